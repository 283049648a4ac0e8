import { expect, test } from 'vitest';
import { approach } from './ease.ts';

test('what approaches arrives, at once where there is no way from or to it', () => {
  const shown = Float32Array.of(0, Number.NaN, Number.POSITIVE_INFINITY, 1, 2);
  const target = Float32Array.of(8, 3, -2, Number.NEGATIVE_INFINITY, Number.NaN);
  expect(approach(shown, target, 0.25)).toBe(6);
  expect([...shown]).toEqual([2, 3, -2, Number.NEGATIVE_INFINITY, Number.NaN]);
});

test('no value is too large to arrive', () => {
  const shown = Float32Array.of(-3e38, 1, 1e-45);
  const target = Float32Array.of(3e38, 1 + 2 ** -23, 1e-44);
  let frames = 0;
  while (approach(shown, target, 0.33) > 0 && frames < 1000) frames++;
  expect([...shown]).toEqual([...target]);
  expect(frames).toBeLessThan(100);
});
