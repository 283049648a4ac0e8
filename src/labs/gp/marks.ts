import { heatColour } from '../../plots/heatColour.ts';
import { plan } from '../../plots/marks.ts';
import { raised } from '../../plots/numerals.ts';
import type { PlanePen } from '../../plots/plane.ts';
import { type Along, type Rays, STOPS, waysOf } from '../../studies/rays.ts';

/** What a slope costs a two-sided penalty: from a ten-thousandth or less to 1 or more. */
const LEAST = -4;
const scale = { kind: 'sequential', domain: [LEAST, 0], log: true, label: '' } as const;
const colourOf = ({ palette }: PlanePen, cost: number) =>
  heatColour(palette, scale, Math.max(cost, 10 ** LEAST)) ?? palette.muted;

/** Every segment, piece by piece in the colour of (‖∇f‖ − 1)². */
export function drawCosts(pen: PlanePen, { from, to }: Rays, { norms }: Along): void {
  const { context, viewport } = pen;
  // What costs nothing has the paper's colour: each has a line under it.
  plan(() => ({ from, to }), 'muted')(pen, undefined);
  context.globalAlpha = 1;
  context.lineWidth = 2;
  norms.forEach((norm, k) => {
    const ray = 2 * Math.floor(k / STOPS);
    const place = (share: number, axis: 0 | 1) =>
      (1 - share) * (from[ray + axis] as number) + share * (to[ray + axis] as number);
    const [start, end] = [(k % STOPS) / STOPS, ((k % STOPS) + 1) / STOPS];
    context.beginPath();
    context.moveTo(viewport.x(place(start, 0)), viewport.y(place(start, 1)));
    context.lineTo(viewport.x(place(end, 0)), viewport.y(place(end, 1)));
    context.strokeStyle = colourOf(pen, (norm - 1) ** 2);
    context.stroke();
  });
}

const KEY = { width: 96, height: 6, steps: 24 };

/** What the colours mean, in the lower left corner. */
export function drawKey(pen: PlanePen): void {
  const { context, viewport, palette } = pen;
  const [x0, , y0] = viewport.bounds;
  const [left, top] = [viewport.x(x0) + 8, viewport.y(y0) - 14];
  const text = '(‖∇f‖ − 1)²';
  context.font = `11px ${palette.font}`;
  context.fillStyle = palette.paper;
  context.globalAlpha = 0.85;
  context.fillRect(left - 4, top - 32, KEY.width + 8, 42);
  context.globalAlpha = 1;
  for (let k = 0; k < KEY.steps; k++) {
    context.fillStyle = colourOf(pen, 10 ** (LEAST * (1 - (k + 0.5) / KEY.steps)));
    context.fillRect(left + (k * KEY.width) / KEY.steps, top, KEY.width / KEY.steps + 0.5, KEY.height);
  }
  context.fillStyle = palette.ink;
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  context.fillText(text, left, top - 19);
  context.fillText(raised(LEAST), left, top - 4);
  context.textAlign = 'right';
  context.fillText('1', left + KEY.width, top - 4);
}

/** So many rays are drawn one by one. */
const SHOWN = 20;

/** f(x_t) − f(y) against ‖x_t − y‖: a polyline a ray. */
export function drawRises({ context, viewport, palette }: PlanePen, rays: Rays, { rises }: Along): void {
  const ways = waysOf(rays);
  const count = rays.lengths.length;
  context.beginPath();
  for (let shown = 0; shown < SHOWN; shown++) {
    const first = Math.floor((shown * count) / SHOWN) * STOPS;
    context.moveTo(viewport.x(0), viewport.y(0));
    for (let k = first; k < first + STOPS; k++) {
      context.lineTo(viewport.x(ways[k] as number), viewport.y(rises[k] as number));
    }
  }
  context.strokeStyle = palette.wasserstein;
  context.lineWidth = 1.4;
  context.globalAlpha = 0.8;
  context.stroke();
}

/** A straight line through 0. */
export function drawLine({ context, viewport, palette }: PlanePen, slope: number, dash: readonly number[]): void {
  const [, x1] = viewport.bounds;
  context.beginPath();
  context.moveTo(viewport.x(0), viewport.y(0));
  context.lineTo(viewport.x(x1), viewport.y(slope * x1));
  context.strokeStyle = palette.muted;
  context.lineWidth = 1.4;
  context.setLineDash([...dash]);
  context.stroke();
  context.setLineDash([]);
}
