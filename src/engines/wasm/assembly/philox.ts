import { cosTurn, log4, sinTurn4, splat } from './simd';

// Philox 4×32-10 (Salmon et al. 2011), four consecutive blocks at a time:
// lane k of word w is word w of block `first + k`. Agrees with src/math/draws.ts.

const M0: i32 = 0xd2511f53;
const M1: i32 = 0xcd9e8d57;
const W0: i32 = 0x9e3779b9;
const W1: i32 = 0xbb67ae85;

let w0: v128 = i32x4.splat(0), w1: v128 = i32x4.splat(0), w2: v128 = i32x4.splat(0), w3: v128 = i32x4.splat(0);

@inline
function mulHigh(a: v128, b: v128): v128 {
  const low = i64x2.extmul_low_i32x4_u(a, b), high = i64x2.extmul_high_i32x4_u(a, b);
  return v128.shuffle<i32>(low, high, 1, 3, 5, 7);
}

/** Draws blocks first … first + 3 of (stream, iteration, substep). */
export function philox4(first: i32, iteration: i32, substep: i32, seed: i32, stream: i32): void {
  let x0 = i32x4.add(i32x4.splat(first), i32x4(0, 1, 2, 3));
  let x1 = i32x4.splat(iteration);
  let x2 = i32x4.splat(substep);
  let x3 = i32x4.splat(0);
  let k0 = seed, k1 = stream;
  const m0 = i32x4.splat(M0), m1 = i32x4.splat(M1);
  for (let round = 0; round < 10; round++) {
    const h0 = mulHigh(m0, x0), l0 = i32x4.mul(m0, x0);
    const h1 = mulHigh(m1, x2), l1 = i32x4.mul(m1, x2);
    x0 = v128.xor(v128.xor(h1, x1), i32x4.splat(k0));
    x1 = l1;
    x2 = v128.xor(v128.xor(h0, x3), i32x4.splat(k1));
    x3 = l0;
    k0 += W0;
    k1 += W1;
  }
  w0 = x0;
  w1 = x1;
  w2 = x2;
  w3 = x3;
}

@inline
function unit(word: v128): v128 {
  return f32x4.mul(f32x4.convert_i32x4_u(i32x4.shr_u(word, 8)), splat(5.9604644775390625e-8));
}

/** The four uniforms on [0, 1) of each of the blocks drawn last. */
export function uniform0(): v128 { return unit(w0); }
export function uniform1(): v128 { return unit(w1); }
export function uniform2(): v128 { return unit(w2); }
export function uniform3(): v128 { return unit(w3); }

let second: v128 = i32x4.splat(0);
/** The other normal of the last Box–Muller pair. */
export function secondNormal(): v128 { return second; }

/** Box & Muller 1958: two independent standard normals from two uniforms. */
export function normal4(u: v128, v: v128): v128 {
  const radius = f32x4.sqrt(f32x4.mul(splat(-2), log4(f32x4.sub(splat(1), u))));
  const sine = sinTurn4(v);
  second = f32x4.mul(radius, sine);
  return f32x4.mul(radius, cosTurn());
}

/** Stores word-major lanes a, b, c, d block by block: a₀ b₀ c₀ d₀ a₁ … */
function storeBlocks(out: usize, a: v128, b: v128, c: v128, d: v128): void {
  const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5), ab2 = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
  const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5), cd2 = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
  v128.store(out, v128.shuffle<i64>(ab, cd, 0, 2));
  v128.store(out, v128.shuffle<i64>(ab, cd, 1, 3), 16);
  v128.store(out, v128.shuffle<i64>(ab2, cd2, 0, 2), 32);
  v128.store(out, v128.shuffle<i64>(ab2, cd2, 1, 3), 48);
}

/** Fills at least `count` floats (whole groups of 16) with the uniforms on [0, 1) from number `first` on, a multiple of 16. */
export function fillUniform(out: usize, first: i32, count: i32, iteration: i32, substep: i32, seed: i32, stream: i32): void {
  for (let i: i32 = 0; i < count; i += 16) {
    philox4((first + i) >> 2, iteration, substep, seed, stream);
    storeBlocks(out + (<usize>i << 2), unit(w0), unit(w1), unit(w2), unit(w3));
  }
}

/** The same of standard normals. */
export function fillNormal(out: usize, first: i32, count: i32, iteration: i32, substep: i32, seed: i32, stream: i32): void {
  for (let i: i32 = 0; i < count; i += 16) {
    philox4((first + i) >> 2, iteration, substep, seed, stream);
    const u2 = unit(w2), u3 = unit(w3);
    const a = normal4(unit(w0), unit(w1)), b = second;
    const c = normal4(u2, u3), d = second;
    storeBlocks(out + (<usize>i << 2), a, b, c, d);
  }
}
