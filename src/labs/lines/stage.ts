import type { LinesDivergences } from '../../divergences/lines.ts';
import { fillNormal, fillUniform } from '../../math/draws.ts';
import type { FieldPainter } from '../../plots/field.ts';
import { extentOf, levelsFor } from '../../plots/levels.ts';
import { minus } from '../../plots/numerals.ts';
import type { Palette } from '../../plots/palette.ts';
import { drawSamples } from '../../plots/scatter.ts';
import { drawSegment } from '../../plots/segments.ts';
import { type Bounds, fitViewport, type Viewport } from '../../plots/viewport.ts';
import type { Frame } from '../../worker/protocol.ts';
import type { Ruler } from './rulers.ts';
import type { Setting } from './setting.ts';

/** The window on the plane that the stage shows. */
export const bounds: Bounds = [-2.35, 2.35, -0.42, 1.36];

export const ratio = (bounds[1] - bounds[0]) / (bounds[3] - bounds[2]);

/** How many points stand for a line with thickness or noise. */
const POINTS = 90;
/** Uniform across and along the strip, and two normals, for each of the POINTS. */
function drawCloud(stream: 'displayReal' | 'displayLatent') {
  const [uniform, normal] = [new Float64Array(2 * POINTS), new Float64Array(2 * POINTS)];
  fillUniform({ seed: 1, stream, iteration: 0, substep: 0 }, uniform);
  fillNormal({ seed: 1, stream, iteration: 1, substep: 0 }, normal);
  return { uniform, normal };
}

const clouds = { real: drawCloud('displayReal'), generated: drawCloud('displayLatent') };

function cloud(which: 'real' | 'generated', x: number, { thickness, sigma }: Setting): Float64Array {
  const { uniform, normal } = clouds[which];
  return uniform.map((u, i) => {
    const place = i % 2 === 0 ? x + thickness * (u - 0.5) : u;
    return place + sigma * (normal[i] as number);
  });
}

/** Length in data units of the arrow of a slope of 1; longer slopes stop at LONGEST. */
const UNIT = 0.42;
const LONGEST = 1.3;
/** Which slopes pull at the line, and at which height. */
const pulls: readonly (readonly [Ruler, number])[] = [
  ['wasserstein', 0.22],
  ['js', 0.5],
  ['tv', 0.78],
];

export interface StagePicture {
  readonly setting: Setting;
  readonly readings: LinesDivergences;
  readonly lit: string | undefined;
  /** The critic's field while a network teaches. */
  readonly frame: Frame | undefined;
  readonly labels: Readonly<Record<'real' | 'generated' | 'wasserstein' | 'js' | 'tv', string>>;
}

/** The two lines, their points, and the pulls of descent on the generated one. */
export function drawStage(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  palette: Palette,
  field: FieldPainter,
  picture: StagePicture,
): Viewport {
  const viewport = fitViewport(bounds, width, height);
  const { setting, lit, frame, labels } = picture;
  if (frame) drawField(context, viewport, palette, field, frame, lit === 'critic');
  drawFloor(context, viewport, palette);

  if (setting.thickness > 0 || setting.sigma > 0) {
    const [real, generated] = [cloud('real', 0, setting), cloud('generated', setting.theta, setting)];
    drawSamples(context, viewport, palette, real, generated);
  }
  const glow = (term: 'real' | 'generated') =>
    lit === term || lit === 'mixture' || lit === 'thickness' || lit === 'noise';
  for (const [concept, x] of [
    ['real', 0],
    ['generated', setting.theta],
  ] as const) {
    if (glow(concept)) halo(context, viewport, palette[concept], x);
    // The generated line is dashed, so that colour isn't all that tells it from the real one.
    const dash = concept === 'generated' ? { dash: [7, 5] } : {};
    drawSegment(context, viewport, palette, { x, thickness: setting.thickness, concept, ...dash });
  }
  if (!frame) for (const [ruler, y] of pulls) drawPull(context, viewport, palette, ruler, y, picture);
  drawNames(context, viewport, palette, setting.theta, labels);
  if (lit === 'wasserstein') drawDistance(context, viewport, palette, setting.theta);
  return viewport;
}

function drawField(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  palette: Palette,
  painter: FieldPainter,
  frame: Frame,
  lit: boolean,
): void {
  const levels = levelsFor(extentOf(frame.field, frame.resolution));
  const inFrame = { ...viewport, bounds: frame.bounds };
  painter.fill(context, inFrame, palette, frame.field, frame.resolution, levels);
  painter.lines(context, inFrame, palette, frame.field, frame.resolution, levels);
  if (lit) painter.lines(context, inFrame, palette, frame.field, frame.resolution, levels);
}

function drawFloor(context: CanvasRenderingContext2D, viewport: Viewport, palette: Palette): void {
  const y = viewport.y(-0.12);
  context.strokeStyle = palette.line;
  context.fillStyle = palette.muted;
  context.lineWidth = 1;
  context.font = `10px ${palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.beginPath();
  context.moveTo(viewport.x(bounds[0]), y);
  context.lineTo(viewport.x(bounds[1]), y);
  for (let x = -2; x <= 2; x++) {
    context.moveTo(viewport.x(x), y);
    context.lineTo(viewport.x(x), y + 4);
    context.fillText(minus(String(x)), viewport.x(x), y + 6);
  }
  context.stroke();
}

function halo(context: CanvasRenderingContext2D, viewport: Viewport, colour: string, x: number): void {
  context.beginPath();
  context.moveTo(viewport.x(x), viewport.y(0));
  context.lineTo(viewport.x(x), viewport.y(1));
  context.strokeStyle = colour;
  context.globalAlpha = 0.25;
  context.lineWidth = 16;
  context.lineCap = 'round';
  context.stroke();
  context.globalAlpha = 1;
  context.lineCap = 'butt';
}

/** Minus the slope, from the middle of the generated line: where descent on this ruler would go. */
function drawPull(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  palette: Palette,
  ruler: Ruler,
  y: number,
  { setting, readings, lit, labels }: StagePicture,
): void {
  const slope = readings[ruler].derivative;
  if (!slope) return;
  const long = Math.min(Math.abs(slope) * UNIT, LONGEST);
  if (long * viewport.scale < 3) return;
  const side = -Math.sign(slope);
  const [from, to] = [viewport.x(setting.theta), viewport.x(setting.theta + side * long)];
  const at = viewport.y(y);
  const head = Math.min(7, Math.abs(to - from));
  context.strokeStyle = palette[ruler as 'wasserstein' | 'js' | 'tv'];
  context.fillStyle = palette[ruler as 'wasserstein' | 'js' | 'tv'];
  context.lineWidth = lit === ruler ? 4 : 2.5;
  context.beginPath();
  context.moveTo(from, at);
  context.lineTo(to - side * head * 0.7, at);
  context.stroke();
  context.beginPath();
  context.moveTo(to, at);
  context.lineTo(to - side * head, at - 4.5);
  context.lineTo(to - side * head, at + 4.5);
  context.fill();
  context.font = `600 11px ${palette.font}`;
  context.textAlign = side > 0 ? 'right' : 'left';
  context.textBaseline = 'middle';
  context.strokeStyle = palette.paper;
  context.lineWidth = 4;
  context.lineJoin = 'round';
  context.strokeText(labels[ruler as 'wasserstein' | 'js' | 'tv'], from - side * 9, at);
  context.fillStyle = palette.text[ruler as 'wasserstein' | 'js' | 'tv'];
  context.fillText(labels[ruler as 'wasserstein' | 'js' | 'tv'], from - side * 9, at);
}

/** What a name of 12 px takes above its bottom. */
const NAME_HEIGHT = 15;

function drawNames(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  palette: Palette,
  theta: number,
  labels: StagePicture['labels'],
): void {
  context.font = `600 12px ${palette.font}`;
  context.textBaseline = 'bottom';
  // In a low picture the names keep inside it, even if they touch the lines.
  const y = Math.max(viewport.y(1) - 9, NAME_HEIGHT);
  const near = Math.abs(theta) * viewport.scale < 90;
  const side = theta >= 0 ? 1 : -1;
  context.fillStyle = palette.text.real;
  context.textAlign = near ? (side > 0 ? 'right' : 'left') : 'center';
  context.fillText(labels.real, viewport.x(0) - (near ? side * 6 : 0), y);
  context.fillStyle = palette.text.generated;
  context.textAlign = near ? (side > 0 ? 'left' : 'right') : 'center';
  context.fillText(labels.generated, viewport.x(theta) + (near ? side * 6 : 0), y);
}

/** The cheapest plan: every point straight across. */
function drawDistance(context: CanvasRenderingContext2D, viewport: Viewport, palette: Palette, theta: number): void {
  context.strokeStyle = palette.wasserstein;
  context.lineWidth = 1;
  context.beginPath();
  for (let k = 0; k <= 10; k++) {
    context.moveTo(viewport.x(0), viewport.y(k / 10));
    context.lineTo(viewport.x(theta), viewport.y(k / 10));
  }
  context.stroke();
}
