import { jensenShannon, kullbackLeibler, totalVariation } from '../divergences/grid.ts';
import { integer, number } from '../fields/field.ts';
import { exact } from './study.ts';

const parameters = {
  /** N: the unit square is cut into N × N cells. */
  cells: integer(4, 1024, 64, { scale: 'log' }),
  /** Between the two segments; at 0° one lies on the other. */
  angle: number(0, 90, 90, { unit: '°' }),
} as const;

/** Both segments run through this point to the edges of the square. It lies on no border of cells. */
const CROSSING = [Math.SQRT2 - 1, (Math.sqrt(5) - 1) / 2] as const;

export interface Peak {
  readonly cells: number;
  /** The largest probability of a cell, of the second segment. */
  readonly mass: number;
}

export interface OnRaster {
  /** Of cells, alike in both: those that the first segment touches, then those that only the second does. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly klForward: number;
  readonly js: number;
  readonly tv: number;
  /** On ever finer rasters. */
  readonly peaks: readonly Peak[];
}

type Masses = ReadonlyMap<number, number>;

/** How far the segment through the crossing runs each way: [from, to] along its direction. */
function reach(dx: number, dy: number): readonly [number, number] {
  const ends = [
    [CROSSING[0], dx],
    [CROSSING[1], dy],
  ].flatMap(([at, step]) =>
    step === 0 ? [] : [-(at as number) / (step as number), (1 - (at as number)) / (step as number)],
  );
  return [Math.max(...ends.filter((t) => t < 0)), Math.min(...ends.filter((t) => t > 0))];
}

/** The probability of each cell under the uniform law on a segment: the share of its length that lies there. */
function massesOf(angle: number, cells: number): Masses {
  // A right angle has no cosine left over.
  const [dx, dy] = angle === 90 ? [1, 0] : [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const [from, to] = reach(dx, dy);
  const stops = [from, to];
  for (let k = 1; k < cells; k++) {
    for (const [at, step] of [[CROSSING[0], dx] as const, [CROSSING[1], dy] as const]) {
      const t = (k / cells - at) / step;
      if (t > from && t < to) stops.push(t);
    }
  }
  const sorted = Float64Array.from(stops).sort();
  const masses = new Map<number, number>();
  for (let i = 1; i < sorted.length; i++) {
    const [a, b] = [sorted[i - 1] as number, sorted[i] as number];
    const cell = (at: number, step: number) => Math.floor(cells * (at + (step * (a + b)) / 2));
    const key = cell(CROSSING[1], dy) * cells + cell(CROSSING[0], dx);
    masses.set(key, (masses.get(key) ?? 0) + (b - a) / (to - from));
  }
  return masses;
}

const FINENESS = [16, 32, 64, 128, 256, 512, 1024];

/** Two segments that cross, seen through a raster: what a grid makes of laws without a density (Arjovsky & Bottou 2017, §2). */
export const onRaster = exact('onRaster', parameters, ({ cells, angle }): OnRaster => {
  const [first, second] = [massesOf(0, cells), massesOf(angle, cells)];
  const touched = [...new Set([...first.keys(), ...second.keys()])];
  const over = (masses: Masses) => Float64Array.from(touched, (key) => masses.get(key) ?? 0);
  const [p, q] = [over(first), over(second)];
  return {
    first: p,
    second: q,
    klForward: kullbackLeibler(p, q),
    js: jensenShannon(p, q),
    tv: totalVariation(p, q),
    peaks: FINENESS.map((fine) => ({ cells: fine, mass: Math.max(...massesOf(angle, fine).values()) })),
  };
});
