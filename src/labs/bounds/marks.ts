import type { Points } from '../../fields/field.ts';
import type { Concept } from '../../plots/palette.ts';
import type { PlanePen } from '../../plots/plane.ts';
import { type NoiseBound, type NoiseBoundParameters, sizeOf } from '../../studies/noiseBound.ts';

/** How dark the noise of one point is drawn; that of several adds up. */
const SHADE = 0.3;
/** Of Gaussian noise the circles of one and two standard deviations are drawn: each outside the other, fainter. */
const DEVIATIONS = [2, 1];

function drawSide({ context, viewport, palette }: PlanePen, side: Points, radius: number, colour: Concept): void {
  context.fillStyle = palette[colour];
  context.strokeStyle = palette[colour];
  context.lineWidth = 1.4;
  context.setLineDash(colour === 'generated' ? [6, 4] : []);
  for (const [x, y] of side) {
    context.beginPath();
    context.arc(viewport.x(x), viewport.y(y), radius * viewport.scale, 0, 2 * Math.PI);
    context.globalAlpha = SHADE / Math.sqrt(side.length);
    context.fill();
    context.globalAlpha = 0.8;
    context.stroke();
  }
}

/** Where the noise carries each point. */
export function drawNoise(pen: PlanePen, { real, generated }: NoiseBound, at: NoiseBoundParameters): void {
  for (const deviations of at.noise === 'disc' ? [1] : DEVIATIONS) {
    drawSide(pen, real, deviations * sizeOf(at), 'real');
    drawSide(pen, generated, deviations * sizeOf(at), 'generated');
  }
}

/** The ball whose diameter is C, where there is one. */
export function drawBall({ context, viewport, palette }: PlanePen, { diameter, centre }: NoiseBound): void {
  if (!Number.isFinite(diameter)) return;
  context.beginPath();
  context.arc(viewport.x(centre[0]), viewport.y(centre[1]), (diameter / 2) * viewport.scale, 0, 2 * Math.PI);
  context.strokeStyle = palette.muted;
  context.lineWidth = 1.4;
  context.setLineDash([2, 4]);
  context.stroke();
}
