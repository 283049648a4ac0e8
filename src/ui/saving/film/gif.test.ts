import { expect, test } from 'vitest';
import { ticksOf } from './gif.ts';

test.each([7, 12, 24, 30, 50])('at %i pictures a second the hundredths add up to whole seconds', (rate) => {
  const each = Array.from({ length: 3 * rate }, (_, frame) => ticksOf(frame, rate));
  expect(each.reduce((sum, ticks) => sum + ticks)).toBe(300);
  expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
});
