import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FieldTable, integer, number, points } from '../fields/field.ts';
import { bytesOf, type Done, Findings, keyOf } from './findings.ts';

const table = {
  theta: number(-2, 2, 0),
  group: { steps: integer(1, 9, 1) },
  where: points(1, 9, 3),
} satisfies FieldTable;
const place = fc.tuple(fc.constantFrom(-1, -0, 0, 1), fc.constantFrom(0, 1)) as fc.Arbitrary<[number, number]>;
const order = fc.record({
  of: fc.constantFrom('study a', 'claim a'),
  theta: fc.constantFrom(-0, 0, 0.1, 0.1 + Number.EPSILON, 1),
  steps: fc.constantFrom(1, 11),
  where: fc.array(place, { minLength: 1, maxLength: 2 }),
  seed: fc.constantFrom(1, 11),
  engine: fc.constantFrom('wasm' as const, 'auto' as const),
});
const address = ({ of, theta, steps, where, seed, engine }: typeof order extends fc.Arbitrary<infer T> ? T : never) =>
  keyOf(of, table, { theta, group: { steps }, where }, seed, engine);

describe('a key', () => {
  it('is alike for orders that are alike to the last bit, and for no others', () => {
    const fields = ['of', 'theta', 'steps', 'where', 'seed', 'engine'] as const;
    fc.assert(
      fc.property(order, order, fc.subarray([...fields]), (one, another, taken) => {
        const other = { ...one, ...Object.fromEntries(taken.map((name) => [name, another[name]])) };
        expect(address(one) === address(other)).toBe(deepEqual(one, other));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order in which parameters are given', () => {
    const at = { where: [[0, 1]], group: { steps: 2 }, theta: 1 };
    expect(keyOf('study a', table, at, 1, 'wasm')).toBe(
      keyOf('study a', table, { theta: 1, group: { steps: 2 }, where: [[0, 1]] }, 1, 'wasm'),
    );
  });
});

const deepEqual = (a: unknown, b: unknown): boolean =>
  typeof a === 'object' && typeof b === 'object' && a !== null && b !== null
    ? Object.keys(a).length === Object.keys(b).length &&
      Object.keys(a).every((name) => deepEqual(a[name as never], b[name as never]))
    : Object.is(a, b);

const outcome = (finding: unknown): Done => ({ status: 'done', finding, engines: ['wasm'], seconds: 1 });

describe('what is kept', () => {
  it('is never of another key, never more than there is room for, and what was wanted last', () => {
    const move = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.option(fc.nat(40)));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        const most = 1000;
        const findings = new Findings(most);
        /** The same, told plainly: oldest first. */
        let model: (readonly [string, Done, number])[] = [];
        for (const [key, length] of moves) {
          const there = model.find(([name]) => name === key);
          model = model.filter(([name]) => name !== key);
          if (length === null) {
            expect(findings.get(key)).toBe(there?.[1]);
            if (there) model.push(there);
          } else {
            const put = outcome({ key, values: new Float64Array(length) });
            findings.put(key, put);
            model.push([key, put, bytesOf(key) + bytesOf(put)]);
            const total = () => model.reduce((sum, [, , bytes]) => sum + bytes, 0);
            while (total() > most) model.shift();
          }
          expect(findings.bytes).toBe(model.reduce((sum, [, , bytes]) => sum + bytes, 0));
          expect(findings.bytes).toBeLessThanOrEqual(most);
        }
        for (const [key, put] of model) expect(findings.get(key)).toBe(put);
      }),
      { numRuns: 500 },
    );
  });

  it('has no room for what is larger than all of it, and loses nothing to that', () => {
    const findings = new Findings(500);
    const small = outcome(1);
    findings.put('small', small);
    findings.put('large', outcome(new Float64Array(100)));
    expect(findings.get('large')).toBeUndefined();
    expect(findings.get('small')).toBe(small);
  });
});

it('bytes are those of the arrays, and a little for the rest', () => {
  expect(bytesOf({ a: new Float32Array(1000), b: [new Float64Array(100)] })).toBeGreaterThanOrEqual(4800);
  expect(bytesOf({ a: new Float32Array(1000), b: [new Float64Array(100)] })).toBeLessThan(5000);
  expect(bytesOf('four')).toBeGreaterThanOrEqual(8);
});
