import { expect, it } from 'vitest';
import { parallelLines } from '../divergences/lines.ts';
import { covarianceOf, shapedNoise } from './shapedNoise.ts';

const at = { theta: 0.5, across: 0.3, along: 0.6, tilt: 0 } as const;
const js = (given: Partial<Record<keyof typeof at, number>>) => shapedNoise.find({ ...at, ...given }, 1).js;

it('has along either axis the variance that it is told', () => {
  expect(covarianceOf({ ...at, tilt: 90 }).xx).toBeCloseTo(0.36, 12);
  const { xx, xy, yy } = covarianceOf({ ...at, tilt: 30 });
  expect(xx * yy - xy ** 2).toBeCloseTo((0.3 * 0.6) ** 2, 12);
  expect(xx + yy).toBeCloseTo(0.09 + 0.36, 12);
});

it('knows more than the columns tell where the noise is tilted', () => {
  const columns = (tilt: number) => {
    const sigma = Math.sqrt(covarianceOf({ ...at, tilt }).xx);
    return parallelLines({ theta: 0.5, thickness: 0, sigma }).js.value;
  };
  expect(js({ tilt: 90 })).toBeCloseTo(columns(90), 9);
  expect(js({ tilt: 30 })).toBeGreaterThan(columns(30) + 0.01);
  // Tilted one way is tilted the other way, upside down.
  expect(js({ tilt: 30, along: 0.3 })).toBeCloseTo(columns(0), 9);
});
