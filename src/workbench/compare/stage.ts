import { isDiscriminator } from '../../engines/objectives.ts';
import type { Objective } from '../../experiment/experiment.ts';
import { sigmoid } from '../../math/activations.ts';
import { drawAxes } from '../../plots/axes.ts';
import type { FieldPainter } from '../../plots/field.ts';
import { type Extent, extentOf, levelsFor } from '../../plots/levels.ts';
import type { Palette } from '../../plots/palette.ts';
import { drawSamples } from '../../plots/scatter.ts';
import { drawStage } from '../../plots/stage.ts';
import { fitViewport, type Viewport } from '../../plots/viewport.ts';
import { type Trial, window } from '../../trials/trial.ts';

/** Nodes of the field along each side. */
export const RESOLUTION = 64;
/** Of other arms' points. */
const FAINT = 0.3;

const layers = { real: true, generated: true, field: true, lines: true, gradients: false } as const;

/** What a stage shows of a run: D for a discriminator, f otherwise. */
export interface Shown {
  readonly generated: Float32Array;
  readonly field: Float32Array;
  readonly discriminator: boolean;
  readonly extent: Extent;
}

export function shownOf({ points, field }: Trial, objective: Objective): Shown | undefined {
  if (!field) return undefined;
  const discriminator = isDiscriminator(objective);
  const values = discriminator ? field.map(sigmoid) : field;
  const extent = discriminator ? extentOf(values, RESOLUTION, [0, 1]) : extentOf(values, RESOLUTION);
  return { generated: points, field: values, discriminator, extent };
}

/** One extent for all that measure alike: critics by themselves, discriminators by themselves. */
export function sharedExtents(all: readonly (Shown | undefined)[]): readonly (Extent | undefined)[] {
  return all.map((one) => {
    if (!one) return undefined;
    const like = all.flatMap((other) => (other?.discriminator === one.discriminator ? [other.extent] : []));
    return {
      low: Math.min(...like.map(({ low }) => low)),
      high: Math.max(...like.map(({ high }) => high)),
      closest: Math.max(...like.map(({ closest }) => closest)),
    };
  });
}

export interface StageOf {
  readonly real: ArrayLike<number>;
  readonly shown: Shown | undefined;
  readonly extent: Extent | undefined;
  /** Points of the others, faint behind. */
  readonly ghosts: readonly ArrayLike<number>[];
}

/** Sides of the mark that an arm's points have as ghosts: the first's are rings. */
const SIDES = [12, 3, 4] as const;
const SIZE = 3.2;

function drawGhosts(
  context: CanvasRenderingContext2D,
  { x, y }: Viewport,
  palette: Palette,
  points: ArrayLike<number>,
  which: number,
): void {
  const sides = SIDES[which] ?? 12;
  context.beginPath();
  for (let i = 0; i < points.length; i += 2) {
    for (let side = 0; side <= sides; side++) {
      const angle = (2 * Math.PI * side) / sides - Math.PI / 2;
      const [px, py] = [
        x(points[i] as number) + SIZE * Math.cos(angle),
        y(points[i + 1] as number) + SIZE * Math.sin(angle),
      ];
      if (side === 0) context.moveTo(px, py);
      else context.lineTo(px, py);
    }
  }
  context.globalAlpha = FAINT;
  context.strokeStyle = palette.ink;
  context.lineWidth = 1;
  context.stroke();
  context.globalAlpha = 1;
}

/** Draws a run as Play's stage would, before the others' points where there are any. */
export function drawArm(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  painter: FieldPainter,
  palette: Palette,
  { real, shown, extent, ghosts }: StageOf,
): void {
  const viewport = fitViewport(window, width, height);
  if (!shown) {
    drawSamples(context, viewport, palette, real, undefined);
    drawAxes(context, viewport, palette, 3);
    return;
  }
  const { generated, field } = shown;
  const picture = {
    real,
    generated,
    field,
    n: RESOLUTION,
    levels: levelsFor(extent ?? shown.extent),
    gradients: new Float32Array(0),
  };
  const overlay = {
    belowSamples() {
      for (const [k, points] of ghosts.entries()) drawGhosts(context, viewport, palette, points, k);
    },
    aboveSamples() {},
  };
  drawStage(context, viewport, painter, picture, { layers, palette, overlay });
}
