import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormulaError, parseFormula } from './parse.ts';

const at = (text: string, values: Record<string, number> = {}) =>
  parseFormula(text, Object.keys(values))(...Object.values(values));

function faultOf(text: string, ...variables: string[]) {
  try {
    parseFormula(text, variables);
  } catch (error) {
    if (error instanceof FormulaError) return error.fault;
    throw error;
  }
  return undefined;
}

describe('a formula means what it means on paper', () => {
  it.each([
    ['1 + 2*3 − 8/4/2', 6],
    ['-3^2', -9],
    ['(-3)^2', 9],
    ['2^3^2', 512],
    ['2^-2', 0.25],
    ['2 - -3', 5],
    ['-2 * -3', 6],
    ['10 - 4 - 3', 3],
    ['mod(-1, 3) + min(4, 2) + max(1, 7)', 11],
    ['1.5e2 + .5 + 2.', 152.5],
    ['（１＋２）×３', 9],
    ['5²−2³', 17],
    ['(2 < 3) + (2 ≥ 3) + (2 <= 2) + 5*(3 > 3)', 2],
    ['2**3 · 2 ÷ 4', 4],
    ['SIN(0) + Cos(0)', 1],
  ])('%s', (text, value) => {
    expect(at(text)).toBe(value);
  });

  it.each([
    ['2 cos(2π t)', (t: number) => 2 * Math.cos(2 * Math.PI * t)],
    ['exp(-t^2/2)/sqrt(2 pi)', (t: number) => Math.exp(-(t ** 2) / 2) / Math.sqrt(2 * Math.PI)],
    ['2t(1 - t)', (t: number) => 2 * t * (1 - t)],
    ['-t²', (t: number) => -(t ** 2)],
    ['t sin(tau t) + e^t', (t: number) => t * Math.sin(2 * Math.PI * t) + Math.E ** t],
    ['atan2(t, 2) - ln(1 + abs(t))', (t: number) => Math.atan2(t, 2) - Math.log(1 + Math.abs(t))],
  ])('%s, as a script computes it', (text, of) => {
    for (const t of [-1.7, -0.2, 0.31, 1, 2.9]) expect(at(text, { t })).toBeCloseTo(of(t), 12);
  });

  it('is whatever JavaScript makes of the same signs and brackets', () => {
    const leaf = fc.oneof(fc.integer({ min: 0, max: 9 }).map(String), fc.constantFrom('x', 'y'));
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree')).map((parts) => parts.join(' ')),
        fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `(${a}) - (${b})`),
        tie('tree').map((inner) => `(- ${inner})`),
      ),
    }));
    fc.assert(
      fc.property(tree, (text) => {
        const value = new Function('x', 'y', `return ${text}`)(1.25, -0.75) as number;
        expect(at(text, { x: 1.25, y: -0.75 })).toBe(value);
      }),
    );
  });
});

describe('what is no formula says where, and what would do', () => {
  it.each([
    ['', 'empty', 1, '', ''],
    ['2 +', 'unexpected', 4, '', ''],
    ['2 + * t', 'unexpected', 5, '*', ''],
    ['sin t', 'unexpected', 5, 't', '('],
    ['(1 + t', 'unexpected', 7, '', ')'],
    ['1 + t)', 'unexpected', 6, ')', '+ − * / ^ < >'],
    ['2 + foo(t)', 'unknown', 5, 'foo', undefined],
    ['t; alert', 'unexpected', 2, ';', '+ − * / ^ < >'],
    ['min(t)', 'arguments', 1, 'min', '2'],
    ['1 + sin(t, 2)', 'arguments', 5, 'sin', '1'],
    ['t'.repeat(501), 'long', 501, '501', '500'],
    ['constructor(t)', 'unknown', 1, 'constructor', undefined],
    ['__proto__', 'unexpected', 1, '_', ''],
  ])('%s', (text, code, place, found, allowed) => {
    const fault = faultOf(text, 't');
    expect(fault).toMatchObject({ code, at: place, found });
    if (allowed !== undefined) expect(fault?.allowed).toBe(allowed);
  });

  it('names the variables that there are', () => {
    expect(faultOf('x + t', 'x', 'y')?.allowed).toMatch(/^x, y, pi, π, tau, e, sin, /);
  });

  it('whatever the text, it is read or refused', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789.tesincoπ()+-*/^<>=²×−, _$;') });
    fc.assert(
      fc.property(text, (formula) => {
        const fault = faultOf(formula, 't');
        if (fault) expect(fault.at).toBeGreaterThanOrEqual(1);
        else expect(typeof at(formula, { t: 0.5 })).toBe('number');
      }),
      { numRuns: 1000 },
    );
    expect(faultOf('('.repeat(500), 't')?.code).toBe('unexpected');
  });
});
