import fc from 'fast-check';

const { NaN: gap, POSITIVE_INFINITY: infinity } = Number;

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
