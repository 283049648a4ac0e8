import { expect, it } from 'vitest';
import { droppedModes } from './droppedModes.ts';

it.each([
  [8, 1, 0.4969],
  [8, 6, 0.0956],
  [25, 15, 0.1639],
  [25, 24, 0.0141],
])('of %d modes keeps %d at the published JS', (modes, kept, js) => {
  const { gone } = droppedModes.find({ modes, kept, faint: 3 }, 1);
  expect(gone.js).toBeCloseTo(js, 4);
  expect(gone.klForward).toBe(Number.POSITIVE_INFINITY);
});

it('covers every mode where it may keep more than there are', () => {
  const { gone, traced } = droppedModes.find({ modes: 3, kept: 9, faint: 5 }, 1);
  expect([gone.js, gone.klForward, traced.klReverse]).toEqual([0, 0, 0]);
});
