import { describe, expect, it } from 'vitest';
import { erf, erfc, erfcx, logNormalPdf, normalCdf, normalPdf } from './special.ts';

/** x, erf x, erfc x to 16 digits, by mpmath 1.3 with 40 digits. */
const published: readonly [number, number, number][] = [
  [-7.5, -1, 2],
  [-3.2, -0.9999939742388483, 1.9999939742388482],
  [-1.3, -0.9340079449406524, 1.9340079449406524],
  [-1e-9, -1.1283791670955127e-9, 1.0000000011283792],
  [0, 0, 1],
  [0.1, 0.1124629160182849, 0.887537083981715],
  [0.99, 0.8385080695553698, 0.1614919304446302],
  [1.000001, 0.8427012080567972, 0.15729879194320284],
  [1.7, 0.9837904585907745, 0.01620954140922544],
  [2, 0.9953222650189527, 0.004677734981047266],
  [2.00001, 0.9953224716846729, 0.004677528315327072],
  [3.7, 0.9999998328489421, 1.6715105790914599e-7],
  [8, 1, 1.1224297172982926e-29],
  [26, 1, 5.663192408856143e-296],
];

describe('erf and erfc', () => {
  it.each(published)('at %d', (x, value, complement) => {
    expect(Math.abs(erf(x) - value)).toBeLessThanOrEqual(1e-15);
    expect(Math.abs(erfc(x) / complement - 1)).toBeLessThanOrEqual(2e-15 * (1 + x * x));
  });

  it('keeps odd symmetry, limits and NaN', () => {
    for (let x = 0.013; x < 7; x += 0.37) expect(erf(-x)).toBe(-erf(x));
    expect([erf(Number.POSITIVE_INFINITY), erfc(Number.POSITIVE_INFINITY)]).toEqual([1, 0]);
    expect([erf(Number.NEGATIVE_INFINITY), erfc(Number.NEGATIVE_INFINITY)]).toEqual([-1, 2]);
    expect(erf(Number.NaN)).toBeNaN();
    expect(erfc(Number.NaN)).toBeNaN();
  });
});

describe('the normal distribution', () => {
  it('has the published tail probabilities', () => {
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 15);
    expect(normalCdf(-10) / 7.619853024160527e-24 - 1).toBeCloseTo(0, 12);
  });

  it('is shifted and scaled', () => {
    expect(normalCdf(2.5, 1, 3)).toBeCloseTo(normalCdf(0.5), 15);
    expect(normalPdf(2.5, 1, 3)).toBeCloseTo(normalPdf(0.5) / 3, 15);
    expect(normalPdf(0)).toBeCloseTo(0.3989422804014327, 15);
  });

  it('has the density as the slope of its distribution function', () => {
    const h = 1e-5;
    for (const x of [-2.1, -0.4, 0.3, 1.8]) {
      const slope = (normalCdf(x + h, 0.2, 0.7) - normalCdf(x - h, 0.2, 0.7)) / (2 * h);
      expect(slope).toBeCloseTo(normalPdf(x, 0.2, 0.7), 9);
    }
  });
});

describe('erfcx', () => {
  it.each(published.filter(([x]) => x >= -7.5 && x < 26))('agrees with erfc at %d', (x, _value, complement) => {
    expect(erfcx(x) / (Math.exp(x * x) * complement) - 1).toBeCloseTo(0, 13);
  });

  it('goes on where erfc underflows', () => {
    // SciPy 1.17.1: erfcx(40.), erfcx(1000.).
    expect(erfcx(40) / 0.014100335983377815 - 1).toBeCloseTo(0, 15);
    expect(erfcx(1000) / 0.0005641893014533876 - 1).toBeCloseTo(0, 15);
  });
});

it('the log of the normal density is that, and goes on where the density underflows', () => {
  for (const x of [-2.1, 0.3, 4]) expect(logNormalPdf(x, 0.7, 1.3)).toBeCloseTo(Math.log(normalPdf(x, 0.7, 1.3)), 12);
  expect(logNormalPdf(80, 0, 2)).toBeCloseTo(-800 - Math.log(2) - 0.5 * Math.log(2 * Math.PI), 9);
});
