import { describe, expect, it } from 'vitest';
import { checkTable, defaults } from '../fields/check.ts';
import { integrate } from '../math/quadrature.ts';
import { erf, normalCdf } from '../math/special.ts';
import { type LinesDivergences, linesTable, parallelLines, slopeBetweenLines, valuesBetweenLines } from './lines.ts';
import { softenedUniform } from './softened.ts';

const { LN2 } = Math;
const INFINITE = Number.POSITIVE_INFINITY;
const lines = (theta: number, thickness: number, sigma: number) => parallelLines({ theta, thickness, sigma });
const names = ['klForward', 'klReverse', 'js', 'tv', 'wasserstein'] as const;
const entries = (found: LinesDivergences) => names.map((name) => [found[name].value, found[name].derivative]);

describe('lines without noise', () => {
  it('apart: JS and TV stuck at their largest, KL infinite, W alone with a slope', () => {
    expect(entries(lines(-0.7, 0, 0))).toEqual([
      [INFINITE, null],
      [INFINITE, null],
      [LN2, 0],
      [1, 0],
      [0.7, -1],
    ]);
  });

  it('together: all zero, nothing has a derivative', () => {
    for (const thickness of [0, 0.4]) expect(entries(lines(0, thickness, 0))).toEqual(names.map(() => [0, null]));
  });

  it('thick and overlapping: JS and TV grow evenly, KL is infinite all the same', () => {
    const found = lines(-0.25, 0.5, 0);
    expect(entries(found)).toEqual([
      [INFINITE, null],
      [INFINITE, null],
      [LN2 / 2, -2 * LN2],
      [0.5, -2],
      [0.25, -1],
    ]);
  });

  it('thick and just touching: a corner', () => {
    expect(lines(0.4, 0.4, 0)).toMatchObject({
      js: { value: LN2, derivative: null },
      tv: { value: 1, derivative: null },
    });
    expect(lines(0.41, 0.4, 0)).toMatchObject({ js: { value: LN2, derivative: 0 }, tv: { value: 1, derivative: 0 } });
  });
});

describe('thin lines with noise', () => {
  /** JS(N(0, 1), N(d, 1)) and its derivative. */
  it.each([
    [0.25, 0.00775209, 0.06153831],
    [0.5, 0.0303113, 0.11763175],
    [1, 0.11142148, 0.19898643],
    [1.5, 0.22117083, 0.23222514],
    [2, 0.33683082, 0.22479975],
    [3, 0.52677731, 0.14793188],
    [4, 0.63272019, 0.06859741],
    [5, 0.67594258, 0.02368981],
    [6, 0.68929793, 0.00622662],
    [8, 0.69305365, 0.00019644],
  ])('at θ = %d σ have the known JS', (d, js, slope) => {
    const sigma = 0.37;
    for (const sign of [1, -1]) {
      const found = lines(sign * d * sigma, 0, sigma);
      expect(Math.abs(found.js.value - js)).toBeLessThan(1e-8);
      expect(Math.abs((found.js.derivative as number) * sigma - sign * slope)).toBeLessThan(1e-8);
    }
  });

  it('have the closed forms of KL, TV and W', () => {
    const found = lines(-0.9, 0, 0.4);
    expect(found.klForward.value).toBeCloseTo(0.81 / 0.32, 12);
    expect(found.klForward.derivative).toBeCloseTo(-0.9 / 0.16, 12);
    expect(found.klReverse).toEqual(found.klForward);
    expect(found.tv.value).toBeCloseTo(erf(0.9 / (2 * Math.SQRT2 * 0.4)), 12);
    expect(found.wasserstein).toEqual({ value: 0.9, derivative: -1 });
  });

  it('are pulled most strongly with σ = .40712 θ', () => {
    const pull = (sigma: number) => lines(0.8, 0, sigma).js.derivative as number;
    expect(pull(0.40712 * 0.8)).toBeCloseTo(0.479516 / 0.8, 5);
    expect(pull(0.41712 * 0.8)).toBeLessThan(pull(0.40712 * 0.8));
    expect(pull(0.39712 * 0.8)).toBeLessThan(pull(0.40712 * 0.8));
  });

  it.each([8, 20, 40, 70])('keep the digits of a slope that is all but gone: θ = %d σ', (d) => {
    // The pull is (d/2)·e^(−d²/8)·∫ φ(v)/cosh(dv/2) over v > 0, and in the limit ½·√(π/2)·e^(−d²/8).
    const pull = (v: number) => Math.exp((-v * v) / 2) / Math.sqrt(2 * Math.PI) / Math.cosh((d * v) / 2);
    const slope = (d / 2) * Math.exp((-d * d) / 8) * integrate(pull, 0, 12, { tolerance: 1e-14, panels: 64 });
    const found = lines(-d * 0.37, 0, 0.37).js.derivative as number;
    expect(Math.abs((-found * 0.37) / slope - 1)).toBeLessThan(1e-10);
    expect(Math.abs(slope / (0.5 * Math.sqrt(Math.PI / 2) * Math.exp((-d * d) / 8)) - 1)).toBeLessThan(6 / (d * d));
  });

  it('are steepest at d = 1.63626', () => {
    expect(lines(1.63626, 0, 1).js.derivative).toBeCloseTo(0.23365985, 7);
  });
});

describe('thick lines with noise', () => {
  it.each([
    [0.7, 0.3, 0.2],
    [-0.35, 1, 0.05],
    [0.5, 0.2, 0.2],
    [-1.2, 0.05, 0.4],
    [0.2, 3, 0.02],
  ])('agree with plain quadrature of the densities: θ = %d, w = %d, σ = %d', (theta, w, sigma) => {
    const density = (x: number) => (normalCdf(x + w / 2, 0, sigma) - normalCdf(x - w / 2, 0, sigma)) / w;
    // Where both densities are held to many digits; beyond it next to nothing is left of either.
    const [from, to] = [Math.min(0, theta) - w / 2 - 7 * sigma, Math.max(0, theta) + w / 2 + 7 * sigma];
    const over = (f: (p: number, q: number) => number) =>
      integrate((x) => f(density(x), density(x - theta)), from, to, { tolerance: 1e-11, panels: 64 });
    const part = (p: number, q: number) => (p > 0 ? p * Math.log((2 * p) / (p + q)) : 0);
    const found = lines(theta, w, sigma);
    expect(found.js.value).toBeCloseTo(
      over((p, q) => (part(p, q) + part(q, p)) / 2),
      8,
    );
    expect(found.tv.value).toBeCloseTo(
      over((p, q) => Math.abs(p - q) / 2),
      8,
    );
  });

  it.each([
    [0.7, 0.3, 0.2],
    [-0.35, 1, 0.05],
    [0.11, 0.4, 0.3],
    [-1.2, 0.05, 0.4],
    [1.4, 0.3, 0.02],
    [0.5, 0.2, 0.2],
  ])('have the derivatives that finite differences give: θ = %d, w = %d, σ = %d', (theta, w, sigma) => {
    const step = 1e-3 * sigma;
    const found = lines(theta, w, sigma);
    for (const name of names) {
      const at = (k: number) => lines(theta + k * step, w, sigma)[name].value;
      const slope = (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * step);
      const scale = Math.max(1, Math.abs(slope));
      expect(Math.abs((found[name].derivative as number) - slope) / scale).toBeLessThan(1e-7);
    }
  });

  it('have KL equal to its Taylor coefficient, half the Fisher information, for small θ', () => {
    const [w, sigma] = [0.6, 0.2];
    const information =
      integrate((u) => Math.exp(softenedUniform(u, 3).log) * softenedUniform(u, 3).score ** 2, -13, 13) / 0.04;
    expect(lines(1e-3, w, sigma).klForward.value / (0.5e-6 * information)).toBeCloseTo(1, 5);
  });

  it('tend to the thin lines, and to the sharp ones', () => {
    const [thin, narrow] = [lines(0.5, 0, 0.3), lines(0.5, 1e-6, 0.3)];
    for (const name of names) {
      expect(narrow[name].value).toBeCloseTo(thin[name].value, 9);
      expect(narrow[name].derivative).toBeCloseTo(thin[name].derivative as number, 9);
    }
    expect(lines(0.3, 0.4, 1e-5).js.value).toBeCloseTo(0.75 * LN2, 4);
    expect(lines(0.3, 0.4, 1e-5).tv.value).toBeCloseTo(0.75, 9);
  });

  it('stay finite however sharp', () => {
    for (const sigma of [1e-3, 1e-6, 1e-9]) {
      for (const [theta, w] of [
        [2, 0.3],
        [0.2, 0.3],
        [100, 100],
      ] as const) {
        for (const [value, derivative] of entries(lines(theta, w, sigma))) {
          expect(Number.isFinite(value)).toBe(true);
          expect(Number.isFinite(derivative)).toBe(true);
        }
      }
    }
  });

  it('are the sharp ones where σ is too little for 64 bits', () => {
    expect(lines(0.3, 0.4, 1e-200)).toEqual(lines(0.3, 0.4, 0));
    expect(lines(0.3, 0, 5e-324)).toEqual(lines(0.3, 0, 0));
  });

  it('at θ = 0 are smooth in KL and JS, kinked in TV and W', () => {
    for (const thickness of [0, 0.3]) {
      expect(entries(lines(0, thickness, 0.2))).toEqual([
        [0, 0],
        [0, 0],
        [0, 0],
        [0, null],
        [0, null],
      ]);
    }
  });
});

describe('softenedUniform', () => {
  it.each([0, 0.01, 0.9, 1, 1.1, 5, 60])('is a smooth density of width %d with its own score', (width) => {
    const log = (u: number) => softenedUniform(u, width).log;
    const end = width / 2 + 12;
    expect(integrate((u) => Math.exp(log(u)), -end, end, { panels: 32 })).toBeCloseTo(1, 10);
    for (const u of [-0.4 * width - 0.3, 0.1, 0.93, 1.07, width / 2, width / 2 + 3, width / 2 + 40]) {
      const step = 1e-4;
      const slope = (log(u + step) - log(u - step)) / (2 * step);
      expect(softenedUniform(u, width).score).toBeCloseTo(slope, 5);
      expect(log(-u)).toBeCloseTo(log(u), 12);
      expect(softenedUniform(-u, width).score).toBeCloseTo(-softenedUniform(u, width).score, 12);
    }
  });
});

it('has each slope alone, and all values, as it has them together', () => {
  for (const theta of [-1.3, -0.2, 0, 0.07, 0.45, 1.9]) {
    for (const thickness of [0, 0.31, 0.9]) {
      for (const sigma of [0, 1e-200, 0.06, 0.5]) {
        const at = { theta, thickness, sigma };
        const together = parallelLines(at);
        const values = valuesBetweenLines(at);
        for (const name of names) {
          expect(slopeBetweenLines(name, at)).toBe(together[name].derivative);
          expect(values[name]).toBe(together[name].value);
        }
      }
    }
  }
});

it('declares its parameters', () => {
  expect(checkTable(linesTable, defaults(linesTable))).toEqual([]);
  expect(checkTable(linesTable, { theta: 1, thickness: -1, sigma: Number.NaN }).map((f) => [f.field, f.code])).toEqual([
    ['thickness', 'range'],
    ['sigma', 'finite'],
  ]);
});
