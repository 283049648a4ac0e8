import type { Colour } from '../../plots/palette.ts';

type Places = readonly (readonly [x: number, y: number])[];

/** One line of a sketch; NaN breaks it. */
export interface Stroke {
  readonly colour: Colour;
  readonly at: Places;
  readonly dashed?: true;
  /** Its places alone, as dots. */
  readonly dots?: true;
}

/** A small picture without axes. */
export interface Sketch {
  /** What is in view: least and most x, least and most y. */
  readonly bounds: readonly [number, number, number, number];
  readonly strokes: readonly Stroke[];
}

/** A sketch’s own width and height. */
export const SIZE = [160, 72] as const;
const MARGIN = 6;

/** Where a place of a sketch stands in it, in its own units: y grows downwards. */
export function placeIn([left, right, low, high]: Sketch['bounds'], [x, y]: Places[number]): readonly [number, number] {
  const along = (share: number, size: number) => MARGIN + share * (size - 2 * MARGIN);
  return [along((x - left) / (right - left), SIZE[0]), along((high - y) / (high - low), SIZE[1])];
}

const short = (value: number) => String(Math.round(10 * value) / 10);

/** A stroke as SVG writes it. */
export function pathOf({ at }: Stroke, bounds: Sketch['bounds']): string {
  let isOn = false;
  return at
    .map((place) => {
      const [x, y] = placeIn(bounds, place);
      const command = isOn ? 'L' : 'M';
      isOn = Number.isFinite(x) && Number.isFinite(y);
      return isOn ? `${command}${short(x)} ${short(y)}` : '';
    })
    .join('');
}

/** n + 1 numbers from one to another. */
export const evenly = (from: number, to: number, n: number): number[] =>
  Array.from({ length: n + 1 }, (_, k) => from + ((to - from) * k) / n);

/** A function where it is asked. */
export const curve = (xs: readonly number[], of: (x: number) => number): Places => xs.map((x) => [x, of(x)]);
