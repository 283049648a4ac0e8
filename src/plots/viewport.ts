/** A window on the plane: [x₀, x₁, y₀, y₁] in data units. */
export type Bounds = readonly [number, number, number, number];

/** Maps a picture's coordinates to CSS pixels and back. */
export interface Mapping {
  /** Pixel of the data coordinate x. */
  x(x: number): number;
  y(y: number): number;
  /** Data coordinate of the pixel x. */
  dataX(pixel: number): number;
  dataY(pixel: number): number;
}

/** Maps the plane, y upwards, with one scale for both axes. */
export interface Viewport extends Mapping {
  readonly bounds: Bounds;
  /** CSS pixels a data unit. */
  readonly scale: number;
}

/** Pictures up to so wide, in CSS pixels, have the plainest strokes and type. */
const PLAIN = 640;

/** How many times larger than usual a large picture draws its strokes and type: up to twice. */
export function emphasis({ bounds, scale }: Viewport): number {
  return Math.min(2, Math.max(1, (scale * (bounds[1] - bounds[0])) / PLAIN));
}

/** The largest equal-aspect picture of `bounds` that fits in `width` × `height` CSS pixels from (x, y) on, centred. */
export function fitViewport(bounds: Bounds, width: number, height: number, x = 0, y = 0): Viewport {
  const [x0, x1, y0, y1] = bounds;
  const scale = Math.min(width / (x1 - x0), height / (y1 - y0));
  const left = x + width / 2 - (scale * (x0 + x1)) / 2;
  const bottom = y + height / 2 + (scale * (y0 + y1)) / 2;
  return {
    bounds,
    scale,
    x: (x) => left + scale * x,
    y: (y) => bottom - scale * y,
    dataX: (pixel) => (pixel - left) / scale,
    dataY: (pixel) => (bottom - pixel) / scale,
  };
}
