import { describe, expect, it } from 'vitest';
import type { Pool } from '../../client/pool.ts';
import { integer, number } from '../../fields/field.ts';
import { exact, trained } from '../../studies/study.ts';
import { lab } from './lab.ts';
import { openLab } from './open.ts';

/** Pictures that come when the test says so. */
function pictures() {
  const waiting = new Set<() => void>();
  return {
    soon(work: () => void) {
      waiting.add(work);
      return () => waiting.delete(work);
    },
    draw() {
      const now = [...waiting];
      waiting.clear();
      for (const work of now) work();
    },
  };
}

const noPool = (): Pick<Pool, 'find'> => {
  throw new Error('an exact study needs no pool');
};

let calls = 0;
let hint: { readonly area: number } | undefined;
const square = exact(
  'square',
  { side: number(0, 10, 2), shape: { corners: integer(3, 9, 4) } } as const,
  ({ side, shape }, _, near?: { readonly area: number }) => {
    calls++;
    hint = near;
    return { area: side * side * shape.corners };
  },
);
const squareLab = lab({
  study: square,
  own: { zoom: number(1, 3, 1) },
  opensAt: { side: 3 },
  words: { look: { en: 'grows', zh: '变大' } },
  lead: { kind: 'custom', View: () => null },
  numbers: (_, found) => ({ area: found?.area }),
});

function opened(wish = '') {
  const { soon, draw } = pictures();
  return { runtime: openLab('square', squareLab, wish, { soon, pool: noPool }), draw };
}

describe('an exact lab', () => {
  it('has found what it opens with before anything is drawn', () => {
    const { runtime } = opened();
    expect(runtime.numbers.text('area')).toBe('36.0');
    expect(runtime.found.getState()).toMatchObject({ status: 'done', at: { side: 3 }, finding: { area: 36 } });
    expect(runtime.query()).toBe('');
  });

  it('knows its parameters as numbers, whole ones as counts', () => {
    const { runtime } = opened('side=5');
    expect(['side', 'shape.corners', 'zoom'].map(runtime.numbers.text)).toEqual(['5.00', '4', '1.00']);
    expect(() => runtime.numbers.text('colour')).toThrow(/colour/);
  });

  it('hands a study what it found last, which may save it work', () => {
    const { runtime, draw } = opened();
    expect(hint).toBeUndefined();
    runtime.set({ side: 4 });
    draw();
    expect(hint).toEqual({ area: 36 });
  });

  it('finds once a picture, however often the reader moves', () => {
    const { runtime, draw } = opened();
    const before = calls;
    for (const side of [4, 5, 6]) runtime.set({ side });
    expect(calls).toBe(before);
    draw();
    expect(calls).toBe(before + 1);
    expect(runtime.found.getState().finding).toEqual({ area: 144 });
    draw();
    expect(calls).toBe(before + 1);
  });

  it('opens as an address says, and says what it couldn’t have', () => {
    const { runtime } = opened('side=5&shape.corners=2&zoom=2&colour=red&side=7');
    const { at, faults } = runtime.parameters.getState();
    expect(at).toMatchObject({ side: 7, shape: { corners: 4 }, zoom: 2 });
    expect(faults.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'conflict side',
      'range shape.corners',
      'unknown colour',
    ]);
    expect(runtime.query()).toBe('side=7&zoom=2');
    runtime.set({ side: 6 });
    expect(runtime.parameters.getState().faults).toEqual([]);
  });

  it('goes back to where it opened', () => {
    const { runtime } = opened('side=5&zoom=2');
    runtime.reset();
    expect(runtime.query()).toBe('');
  });

  it('leaves out of its address the tails of what a run has moved', () => {
    const { runtime } = opened();
    runtime.put({ side: 2 / 3 });
    expect(runtime.query()).toBe('side=0.666667');
  });

  it('has its finding judged, and finds what a claim asks for', () => {
    const { runtime, draw } = opened();
    runtime.performer('square')?.({ side: 1 });
    draw();
    expect(runtime.present('square')).toMatchObject([{ at: { side: 1 }, finding: { area: 4 }, isWhole: true }]);
    expect(runtime.present('square')).toBe(runtime.present('square'));
    expect(runtime.performer('circle')).toBeUndefined();
    expect(runtime.present('circle')).toEqual([]);
  });
});

const growing = trained('growing', { side: number(0, 10, 2) } as const, async function* ({ side }) {
  yield { area: side * side };
});
const growingLab = lab({
  study: growing,
  own: { zoom: number(1, 3, 1) },
  words: { look: { en: 'grows', zh: '变大' } },
  lead: { kind: 'custom', View: () => null },
  numbers: ({ zoom }, found) => ({ area: found && zoom * found.area }),
});

it('a trained lab finds anew for what its study knows, and shows another side of it for what is its own', () => {
  const asked: unknown[] = [];
  const reading = { status: 'done', finding: { area: 4 }, share: 1, engines: [], error: undefined };
  const stream = { read: () => reading, subscribe: () => () => undefined, cancel: () => undefined };
  const find = (_: unknown, at: unknown) => {
    asked.push(at);
    return stream;
  };
  const runtime = openLab('growing', growingLab, '', { ...pictures(), pool: () => ({ find: find as never }) });
  runtime.set({ zoom: 2 });
  expect(asked).toEqual([]);
  runtime.find();
  runtime.set({ zoom: 3 });
  expect(asked).toEqual([{ side: 2 }]);
  expect(runtime.found.getState()).toMatchObject({ status: 'done', at: { side: 2, zoom: 3 } });
  expect(runtime.numbers.text('area')).toBe('12.0');
  runtime.set({ side: 5, zoom: 1 });
  expect(asked).toEqual([{ side: 2 }, { side: 5 }]);
  runtime.dispose();
});
