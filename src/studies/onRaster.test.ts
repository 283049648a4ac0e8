import { expect, it } from 'vitest';
import { onRaster } from './onRaster.ts';

const total = (masses: Float64Array) => masses.reduce((sum, mass) => sum + mass, 0);

it.each([
  [4, 90],
  [37, 12],
  [100, 45],
  [1024, 63],
])('on %d cells a side, at %d°, both laws are laws', (cells, angle) => {
  const { first, second } = onRaster.find({ cells, angle }, 1);
  expect(total(first)).toBeCloseTo(1, 12);
  expect(total(second)).toBeCloseTo(1, 12);
});

it('gives a cell the share of a segment that lies in it', () => {
  const { second, tv } = onRaster.find({ cells: 5, angle: 30 }, 1);
  // Points along it, a brute-force histogram: it runs from the left edge, up to the right.
  const [x, y, tan] = [Math.SQRT2 - 1, (Math.sqrt(5) - 1) / 2, Math.tan(Math.PI / 3)];
  const [low, high] = [Math.max(0, x - y * Math.tan(Math.PI / 6)), Math.min(1, x + (1 - y) / tan)];
  const counts = new Map<string, number>();
  const N = 200_000;
  for (let i = 0; i < N; i++) {
    const at = low + ((high - low) * (i + 0.5)) / N;
    const key = `${Math.floor(5 * at)} ${Math.floor(5 * (y + (at - x) * tan))}`;
    counts.set(key, (counts.get(key) ?? 0) + 1 / N);
  }
  const held = [...second].filter((mass) => mass > 0).sort();
  [...counts.values()].sort().forEach((share, i) => {
    expect(held[i]).toBeCloseTo(share, 4);
  });
  const column = [...counts].reduce((sum, [key, share]) => sum + (key.startsWith('2 ') ? Math.min(share, 0.2) : 0), 0);
  expect(tv).toBeCloseTo(1 - column, 4);
});

it('sees one segment where there is one', () => {
  expect(onRaster.find({ cells: 64, angle: 0 }, 1).js).toBe(0);
});
