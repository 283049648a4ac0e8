import { expect, it } from 'vitest';
import { wasserstein1d } from '../divergences/wasserstein1d.ts';
import { type Blur, crossing, rulers } from './blurring.ts';

it('W is that of the line in one dimension, and of any turn of it in three', () => {
  const [x, y] = [Float64Array.of(0.3, -1.2, 2.1, 0.9), Float64Array.of(-0.4, 1.7, 0.2, 3.3)];
  const [line, centre] = [wasserstein1d(x, y), Float64Array.of(0.5)];
  expect(rulers.w(x, y, 1)).toBeCloseTo(line, 12);
  expect(rulers.w(x, centre, 1)).toBeCloseTo((0.2 + 1.7 + 1.6 + 0.4) / 4, 12);
  const turned = (values: Float64Array) =>
    Float64Array.from([...values].flatMap((t) => [t / 3, (2 * t) / 3, (-2 * t) / 3]));
  expect(rulers.w(turned(x), turned(y), 3)).toBeCloseTo(line, 12);
});

it('the energy distance of the line is 2∫(F − G)²', () => {
  // F and G step at 0, 1 and at ½: |F − G| = ½ on both halves.
  expect(rulers.energy(Float64Array.of(0, 1), Float64Array.of(0.5), 1)).toBeCloseTo(2 * 0.25, 12);
  expect(rulers.energy(Float64Array.of(0, 1, 4), Float64Array.of(4, 0, 1), 1)).toBeCloseTo(0, 12);
});

it('a crossing lies where the line between two dimensions meets 0, for good', () => {
  const at = (dimension: number, gap: number): Blur => ({
    ...{ dimension, truth: 3 + gap, truthError: 0, blur: 3, blurError: 0, differenceError: 0 },
  });
  expect(crossing([at(1, -1), at(2, 0.5), at(3, -0.3), at(4, 0.1), at(5, 2)])).toBeCloseTo(3.75, 12);
  expect(crossing([at(1, -1), at(2, -0.5)])).toBeNaN();
  expect(crossing([at(1, 1), at(2, 0.5)])).toBeNaN();
});
