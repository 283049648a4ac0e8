import { madd } from './simd';

// C (M × N) = start + A·B, four rows and eight columns at a time, so that the
// eight accumulators, two vectors of B and one element of A fit the registers.
// A is read element by element with any strides (HᵀΔ needs no transposition),
// B and C in vectors; N is a multiple of four. All strides are in bytes.

@inline
function block4x8(c: usize, ldc: usize, a: usize, ai: usize, ak: usize, b: usize, ldb: usize, K: i32, s: usize, lds: usize): void {
  let c00 = v128.load(s), c01 = v128.load(s, 16);
  let c10 = v128.load(s + lds), c11 = v128.load(s + lds, 16);
  let c20 = v128.load(s + 2 * lds), c21 = v128.load(s + 2 * lds, 16);
  let c30 = v128.load(s + 3 * lds), c31 = v128.load(s + 3 * lds, 16);
  let a1 = a + ai, a2 = a + 2 * ai, a3 = a + 3 * ai;
  for (let k: i32 = 0; k < K; k++) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load32_splat(a);
    c00 = madd(x, b0, c00);
    c01 = madd(x, b1, c01);
    x = v128.load32_splat(a1);
    c10 = madd(x, b0, c10);
    c11 = madd(x, b1, c11);
    x = v128.load32_splat(a2);
    c20 = madd(x, b0, c20);
    c21 = madd(x, b1, c21);
    x = v128.load32_splat(a3);
    c30 = madd(x, b0, c30);
    c31 = madd(x, b1, c31);
    a += ak;
    a1 += ak;
    a2 += ak;
    a3 += ak;
    b += ldb;
  }
  v128.store(c, c00);
  v128.store(c, c01, 16);
  v128.store(c + ldc, c10);
  v128.store(c + ldc, c11, 16);
  v128.store(c + 2 * ldc, c20);
  v128.store(c + 2 * ldc, c21, 16);
  v128.store(c + 3 * ldc, c30);
  v128.store(c + 3 * ldc, c31, 16);
}

@inline
function block4x4(c: usize, ldc: usize, a: usize, ai: usize, ak: usize, b: usize, ldb: usize, K: i32, s: usize, lds: usize): void {
  let c0 = v128.load(s), c1 = v128.load(s + lds), c2 = v128.load(s + 2 * lds), c3 = v128.load(s + 3 * lds);
  let a1 = a + ai, a2 = a + 2 * ai, a3 = a + 3 * ai;
  for (let k: i32 = 0; k < K; k++) {
    const b0 = v128.load(b);
    c0 = madd(v128.load32_splat(a), b0, c0);
    c1 = madd(v128.load32_splat(a1), b0, c1);
    c2 = madd(v128.load32_splat(a2), b0, c2);
    c3 = madd(v128.load32_splat(a3), b0, c3);
    a += ak;
    a1 += ak;
    a2 += ak;
    a3 += ak;
    b += ldb;
  }
  v128.store(c, c0);
  v128.store(c + ldc, c1);
  v128.store(c + 2 * ldc, c2);
  v128.store(c + 3 * ldc, c3);
}

@inline
function block2x16(c: usize, ldc: usize, a: usize, ai: usize, ak: usize, b: usize, ldb: usize, K: i32, s: usize, lds: usize): void {
  let c00 = v128.load(s), c01 = v128.load(s, 16), c02 = v128.load(s, 32), c03 = v128.load(s, 48);
  let c10 = v128.load(s + lds), c11 = v128.load(s + lds, 16), c12 = v128.load(s + lds, 32), c13 = v128.load(s + lds, 48);
  for (let k: i32 = 0; k < K; k++) {
    const b0 = v128.load(b), b1 = v128.load(b, 16), b2 = v128.load(b, 32), b3 = v128.load(b, 48);
    let x = v128.load32_splat(a);
    c00 = madd(x, b0, c00);
    c01 = madd(x, b1, c01);
    c02 = madd(x, b2, c02);
    c03 = madd(x, b3, c03);
    x = v128.load32_splat(a + ai);
    c10 = madd(x, b0, c10);
    c11 = madd(x, b1, c11);
    c12 = madd(x, b2, c12);
    c13 = madd(x, b3, c13);
    a += ak;
    b += ldb;
  }
  v128.store(c, c00);
  v128.store(c, c01, 16);
  v128.store(c, c02, 32);
  v128.store(c, c03, 48);
  v128.store(c + ldc, c10);
  v128.store(c + ldc, c11, 16);
  v128.store(c + ldc, c12, 32);
  v128.store(c + ldc, c13, 48);
}

@inline
function block1x16(c: usize, a: usize, ak: usize, b: usize, ldb: usize, K: i32, s: usize): void {
  let c0 = v128.load(s), c1 = v128.load(s, 16), c2 = v128.load(s, 32), c3 = v128.load(s, 48);
  for (let k: i32 = 0; k < K; k++) {
    const x = v128.load32_splat(a);
    c0 = madd(x, v128.load(b), c0);
    c1 = madd(x, v128.load(b, 16), c1);
    c2 = madd(x, v128.load(b, 32), c2);
    c3 = madd(x, v128.load(b, 48), c3);
    a += ak;
    b += ldb;
  }
  v128.store(c, c0);
  v128.store(c, c1, 16);
  v128.store(c, c2, 32);
  v128.store(c, c3, 48);
}

@inline
function block1x4(c: usize, a: usize, ak: usize, b: usize, ldb: usize, K: i32, s: usize): void {
  let c0 = v128.load(s);
  for (let k: i32 = 0; k < K; k++) {
    c0 = madd(v128.load32_splat(a), v128.load(b), c0);
    a += ak;
    b += ldb;
  }
  v128.store(c, c0);
}

/** The up to three rows that four-row blocks leave: a weight gradient of two inputs or of one output is nothing else. */
function lastRows(
  c: usize, ldc: usize, a: usize, ai: usize, ak: usize, b: usize, ldb: usize,
  M: i32, N: i32, K: i32, start: usize, lds: usize,
): void {
  const wide = <usize>(N & ~15) << 2;
  const end = <usize>N << 2;
  let i: i32 = 0;
  if (M >= 2) {
    for (let j: usize = 0; j < wide; j += 64) block2x16(c + j, ldc, a, ai, ak, b + j, ldb, K, start + j, lds);
    for (let j = wide; j < end; j += 16) {
      block1x4(c + j, a, ak, b + j, ldb, K, start + j);
      block1x4(c + ldc + j, a + ai, ak, b + j, ldb, K, start + lds + j);
    }
    i = 2;
    c += 2 * ldc;
    a += 2 * ai;
    start += 2 * lds;
  }
  if (i < M) {
    for (let j: usize = 0; j < wide; j += 64) block1x16(c + j, a, ak, b + j, ldb, K, start + j);
    for (let j = wide; j < end; j += 16) block1x4(c + j, a, ak, b + j, ldb, K, start + j);
  }
}

/**
 * Writes C. Row i starts from `start + i·lds`: lds = 0 for a bias, C itself
 * with its own stride to accumulate.
 */
export function gemm(
  c: usize, ldc: usize, a: usize, ai: usize, ak: usize, b: usize, ldb: usize,
  M: i32, N: i32, K: i32, start: usize, lds: usize,
): void {
  const wide = <usize>(N & ~7) << 2;
  const end = <usize>N << 2;
  let i: i32 = 0;
  for (; i + 4 <= M; i += 4) {
    let j: usize = 0;
    for (; j < wide; j += 32) block4x8(c + j, ldc, a, ai, ak, b + j, ldb, K, start + j, lds);
    if (j < end) block4x4(c + j, ldc, a, ai, ak, b + j, ldb, K, start + j, lds);
    c += 4 * ldc;
    a += 4 * ai;
    start += 4 * lds;
  }
  if (i < M) lastRows(c, ldc, a, ai, ak, b, ldb, M - i, N, K, start, lds);
}
