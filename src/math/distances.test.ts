import { expect, it } from 'vitest';
import { squaredDistances } from './distances.ts';
import { fillUniform } from './draws.ts';

it('is what looking at every seed finds', () => {
  const [columns, rows] = [23, 17];
  for (const [seed, share] of [
    [1, 0.9],
    [2, 0.5],
    [3, 0.02],
    [4, 0.005],
  ] as const) {
    const uniform = new Float64Array(columns * rows);
    fillUniform({ seed, stream: 'real', iteration: 0, substep: 0 }, uniform);
    const seeds = Uint8Array.from(uniform, (u) => (u < share ? 1 : 0));
    const places = [...seeds.keys()].filter((i) => seeds[i]);
    const brute = Float64Array.from(seeds, (_, i) =>
      places.reduce(
        (least, j) =>
          Math.min(
            least,
            ((i % columns) - (j % columns)) ** 2 + (Math.floor(i / columns) - Math.floor(j / columns)) ** 2,
          ),
        Number.POSITIVE_INFINITY,
      ),
    );
    expect([...squaredDistances(seeds, columns)]).toEqual([...brute]);
  }
  expect([...squaredDistances(new Uint8Array(6), 3)]).toEqual(Array(6).fill(Number.POSITIVE_INFINITY));
});
