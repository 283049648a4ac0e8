import { drawArrows } from './arrows.ts';
import { drawAxes } from './axes.ts';
import type { FieldPainter } from './field.ts';
import { gradientGrid } from './gradient.ts';
import type { Levels } from './levels.ts';
import type { Palette } from './palette.ts';
import { drawSamples } from './scatter.ts';
import type { Viewport } from './viewport.ts';

/** The slope at which an arrow is 76 % of its full length: that of a 1-Lipschitz critic at its steepest. */
const UNIT_SLOPE = 1;

/** What a stage shows at one moment. */
export interface StagePicture {
  /** Samples as they are drawn, n × 2 each. */
  readonly real: ArrayLike<number>;
  readonly generated: ArrayLike<number>;
  /** n × n values over the viewport's bounds, row 0 lowest. */
  readonly field: ArrayLike<number>;
  readonly n: number;
  readonly levels: Levels;
  /** Scratch of 2 · n² numbers for the arrows. */
  readonly gradients: Float32Array;
}

export type Drawn = Pick<StagePicture, 'real' | 'generated'>;
type DrawOver = (context: CanvasRenderingContext2D, viewport: Viewport, palette: Palette, drawn: Drawn) => void;

/** What else may lie on the stage. */
export interface Overlay {
  /** In the place of the field's colours, where there is any. */
  readonly fill?: DrawOver | undefined;
  readonly belowSamples: DrawOver;
  readonly aboveSamples: DrawOver;
}

export interface StageLook {
  readonly layers: Readonly<Record<'real' | 'generated' | 'field' | 'lines' | 'gradients', boolean>>;
  readonly palette: Palette;
  readonly overlay?: Overlay | undefined;
}

/** Draws a stage, the same on the page, in a file and in a film. */
export function drawStage(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  painter: FieldPainter,
  picture: StagePicture,
  { layers, palette, overlay }: StageLook,
): void {
  const { real, generated, field, n, levels, gradients } = picture;
  if (overlay?.fill) overlay.fill(context, viewport, palette, picture);
  else if (layers.field) painter.fill(context, viewport, palette, field, n, levels);
  if (layers.lines) painter.lines(context, viewport, palette, field, n, levels);
  overlay?.belowSamples(context, viewport, palette, picture);
  drawSamples(context, viewport, palette, layers.real ? real : undefined, layers.generated ? generated : undefined);
  if (layers.gradients) {
    gradientGrid(field, n, viewport.bounds, gradients);
    drawArrows(context, viewport, palette, gradients, n, { reference: UNIT_SLOPE });
  }
  overlay?.aboveSamples(context, viewport, palette, picture);
  drawAxes(context, viewport, palette);
}
