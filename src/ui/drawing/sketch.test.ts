import { expect, test } from 'vitest';
import { drawn, type Sketch, type Step, sketchOf, type Tool } from './sketch.ts';

const limits = { bound: 3, maxCount: 100 };
const size = { radius: 0.25, count: 5 };
const through = (sketch: Sketch, ...steps: Step[]) => steps.reduce((now, step) => drawn(now, step, limits), sketch);
const begin = (x: number, y: number, tool: Tool = 'brush'): Step => ({ do: 'begin', at: [x, y], tool, size });
const go = (x: number, y: number, tool: Tool = 'brush'): Step => ({ do: 'go', at: [x, y], tool, size });
const [end, undo, redo, clear] = (['end', 'undo', 'redo', 'clear'] as const).map((name): Step => ({ do: name })) as [
  Step,
  Step,
  Step,
  Step,
];
const stroke = [begin(0, 0), go(0.6, 0), go(0.7, 0), go(1, 0), end];

test('a stroke dabs on its way, and is one step of undo', () => {
  const once = through(sketchOf([]), ...stroke);
  // At 0, 0.25, 0.5, 0.75 and 1, however often it was told where it is.
  expect(once.points).toHaveLength(5 * 5);
  expect(through(sketchOf([]), begin(0, 0), go(1, 0), end).points).toEqual(once.points);
  const twice = through(once, begin(0, 1, 'ring'), end);
  expect(twice.points).toHaveLength(30);
  expect(through(twice, undo).points).toEqual(once.points);
  expect(through(twice, undo, undo).points).toEqual([]);
  expect(through(twice, undo, undo, undo).points).toEqual([]);
  expect(through(twice, undo, undo, redo, redo).points).toEqual(twice.points);
  expect(through(twice, undo, begin(1, 1), end, redo).points).toHaveLength(30);
});

test('the same strokes draw the same points', () => {
  expect(through(sketchOf([]), ...stroke, ...stroke).points).toEqual(
    through(sketchOf([]), ...stroke, ...stroke).points,
  );
  const [first, second] = [through(sketchOf([]), ...stroke).points, through(sketchOf([]), ...stroke, ...stroke).points];
  expect(second.slice(0, 25)).toEqual(first);
  expect(second.slice(25, 30)).not.toEqual(first.slice(0, 5));
});

test('clearing can be undone; what changes nothing is no step', () => {
  const once = through(sketchOf([]), ...stroke);
  expect(through(once, clear).points).toEqual([]);
  expect(through(once, clear, undo).points).toEqual(once.points);
  expect(through(once, begin(-2, -2, 'eraser'), end).past).toHaveLength(1);
  expect(through(sketchOf([]), clear).past).toEqual([]);
  expect(through(once, begin(0, 0, 'eraser'), go(1, 0, 'eraser'), end).points).toEqual([]);
});

test('points beyond the window are left out, and beyond the most there is no room', () => {
  expect(through(sketchOf([]), begin(3.5, 0, 'line'), end).points).toEqual([]);
  let sketch = sketchOf([]);
  for (let i = 0; i < 19; i++) sketch = through(sketch, begin(0, 0), end);
  expect([sketch.points.length, sketch.full]).toEqual([95, false]);
  sketch = through(sketch, begin(0, 0), end);
  expect([sketch.points.length, sketch.full]).toEqual([100, false]);
  sketch = through(sketch, begin(0, 0), end);
  expect([sketch.points.length, sketch.full]).toEqual([100, true]);
  expect(through(sketch, undo).full).toBe(false);
});
