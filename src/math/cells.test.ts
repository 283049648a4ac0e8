import { expect, it } from 'vitest';
import { cellOf, cellsAlong, cellsInside, coarserAndCoarser, halved } from './cells.ts';
import { fillNormal } from './draws.ts';

const zigzag = new Float64Array(80);
fillNormal({ seed: 3, stream: 'real', iteration: 0, substep: 0 }, zigzag);

const lengthOf = (points: Float64Array) => {
  let sum = 0;
  for (let i = 2; i < points.length; i++)
    if (i % 2 === 0) {
      sum += Math.hypot(
        (points[i] as number) - (points[i - 2] as number),
        (points[i + 1] as number) - (points[i - 1] as number),
      );
    }
  return sum;
};

it('walks through the cells that dense points of the line lie in, and loses none of its length', () => {
  const side = 0.173;
  const cells = cellsAlong(zigzag, side);
  const brute = new Map<number, number>();
  const few = 20_000;
  for (let i = 2; i < zigzag.length; i += 2) {
    const [x0, y0, x1, y1] = zigzag.subarray(i - 2, i + 2) as unknown as [number, number, number, number];
    for (let k = 0; k < few; k++) {
      const t = (k + 0.5) / few;
      const cell = cellOf(Math.floor((x0 + t * (x1 - x0)) / side), Math.floor((y0 + t * (y1 - y0)) / side));
      brute.set(cell, (brute.get(cell) ?? 0) + Math.hypot(x1 - x0, y1 - y0) / few);
    }
  }
  for (const [cell, length] of brute) expect(cells.get(cell) ?? 0).toBeCloseTo(length, 3);
  const unseen = [...cells].filter(([cell]) => !brute.has(cell));
  for (const [, length] of unseen) expect(length).toBeLessThan(1e-3);
  const total = [...cells.values()].reduce((a, b) => a + b, 0);
  expect(total).toBeCloseTo(lengthOf(zigzag), 10);
});

it('merges four cells into one of twice the side, left of and under 0 too', () => {
  const [fine, coarse] = [cellsAlong(zigzag, 0.25), cellsAlong(zigzag, 0.5)];
  const merged = halved(fine);
  expect([...merged.keys()].toSorted()).toEqual([...coarse.keys()].toSorted());
  for (const [cell, length] of merged) expect(length).toBeCloseTo(coarse.get(cell) as number, 10);
  expect(coarserAndCoarser(fine, 2)[2]?.size).toBe(cellsAlong(zigzag, 1).size);
});

it('goes along a grid line and through a corner without counting a neighbour', () => {
  expect(cellsAlong([0, 0, 3, 0], 1).size).toBe(3);
  expect(cellsAlong([0, 0, 3, 3], 1).size).toBe(3);
  // A curve that stands still meets the cell that it stands in.
  expect(cellsAlong([0.5, 0.5, 0.5, 0.5], 1)).toEqual(new Map([[cellOf(0, 0), 0]]));
});

it('fills triangles whichever way round they go, and adds them up to their areas', () => {
  const corners = [
    [-1.13, 0.2],
    [2.4, -0.7],
    [0.3, 1.9],
  ] as const;
  const area = Math.abs(3.53 * 1.7 + 0.9 * 1.43) / 2;
  for (const way of [corners, [corners[2], corners[1], corners[0]] as const]) {
    const cells = new Map<number, number>();
    cellsInside(way, 0.01, cells);
    const sum = [...cells.values()].reduce((a, b) => a + b, 0);
    expect(Math.abs(sum / area - 1)).toBeLessThan(2e-3);
  }
});
