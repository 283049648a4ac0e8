import { describe, expect, it } from 'vitest';
import { integrate } from './quadrature.ts';
import { normalPdf } from './special.ts';

const within = (actual: number, expected: number, tolerance: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance);

describe('integrate', () => {
  it('is exact on polynomials up to degree 22 with a single panel', () => {
    for (let degree = 0; degree <= 22; degree++) {
      const value = integrate((x) => x ** degree, -0.4, 1.3, { panels: 1 });
      within(value, (1.3 ** (degree + 1) - (-0.4) ** (degree + 1)) / (degree + 1), 1e-13);
    }
  });

  it('finds kinks, jumps and infinite slopes', () => {
    within(
      integrate((x) => Math.abs(x - 0.3), 0, 1),
      (0.09 + 0.49) / 2,
      1e-12,
    );
    within(
      integrate((x) => (x > 0.3 ? 1 : 0), 0, 1),
      0.7,
      1e-12,
    );
    within(
      integrate((x) => Math.sqrt(x), 0, 2),
      (2 / 3) * 2 ** 1.5,
      1e-12,
    );
    within(
      integrate((x) => Math.log(x), 0, 1),
      -1,
      1e-11,
    );
  });

  it('does not step over a narrow peak once the panels are fine enough', () => {
    within(
      integrate((x) => normalPdf(x, 0.123, 0.002), -3, 3, { panels: 200 }),
      1,
      1e-12,
    );
  });

  it('turns with the direction of the interval', () => {
    within(integrate(Math.exp, 1, 0), 1 - Math.E, 1e-13);
    expect(integrate(Math.exp, 0.7, 0.7)).toBe(0);
  });

  it('says NaN where the integrand is not finite or the integral diverges', () => {
    expect(integrate(() => Number.NaN, 0, 1)).toBeNaN();
    expect(integrate((x) => 1 / x ** 2, 0, 1)).toBeNaN();
    expect(integrate((x) => 1 / (x - 0.5), 0, 1, { panels: 1 })).toBeNaN();
  });
});
