import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsIn, coarseToFine, type Grid, nearestComputed } from './order.ts';

const numbers = (columns: number, rows: number): Grid => ({ columns, rows, choices: [false, false] });
const place = ({ columns, rows }: Grid, cell: number) =>
  [(cell % columns) / Math.max(1, columns - 1), Math.floor(cell / columns) / Math.max(1, rows - 1)] as const;
const apart = (grid: Grid, a: number, b: number) => {
  const [[x0, y0], [x1, y1]] = [place(grid, a), place(grid, b)];
  return Math.hypot(x0 - x1, y0 - y1);
};
const grids = fc.record({
  columns: fc.integer({ min: 2, max: 17 }),
  rows: fc.integer({ min: 2, max: 17 }),
  choices: fc.constant([false, false] as const),
});

describe('coarse to fine', () => {
  it('has every cell once, the middle first, then the corners', () => {
    const grid = numbers(5, 3);
    const order = coarseToFine(grid);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, k) => k));
    expect(order[0]).toBe(7);
    expect(order.slice(1, 5).sort((a, b) => a - b)).toEqual([0, 4, 10, 14]);
  });

  it('leaves out what is computed, and goes where that leaves the most room', () => {
    const grid = numbers(5, 1);
    expect(coarseToFine(grid, [0])).toEqual([4, 2, 1, 3]);
    expect(coarseToFine(grid, [0, 1, 2, 3, 4])).toEqual([]);
  });

  it('never leaves a hole wider than the newest cell was from all before it', () => {
    fc.assert(
      fc.property(grids, fc.integer({ min: 1, max: 60 }), (grid, most) => {
        const order = coarseToFine(grid);
        const count = Math.min(most, cellsIn(grid) - 1);
        const [taken, next] = [order.slice(0, count), order[count] as number];
        const hole = (cell: number) => Math.min(...taken.map((other) => apart(grid, cell, other)));
        const widest = Math.max(...Array.from({ length: cellsIn(grid) }, (_, cell) => hole(cell)));
        expect(hole(next)).toBeCloseTo(widest, 12);
      }),
      { numRuns: 60 },
    );
  });

  it('sees each choice first before it refines one', () => {
    const grid: Grid = { columns: 4, rows: 9, choices: [true, false] };
    const first = coarseToFine(grid).slice(0, 4);
    expect(first.map((cell) => cell % 4).sort()).toEqual([0, 1, 2, 3]);
  });
});

describe('the nearest computed cell', () => {
  it('is itself where it is computed, by brute force elsewhere, and none where nothing is', () => {
    fc.assert(
      fc.property(grids, fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 30 }), (grid, picks) => {
        const computed = picks.filter((cell) => cell < cellsIn(grid));
        for (const [cell, found] of nearestComputed(grid, computed).entries()) {
          const least = Math.min(...computed.map((other) => apart(grid, cell, other)));
          if (computed.length === 0) expect(found).toBe(-1);
          else expect([computed.includes(found), apart(grid, cell, found)]).toEqual([true, expect.closeTo(least, 12)]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is of the same choice, however far along the other axis', () => {
    const grid: Grid = { columns: 2, rows: 9, choices: [true, false] };
    expect(nearestComputed(grid, [0, 17])[16]).toBe(0);
  });
});
