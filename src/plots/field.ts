import { createTracer, type Tracer, traceLevels } from './contour.ts';
import { type Levels, REACH } from './levels.ts';
import type { Palette, Rgb } from './palette.ts';
import { emphasis, type Viewport } from './viewport.ts';

const SHADES = 2048;

/** The colour of a value's band, each `width` high; it is mixed anew only where a value enters another one. */
export function bandColour(width: number, { low, high }: Pick<Levels, 'low' | 'high'>, { field }: Palette) {
  const span = high - low;
  const { low: floor, mid, high: top } = field;
  const rgb: [number, number, number] = [0, 0, 0];
  let current = Number.NaN;
  return (value: number): Rgb => {
    const band = Math.floor(value / width);
    if (band === current) return rgb;
    current = band;
    const t = Math.min(1, Math.max(-1, (2 * ((band + 0.5) * width - low)) / span - 1));
    const end = t < 0 ? floor : top;
    for (const channel of [0, 1, 2] as const) {
      rgb[channel] = mid[channel] + (end[channel] - mid[channel]) * Math.abs(t);
    }
    return rgb;
  };
}

/** The bands' colours as little-endian RGBA over [low − span, high + span]. */
export function bandColours(levels: Levels, palette: Palette, out: Uint32Array): void {
  const { low, high, step, previous, fade } = levels;
  const span = high - low;
  const coming = bandColour(step, levels, palette);
  const going = bandColour(previous, levels, palette);
  for (let k = 0; k < out.length; k++) {
    const value = low + span * (((k + 0.5) / out.length) * (1 + 2 * REACH) - REACH);
    const now = coming(value);
    const past = fade === 1 ? now : going(value);
    const mix = (channel: 0 | 1 | 2) => Math.round(now[channel] * fade + past[channel] * (1 - fade));
    out[k] = (0xff000000 | (mix(2) << 16) | (mix(1) << 8) | mix(0)) >>> 0;
  }
}

/** Bilinear upsampling of an n × n grid (row 0 lowest) to size × size pixels (row 0 on top), coloured by `shades`. */
export function rasterise(
  field: ArrayLike<number>,
  n: number,
  levels: Levels,
  shades: Uint32Array,
  out: Uint32Array,
  size: number,
): void {
  const span = levels.high - levels.low;
  const origin = levels.low - REACH * span;
  const perShade = shades.length / (span * (1 + 2 * REACH));
  const last = shades.length - 1;
  const row = new Float32Array(n);
  const zoom = (n - 1) / size;
  for (let y = 0; y < size; y++) {
    const v = (size - y - 0.5) * zoom;
    const j = Math.min(n - 2, Math.floor(v));
    for (let i = 0; i < n; i++) {
      const below = field[j * n + i] as number;
      row[i] = (below + ((field[(j + 1) * n + i] as number) - below) * (v - j) - origin) * perShade;
    }
    for (let x = 0; x < size; x++) {
      const u = (x + 0.5) * zoom;
      const i = Math.min(n - 2, u | 0);
      const a = row[i] as number;
      const shade = a + ((row[i + 1] as number) - a) * (u - i);
      out[y * size + x] = shades[shade <= 0 ? 0 : shade >= last ? last : shade | 0] as number;
    }
  }
}

/** Draws something of a field of n × n values. */
type DrawField = (
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  palette: Palette,
  field: ArrayLike<number>,
  n: number,
  levels: Levels,
) => void;

/** Draws fields; keeps its scratch memory from one frame to the next. */
export interface FieldPainter {
  /** Fills the bands between the levels over the field's bounds. */
  readonly fill: DrawField;
  /** Draws a line at each level. */
  readonly lines: DrawField;
}

/** @param most pixels of the raster a side; a picture with more stretches it */
export function createFieldPainter(most = 640): FieldPainter {
  const shades = new Uint32Array(SHADES);
  let raster: { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D; image: ImageData } | undefined;
  let tracer: Tracer | undefined;

  function open(size: number) {
    const canvas = new OffscreenCanvas(size, size);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no 2d context for the field');
    return { canvas, context, image: context.createImageData(size, size) };
  }

  return {
    fill(context, viewport, palette, field, n, levels) {
      const [x0, x1, y0, y1] = viewport.bounds;
      const { scale } = viewport;
      // Pixel for pixel where it can be: stretching costs a software canvas more than all the rest.
      const size = Math.min(most, Math.max(n, Math.round(scale * (x1 - x0) * context.getTransform().a)));
      if (raster?.canvas.width !== size) raster = open(size);
      const { canvas, image } = raster;
      bandColours(levels, palette, shades);
      rasterise(field, n, levels, shades, new Uint32Array(image.data.buffer), size);
      raster.context.putImageData(image, 0, 0);
      context.imageSmoothingEnabled = true;
      context.drawImage(canvas, viewport.x(x0), viewport.y(y1), scale * (x1 - x0), scale * (y1 - y0));
    },

    lines(context, viewport, palette, field, n, levels) {
      if (tracer?.n !== n) tracer = createTracer(n);
      const [x0, x1, y0, y1] = viewport.bounds;
      const left = viewport.x(x0);
      const bottom = viewport.y(y0);
      const across = (viewport.scale * (x1 - x0)) / (n - 1);
      const up = (viewport.scale * (y1 - y0)) / (n - 1);
      const span = levels.high - levels.low;
      const [low, high] = [levels.low - REACH * span, levels.high + REACH * span];

      const stroke = (step: number, alpha: number) => {
        if (alpha <= 0) return;
        context.beginPath();
        traceLevels(tracer as Tracer, field, step, low, high, (points, length) => {
          context.moveTo(left + across * (points[0] as number), bottom - up * (points[1] as number));
          for (let k = 1; k < length; k++) {
            context.lineTo(left + across * (points[2 * k] as number), bottom - up * (points[2 * k + 1] as number));
          }
        });
        context.globalAlpha = alpha;
        context.stroke();
      };
      context.strokeStyle = palette.ink;
      context.lineWidth = 0.8 * emphasis(viewport);
      context.lineJoin = 'round';
      stroke(levels.step, LINE * levels.fade);
      stroke(levels.previous, LINE * (1 - levels.fade));
      context.globalAlpha = 1;
    },
  };
}

const LINE = 0.34;
