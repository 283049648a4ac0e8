import { describe, expect, it, test } from 'vitest';
import { checkTable, defaults } from '../fields/check.ts';
import type { Address } from '../math/draws.ts';
import { type DatasetChoice, type DatasetKind, datasets, densityOf, modesOf, sampleDataset } from './index.ts';

const address: Address = { seed: 11, stream: 'real', iteration: 3, substep: 2 };
const BOUND = 3;

function sample(choice: DatasetChoice, count: number, at = address): Float64Array {
  const out = new Float64Array(2 * count);
  sampleDataset(choice, at, out);
  return out;
}

function defaultChoice(kind: DatasetKind): DatasetChoice {
  return { kind, ...defaults(datasets[kind].parameters) } as DatasetChoice;
}

const kinds = Object.keys(datasets) as DatasetKind[];

/** One value of each kind away from its defaults, wide enough for coarse grids. */
const varied: readonly DatasetChoice[] = [
  { kind: 'gaussian', x: -0.3, y: 0.7, sigma: 0.35 },
  { kind: 'ring', modes: 3, radius: 1.3, sigma: 0.2, seam: 'open' },
  { kind: 'ring', modes: 4, radius: 1.1, sigma: 0.25, seam: 'closed' },
  { kind: 'grid', side: 3, spacing: 1.1, sigma: 0.15 },
  { kind: 'swissRoll', sigma: 0.08 },
  { kind: 'moons', sigma: 0.12 },
  { kind: 'circles', radius: 1.7, ratio: 0.35, sigma: 0.15 },
  { kind: 'spiral', arms: 3, turns: 0.7, radius: 1.9, sigma: 0.11 },
  { kind: 'pinwheel', arms: 3, length: 0.25, width: 0.14, twist: -1.3 },
  { kind: 'checkerboard', cells: 3, extent: 2.25 },
  { kind: 'checkerboard', cells: 2, extent: 1.5 },
  { kind: 'segment', theta: -0.75, thickness: 1.5 },
  { kind: 'segments', gap: 0.4, angle: 110, sigma: 0.17 },
  {
    kind: 'points',
    points: [
      [0.3, -1.1],
      [-1.4, 0.6],
      [0.9, 1.2],
    ],
    jitter: 0.2,
  },
];

test('every kind is varied', () => {
  expect(kinds.filter((kind) => varied.every((choice) => choice.kind !== kind))).toEqual([]);
});

/** ∫ of the density over a square, by midpoints: exact to rounding for smooth densities that the step resolves. */
function mass(density: (x: number, y: number) => number, x0: number, y0: number, size: number, steps: number): number {
  const h = size / steps;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    for (let j = 0; j < steps; j++) sum += density(x0 + (i + 0.5) * h, y0 + (j + 0.5) * h);
  }
  return sum * h * h;
}

describe.each(kinds)('%s by default', (kind) => {
  const choice = defaultChoice(kind);

  it('has a sound table', () => {
    const { kind: _, ...parameters } = choice;
    expect(checkTable(datasets[kind].parameters, parameters)).toEqual([]);
    expect(datasets[kind].kind).toBe(kind);
  });

  it('stays within about 2.2 of the origin, on each axis', () => {
    const far = sample(choice, 20_000).filter((coordinate) => !(Math.abs(coordinate) <= 2.2)).length;
    expect(far).toBeLessThanOrEqual(40);
  });

  it('depends on the address and the index alone', () => {
    const long = sample(choice, 64);
    expect(sample(choice, 64)).toEqual(long);
    expect(sample(choice, 17)).toEqual(long.slice(0, 34));
    expect(sample(choice, 64, { ...address, substep: 1 })).not.toEqual(long);
  });

  it('integrates to 1 where it has a density', () => {
    const density = densityOf(choice);
    const steps = kind === 'ring' || kind === 'grid' ? 480 : 240;
    if (density) expect(Math.abs(mass(density, -BOUND, -BOUND, 2 * BOUND, steps) - 1)).toBeLessThan(2e-3);
  });
});

describe.each(varied)('$kind, varied: %o', (choice) => {
  const density = densityOf(choice) as (x: number, y: number) => number;

  it('integrates to 1', () => {
    expect(Math.abs(mass(density, -3.6, -3.6, 7.2, 288) - 1)).toBeLessThan(1e-4);
  });

  it('has samples that follow the density (chi-square)', () => {
    const [bins, count] = [24, 20_000];
    const size = (2 * BOUND) / bins;
    const observed = new Float64Array(bins * bins);
    const drawn = sample(choice, count);
    for (let i = 0; i < count; i++) {
      const column = Math.floor(((drawn[2 * i] as number) + BOUND) / size);
      const row = Math.floor(((drawn[2 * i + 1] as number) + BOUND) / size);
      if (Math.min(column, row) >= 0 && Math.max(column, row) < bins) (observed[row * bins + column] as number)++;
    }
    let [statistic, freedom, restObserved, restExpected] = [0, 0, count, count];
    for (let bin = 0; bin < bins * bins; bin++) {
      const x0 = (bin % bins) * size - BOUND;
      const y0 = Math.floor(bin / bins) * size - BOUND;
      const expected = count * mass(density, x0, y0, size, 12);
      if (expected < 5) continue;
      const seen = observed[bin] as number;
      statistic += (seen - expected) ** 2 / expected;
      restObserved -= seen;
      restExpected -= expected;
      freedom++;
    }
    // The cells of the tails together, unless hardly anything is expected there.
    if (restExpected >= 5) statistic += (restObserved - restExpected) ** 2 / restExpected;
    else expect(restObserved).toBeLessThan(20);
    // Five standard deviations of a chi-square variable.
    expect(statistic).toBeLessThan(freedom + 5 * Math.sqrt(2 * freedom));
    expect(freedom).toBeGreaterThan(20);
  });
});

describe('distributions without a density', () => {
  it.each<DatasetChoice>([
    { kind: 'segment', theta: 0.4, thickness: 0 },
    { kind: 'segments', gap: 1, angle: 20, sigma: 0 },
    { kind: 'points', points: [[0.2, 0.9]], jitter: 0 },
  ])('$kind says so', (choice) => {
    expect(densityOf(choice)).toBeUndefined();
  });
});

describe('modes', () => {
  it('are the centres of the mixtures, all different and in number as asked', () => {
    for (const [choice, count] of [
      [{ kind: 'ring', modes: 7, radius: 1.2, sigma: 0.03, seam: 'open' }, 7],
      [{ kind: 'ring', modes: 8, radius: 1.2, sigma: 0.03, seam: 'closed' }, 7],
      [{ kind: 'ring', modes: 1, radius: 1.2, sigma: 0.03, seam: 'closed' }, 1],
      [{ kind: 'grid', side: 4, spacing: 0.6, sigma: 0.02 }, 16],
      [{ kind: 'gaussian', x: 0.4, y: -0.2, sigma: 0.3 }, 1],
    ] as const) {
      const modes = modesOf(choice) ?? [];
      expect(new Set(modes.map(({ x, y }) => `${x.toFixed(9)},${y.toFixed(9)}`)).size).toBe(count);
      expect(modes.every(({ sigma }) => sigma === choice.sigma)).toBe(true);
    }
  });

  it('of a closed ring are k − 1, the one on the seam of double weight: as linspace(0, 2π, k) places them', () => {
    for (const modes of [2, 3, 8, 32]) {
      const choice = { kind: 'ring', modes, radius: 1.7, sigma: 0.001, seam: 'closed' } as const;
      const out = new Float64Array(2);
      // With third uniform 0 there is no noise: the centre itself.
      const placed = Array.from({ length: modes }, (_, i) => {
        datasets.ring.place(choice, Float64Array.of((i + 0.4) / modes, 0.3, 0, 0.6), out, 0);
        return Array.from(out);
      });
      const copied = Array.from({ length: modes }, (_, i) => {
        const angle = (2 * Math.PI * i) / (modes - 1);
        return [1.7 * Math.cos(angle), 1.7 * Math.sin(angle)];
      });
      const text = (list: readonly (readonly number[])[]) =>
        list.map((point) => point.map((c) => (Math.round(c * 1e9) / 1e9 + 0).toFixed(9)).join()).toSorted();
      expect(text(placed)).toEqual(text(copied));
      const weighted = (modesOf(choice) ?? []).flatMap(({ x, y, weight = 1 }) => Array(weight).fill([x, y]));
      expect(text(weighted)).toEqual(text(copied));
      expect(modesOf(choice)).toHaveLength(modes - 1);
    }
  });

  it('hold 98.889 % of the samples within three standard deviations', () => {
    const choice = defaultChoice('grid');
    const modes = modesOf(choice) ?? [];
    const [count, expected] = [20_000, 1 - Math.exp(-4.5)];
    const drawn = sample(choice, count);
    let near = 0;
    for (let i = 0; i < count; i++) {
      const [x, y] = [drawn[2 * i] as number, drawn[2 * i + 1] as number];
      if (modes.some((mode) => Math.hypot(x - mode.x, y - mode.y) < 3 * mode.sigma)) near++;
    }
    expect(Math.abs(near / count - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / count));
  });
});

describe('the two segments without a gap', () => {
  const place = (angle: number, side: number, along: number) => {
    const out = new Float64Array(2);
    datasets.segments.place({ gap: 0, angle, sigma: 0 }, Float64Array.of(side, along, 0.3, 0.6), out, 0);
    return out;
  };

  it('coincide at an angle of 0°', () => {
    for (const along of [0.1, 0.5, 0.83]) {
      const [x = Number.NaN, y] = place(0, 0.2, along);
      expect([x + 0, y]).toEqual(Array.from(place(0, 0.7, along)));
    }
  });

  it('cross in their middle at 30°', () => {
    expect(Math.hypot(...place(30, 0.2, 0.5), ...place(30, 0.7, 0.5))).toBeCloseTo(0, 15);
    // Away from it they lie on either side of the upright through it.
    for (const along of [0.1, 0.45, 0.6]) {
      const [left, right] = [place(30, 0.2, along)[0] as number, place(30, 0.7, along)[0] as number];
      expect(left * right).toBeLessThan(0);
    }
  });
});
