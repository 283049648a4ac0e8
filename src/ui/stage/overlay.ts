import type { Palette } from '../../plots/palette.ts';
import type { Viewport } from '../../plots/viewport.ts';

/** The samples as they are drawn at this moment, n × 2 each. */
export interface Drawn {
  readonly real: ArrayLike<number>;
  readonly generated: ArrayLike<number>;
}

type DrawOver = (context: CanvasRenderingContext2D, viewport: Viewport, palette: Palette, drawn: Drawn) => void;

/** What else may lie on the stage. */
export interface Overlay {
  /** In the place of the field's colours, where there is any. */
  readonly fill?: DrawOver | undefined;
  readonly belowSamples: DrawOver;
  readonly aboveSamples: DrawOver;
}
