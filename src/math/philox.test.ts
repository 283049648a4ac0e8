import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { philox } from './philox.ts';

function block(counter: readonly number[], key: readonly number[]): number[] {
  const out = new Uint32Array(4);
  const [c0, c1, c2, c3] = counter as [number, number, number, number];
  const [k0, k1] = key as [number, number];
  philox(c0, c1, c2, c3, k0, k1, out);
  return [...out];
}

/** The same rounds in whole numbers of any size, written from section 3.3 of the paper. */
function oracle(counter: readonly number[], key: readonly number[]): number[] {
  const mask = 0xffffffffn;
  let [x0, x1, x2, x3] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
  let [k0, k1] = key.map(BigInt) as [bigint, bigint];
  for (let round = 0; round < 10; round++) {
    const [p0, p1] = [0xd2511f53n * x0, 0xcd9e8d57n * x2];
    [x0, x1, x2, x3] = [(p1 >> 32n) ^ x1 ^ k0, p1 & mask, (p0 >> 32n) ^ x3 ^ k1, p0 & mask];
    [k0, k1] = [(k0 + 0x9e3779b9n) & mask, (k1 + 0xbb67ae85n) & mask];
  }
  return [x0, x1, x2, x3].map(Number);
}

describe('philox 4×32-10', () => {
  it.each([
    [
      [0, 0, 0, 0],
      [0, 0],
      [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
    ],
    [Array(4).fill(0xffffffff), Array(2).fill(0xffffffff), [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    ],
  ])('gives Random123’s known answer for counter %j, key %j', (counter, key, expected) => {
    expect(block(counter, key)).toEqual(expected);
  });

  it('agrees with exact integer arithmetic everywhere', () => {
    const word = fc.oneof(fc.nat({ max: 0xffffffff }), fc.constantFrom(0xffffffff, 0x80000000, 0xffff, 0x10000));
    fc.assert(
      fc.property(fc.tuple(word, word, word, word), fc.tuple(word, word), (counter, key) => {
        expect(block(counter, key)).toEqual(oracle(counter, key));
      }),
      { numRuns: 500 },
    );
  });

  it('takes every word modulo 2³²', () => {
    expect(block([-1, 3, 2 ** 32 + 5, 7], [-2, 9])).toEqual(block([0xffffffff, 3, 5, 7], [0xfffffffe, 9]));
  });
});
