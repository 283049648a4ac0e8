import fc from 'fast-check';

const { NaN: gap, POSITIVE_INFINITY: infinity } = Number;

/** What no formula promises and a diverging run brings all the same: of every size down to the smallest, infinite, missing. */
export const absurdNumbers = fc.oneof(
  fc.constantFrom(0, -0, gap, infinity, -infinity, 1, -1, 5e-324, 1e-300, -1e300, 1.7e308, 1e5, 1e5 + 1e-9),
  fc.double(),
  fc
    .tuple(fc.double({ min: -9.99, max: 9.99, noNaN: true }), fc.integer({ min: -320, max: 307 }))
    .map(([lead, exponent]) => lead * 10 ** exponent),
);

/** Sizes that 32 bits hold, from the smallest to the largest. */
const sizes = fc.integer({ min: -45, max: 38 }).map((exponent) => 10 ** exponent);

/** Fields of n × n values: steep, flat, rough, with holes, on a large offset. */
export function absurdFields(n: number): fc.Arbitrary<Float32Array> {
  const shapes: ((i: number, j: number, k: number) => number)[] = [
    () => 1,
    (i, j) => i + 0.3 * j,
    (i, j) => (i + j) % 2,
    (i, j, k) => Math.sin(12.9898 * i * j + 78.233 * k) ** 3,
    (i, j) => Math.exp(i * 0.9 - j),
    (i, j) => (i === 3 && j === 4 ? 1 : 0),
    (_, __, k) => (k % 7 === 0 ? gap : k % 11 === 0 ? infinity : k),
    () => gap,
    () => -infinity,
  ];
  return fc
    .tuple(fc.constantFrom(...shapes), sizes, fc.oneof(fc.constant(0), sizes))
    .map(([shape, size, offset]) =>
      Float32Array.from({ length: n * n }, (_, k) => size * shape(k % n, Math.floor(k / n), k) - offset),
    );
}
