import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dragged, type Handle, hitHandle, keyed, REACH, settle } from './handles.ts';
import { fitViewport } from './viewport.ts';

const viewport = fitViewport([-3, 3, -2, 2], 600, 400);
const free: Handle = {
  name: 'mean',
  label: 'Generated mean',
  colour: 'generated',
  at: [0.5, -1],
  x: { label: 'x', min: -2, max: 2.5, step: 0.05 },
  y: { label: 'y', min: -1.5, max: 1.5, step: 0.1 },
};
const railed: Handle = {
  name: 'theta',
  label: 'θ',
  colour: 'real',
  at: [1, 0.2],
  x: { label: 'θ', min: -1, max: 2, step: 0.1 },
};

const press = (key: string, shiftKey = false) => ({ key, shiftKey });

test('a finger of 44 px hits the nearest handle, and none further away', () => {
  const [x, y] = [viewport.x(0.5), viewport.y(-1)];
  expect(REACH).toBe(22);
  expect(hitHandle([free, railed], viewport, x + 22, y - 22)?.name).toBe('mean');
  expect(hitHandle([free, railed], viewport, x + 22.5, y)).toBeUndefined();
  const near: Handle = { ...free, name: 'near', at: [0.6, -1] };
  expect(hitHandle([free, near], viewport, x + 6, y)?.name).toBe('near');
  expect(hitHandle([near, free], viewport, x + 4, y)?.name).toBe('mean');
  expect(hitHandle([{ ...free, at: [Number.NaN, 0] }], viewport, x, y)).toBeUndefined();
});

test('of many handles the nearest is hit, in whatever order they lie', () => {
  const places = fc.array(
    fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true })),
    { minLength: 1, maxLength: 6 },
  );
  const pixel = fc.tuple(fc.double({ min: 0, max: 600, noNaN: true }), fc.double({ min: 0, max: 400, noNaN: true }));
  fc.assert(
    fc.property(places, pixel, (all, [px, py]) => {
      const handles = all.map((at, k): Handle => ({ ...free, name: `${k}`, at }));
      const away = ({ at }: Handle) => Math.max(Math.abs(viewport.x(at[0]) - px), Math.abs(viewport.y(at[1]) - py));
      const least = Math.min(...handles.map(away));
      const hit = hitHandle(handles, viewport, px, py);
      if (least > 22) expect(hit).toBeUndefined();
      else expect(away(hit as Handle)).toBe(least);
    }),
  );
});

test('a dragged handle goes where it may, in its steps', () => {
  expect(dragged(free, [0.77, 0.44])).toEqual([0.75, 0.4]);
  expect(dragged(free, [9, -9])).toEqual([2.5, -1.5]);
  expect(dragged(railed, [0.123, 5])).toEqual([0.1, 0.2]);
});

test('a step leaves no tail of binary digits', () => {
  expect(settle({ label: '', min: 0, max: 1, step: 0.1 }, 0.3)).toBe(0.3);
  expect(settle({ label: '', min: 0, max: 1, step: 0.05 }, 0.349)).toBe(0.35);
  expect(settle({ label: '', min: -200, max: 100, step: 25 }, -132)).toBe(-125);
  expect(settle({ label: '', min: 0, max: 1e-6, step: 1e-8 }, 3.49e-8)).toBe(3e-8);
});

test('arrow keys go their own way, Shift ten times as far, and not beyond the end', () => {
  expect(keyed(free, 'x', press('ArrowRight'))).toEqual([0.55, -1]);
  expect(keyed(free, 'x', press('ArrowUp'))).toEqual([0.5, -0.9]);
  expect(keyed(free, 'y', press('ArrowLeft', true))).toEqual([0, -1]);
  expect(keyed(free, 'y', press('ArrowDown', true))).toEqual([0.5, -1.5]);
});

test('on a rail both pairs of arrows go along it', () => {
  expect(keyed(railed, 'x', press('ArrowUp'))).toEqual([1.1, 0.2]);
  expect(keyed(railed, 'x', press('ArrowLeft'))).toEqual([0.9, 0.2]);
});

test('Home, End and the page keys go along the focused axis; other keys do nothing', () => {
  expect(keyed(free, 'y', press('Home'))).toEqual([0.5, -1.5]);
  expect(keyed(free, 'x', press('End'))).toEqual([2.5, -1]);
  expect(keyed(free, 'x', press('PageUp'))).toEqual([1, -1]);
  expect(keyed(free, 'y', press('PageDown'))).toEqual([0.5, -1.5]);
  expect(keyed(free, 'x', press('a'))).toBeUndefined();
  expect(keyed(railed, 'y', press('Home'))).toBeUndefined();
});
