import fc from 'fast-check';
import { expect, it } from 'vitest';
import { engineNames } from '../engines/trainer.ts';
import { readCode, readCodes, writeCode } from './code.ts';
import { markOf, nameOf, names } from './names.ts';
import type { Result } from './result.ts';

const real = fc.float({ noDefaultInfinity: true }).map((value) => Math.fround(value));
const results = fc.record(
  {
    assignment: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    engine: fc.constantFrom(...engineNames),
    iteration: fc.integer({ min: 0, max: 10_000_000 }),
    isReached: fc.boolean(),
    wasserstein: real,
    floor: real,
    js: real,
    modes: fc.record({ reached: fc.nat(300), total: fc.nat(300) }),
    settings: fc.array(
      fc.record({
        iteration: fc.nat(5000),
        field: fc.constantFrom(...names),
        value: fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
          fc.constantFrom(...names),
        ),
      }),
      { maxLength: 6 },
    ),
    isIncomplete: fc.boolean(),
    prediction: real,
  },
  {
    requiredKeys: [
      'assignment',
      'engine',
      'iteration',
      'isReached',
      'wasserstein',
      'floor',
      'js',
      'settings',
      'isIncomplete',
    ],
    noNullPrototype: true,
  },
) as fc.Arbitrary<Result>;

const one: Result = {
  assignment: 0xdeadbeef,
  engine: 'wasm',
  iteration: 1200,
  isReached: true,
  wasserstein: Math.fround(0.213),
  floor: Math.fround(0.171),
  js: Math.fround(0.09),
  modes: { reached: 7, total: 8 },
  settings: [
    { iteration: 0, field: 'constraint.kind', value: 'clip' },
    { iteration: 400, field: 'criticOptimizer.rate', value: 3e-4 },
  ],
  isIncomplete: false,
  prediction: Math.fround(0.37),
};

it('comes back from its code, in capitals or not and grouped as one likes', () => {
  fc.assert(
    fc.property(results, (result) => {
      const code = writeCode(result);
      expect(readCode(code)).toEqual({ result });
      expect(readCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toEqual({ result });
    }),
  );
});

it('is short, and says nothing twice: a usual result has fewer than 90 letters', () => {
  expect(writeCode(one).length).toBeLessThan(90);
  expect(writeCode({ ...one, settings: [] }).length).toBeLessThan(70);
});

it('one wrong letter is noticed, wherever it stands, but for those that look alike', () => {
  const code = writeCode(one);
  for (let k = 4; k < code.length; k++) {
    if (code[k] === '-') continue;
    const other = code[k] === '7' ? '8' : '7';
    expect(readCode(code.slice(0, k) + other + code.slice(k + 1)), `letter ${k}`).toHaveProperty('fault');
  }
  expect(readCode(code.replaceAll('0', 'O').replaceAll('1', 'I').replace('WPI', 'WP1'))).toEqual({ result: one });
});

it.each([
  ['', 'none'],
  ['hello', 'none'],
  ['WP2-4ZK7M', 'version'],
  ['WP1-4ZK7M', 'checksum'],
  ['WP1-', 'none'],
  ['WP1-UUUUU', 'checksum'],
])('“%s” is refused: %s', (text, fault) => {
  expect(readCode(text)).toEqual({ fault });
});

it('whatever is pasted, reading it never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => readCodes(`WP1-${text}`).length >= 0 && 'fault' in readCode(text)));
});

it('a list is read a line at a time, with whose code it is', () => {
  const code = writeCode(one);
  const pasted = readCodes(`Codes\nAda Lovelace: ${code}\n小明，${code.toLowerCase()}\n\n${code}x`);
  expect(pasted.map(({ name }) => name)).toEqual(['Ada Lovelace', '小明', '']);
  expect(pasted.map(({ read }) => 'result' in read)).toEqual([true, true, false]);
});

it('no two names have the same mark', () => {
  expect(names.length).toBeGreaterThan(60);
  for (const name of names) expect(nameOf(markOf(name))).toBe(name);
});
