import type { Concept } from '../../plots/palette.ts';
import type { PlanePen } from '../../plots/plane.ts';
import { drawWords, wordsWidth } from '../../plots/subscripts.ts';
import type { Sequences, SequencesAt } from '../../studies/sequences.ts';
import { type Ruler, tends } from '../../studies/tends.ts';

/** x counts the arrows from the strongest. */
const nodes: Readonly<Record<Ruler, { at: readonly [x: number, y: number]; label: string; colour: Concept }>> = {
  klForward: { at: [0, 1.3], label: 'KL(P‖P_n)', colour: 'klForward' },
  klReverse: { at: [0, 0.3], label: 'KL(P_n‖P)', colour: 'klReverse' },
  tv: { at: [1, 1.2], label: 'TV', colour: 'tv' },
  js: { at: [1, 0.4], label: 'JS', colour: 'js' },
  wasserstein: { at: [2, 0.8], label: 'W', colour: 'wasserstein' },
};
/** Where one tends to 0, so does the other. */
const implications = [
  ['klForward', 'tv'],
  ['klReverse', 'js'],
  ['tv', 'js'],
  ['js', 'tv'],
  ['tv', 'wasserstein'],
] as const satisfies (readonly [Ruler, Ruler])[];

/** CSS pixels. */
const BOX = { height: 26, padding: 10 } as const;
const ASIDE = 4;
const HEAD = 7;

function drawArrow({ context, viewport, palette }: PlanePen, from: Ruler, to: Ruler, lit: boolean): void {
  const pixel = ([x, y]: readonly [number, number]) => [viewport.x(x), viewport.y(y)] as const;
  const [[x0, y0], [x1, y1]] = [pixel(nodes[from].at), pixel(nodes[to].at)];
  const length = Math.hypot(x1 - x0, y1 - y0);
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
  const room = (ruler: Ruler) => {
    const half = wordsWidth(context, nodes[ruler].label) / 2 + BOX.padding;
    return Math.min(half / Math.max(Math.abs(ux), 1e-9), BOX.height / 2 / Math.max(Math.abs(uy), 1e-9)) + 3;
  };
  // Two arrows between the same boxes run beside each other.
  const [sx, sy] = [-uy * ASIDE, ux * ASIDE];
  const [startX, startY] = [x0 + ux * room(from) + sx, y0 + uy * room(from) + sy];
  const [endX, endY] = [x1 - ux * room(to) + sx, y1 - uy * room(to) + sy];
  context.strokeStyle = lit ? palette.ink : palette.line;
  context.fillStyle = context.strokeStyle;
  context.lineWidth = lit ? 2.4 : 1.4;
  context.setLineDash(lit ? [] : [3, 4]);
  context.beginPath();
  context.moveTo(startX, startY);
  context.lineTo(endX - ux * HEAD, endY - uy * HEAD);
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  context.moveTo(endX, endY);
  context.lineTo(endX - ux * HEAD - uy * HEAD * 0.6, endY - uy * HEAD + ux * HEAD * 0.6);
  context.lineTo(endX - ux * HEAD + uy * HEAD * 0.6, endY - uy * HEAD - ux * HEAD * 0.6);
  context.fill();
}

/** The rulers, filled where they tend to 0 along the sequence in view, and which of them makes which do so too. */
export function drawHierarchy(pen: PlanePen, { along }: Sequences, { sequence }: SequencesAt): void {
  const { context, viewport, palette } = pen;
  const members = along(sequence);
  const isTending = (ruler: Ruler) => tends(members, ruler);
  context.font = `14px ${palette.font}`;
  for (const [from, to] of implications) drawArrow(pen, from, to, isTending(from) && isTending(to));
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const ruler of Object.keys(nodes) as Ruler[]) {
    const { at, label, colour } = nodes[ruler];
    const [x, y] = [viewport.x(at[0]), viewport.y(at[1])];
    const width = wordsWidth(context, label) + 2 * BOX.padding;
    context.beginPath();
    context.roundRect(x - width / 2, y - BOX.height / 2, width, BOX.height, 6);
    context.fillStyle = isTending(ruler) ? palette[colour] : palette.paper;
    context.globalAlpha = isTending(ruler) ? 0.35 : 1;
    context.fill();
    context.globalAlpha = 1;
    context.strokeStyle = palette[colour];
    context.lineWidth = isTending(ruler) ? 2.4 : 1.2;
    context.setLineDash(isTending(ruler) ? [] : [3, 3]);
    context.stroke();
    context.setLineDash([]);
    context.fillStyle = palette.ink;
    drawWords(context, label, x, y);
  }
}

/** Between ½TV² and TV·log 2. */
export function drawBounds({ context, viewport, palette }: PlanePen): void {
  const path = (js: (tv: number) => number) => {
    context.beginPath();
    for (let k = 0; k <= 60; k++) context.lineTo(viewport.x(k / 60), viewport.y(js(k / 60)));
    context.stroke();
  };
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.6;
  context.setLineDash([]);
  path((tv) => tv * Math.LN2);
  context.setLineDash([6, 4]);
  path((tv) => tv ** 2 / 2);
  context.setLineDash([]);
}

/** Two thousand are seen as a cloud. */
export function drawPairs({ context, viewport, palette }: PlanePen, { pairs }: Sequences): void {
  context.fillStyle = palette.muted;
  context.globalAlpha = 0.45;
  for (const { tv, js } of pairs()) context.fillRect(viewport.x(tv) - 1, viewport.y(js) - 1, 2, 2);
  context.globalAlpha = 1;
}
