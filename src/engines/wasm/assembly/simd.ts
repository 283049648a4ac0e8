// Four-lane float helpers. Polynomials are those of Moshier's Cephes library
// (expf, logf, sinf, cosf), evaluated four at a time: relative errors of
// about 1e-7 over the ranges used here.

@inline
export function splat(x: f32): v128 {
  return f32x4.splat(x);
}

/** a·b + c, fused where the host has relaxed SIMD. */
@inline
export function madd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

@inline
export function select(mask: v128, yes: v128, no: v128): v128 {
  return v128.bitselect(yes, no, mask);
}

/**
 * The coefficient at `index` of a table in memory: one load. A constant would
 * be put together anew, of three instructions, in every turn of a loop.
 */
@inline
function term(table: usize, index: i32): v128 {
  return v128.load32_splat(table + (<usize>index << 2));
}

/** Takes x itself where x is NaN, which f32x4.min and max would do in five instructions. */
@inline
export function clamp(x: v128, low: v128, high: v128): v128 {
  return f32x4.pmin(f32x4.pmax(x, low), high);
}

/** max(x, 0), NaN where x is. */
@inline
export function positive(x: v128): v128 {
  return f32x4.pmax(x, splat(0));
}

const EXP = memory.data<f32>([
  -87.3, 88.3, 1.44269504088896341,
  12582912, // 1.5·2²³: adding it rounds to an integer, which is then in the low bits
  -0.693359375, 2.12194440e-4,
  1.9875691500e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1,
]);

export function exp4(x: v128): v128 {
  const clamped = clamp(x, term(EXP, 0), term(EXP, 1));
  const shifted = madd(clamped, term(EXP, 2), term(EXP, 3));
  const n = f32x4.sub(shifted, term(EXP, 3));
  let r = madd(n, term(EXP, 4), clamped);
  r = madd(n, term(EXP, 5), r);
  let p = madd(term(EXP, 6), r, term(EXP, 7));
  p = madd(p, r, term(EXP, 8));
  p = madd(p, r, term(EXP, 9));
  p = madd(p, r, term(EXP, 10));
  p = madd(p, r, term(EXP, 11));
  p = f32x4.add(madd(p, f32x4.mul(r, r), r), splat(1));
  return f32x4.mul(p, i32x4.shl(i32x4.add(shifted, i32x4.splat(127)), 23));
}

const LOG = memory.data<f32>([
  7.0376836292e-2, -1.1514610310e-1, 1.1676998740e-1, -1.2420140846e-1, 1.4249322787e-1, -1.6668057665e-1, 2.0000714765e-1,
  -2.4999993993e-1, 3.3333331174e-1,
]);

/** log x for finite x > 0. */
export function log4(x: v128): v128 {
  const bits = i32x4.sub(x, i32x4.splat(0x3f3504f3)); // √½: the mantissa lands in [√½, √2)
  const e = f32x4.convert_i32x4_s(i32x4.shr_s(bits, 23));
  const m = i32x4.add(v128.and(bits, i32x4.splat(0x007fffff)), i32x4.splat(0x3f3504f3));
  const r = f32x4.sub(m, splat(1));
  const z = f32x4.mul(r, r);
  let p = madd(term(LOG, 0), r, term(LOG, 1));
  p = madd(p, r, term(LOG, 2));
  p = madd(p, r, term(LOG, 3));
  p = madd(p, r, term(LOG, 4));
  p = madd(p, r, term(LOG, 5));
  p = madd(p, r, term(LOG, 6));
  p = madd(p, r, term(LOG, 7));
  p = madd(p, r, term(LOG, 8));
  p = f32x4.mul(f32x4.mul(p, r), z);
  p = madd(e, splat(-2.12194440e-4), p);
  p = madd(splat(-0.5), z, p);
  return madd(e, splat(0.693359375), f32x4.add(r, p));
}

let cosine: v128 = i32x4.splat(0);
/** cos(2πv) as left by the last `sinTurn4`. */
@inline
export function cosTurn(): v128 {
  return cosine;
}

const TURN = memory.data<f32>([
  1.5707963267948966,
  -1.9515295891e-4, 8.3321608736e-3, -1.6666654611e-1,
  2.443315711809948e-5, -1.388731625493765e-3, 4.166664568298827e-2, -0.5,
]);

/** sin(2πv) for a fraction v of a turn, |v| < 2²⁰; the cosine is left in `cosTurn`. */
export function sinTurn4(v: v128): v128 {
  const quarter = f32x4.mul(v, splat(4));
  const q = f32x4.nearest(quarter);
  const a = f32x4.mul(f32x4.sub(quarter, q), term(TURN, 0));
  const z = f32x4.mul(a, a);
  let s = madd(term(TURN, 1), z, term(TURN, 2));
  s = madd(s, z, term(TURN, 3));
  s = madd(f32x4.mul(s, z), a, a);
  let c = madd(term(TURN, 4), z, term(TURN, 5));
  c = madd(c, z, term(TURN, 6));
  c = f32x4.add(madd(c, f32x4.mul(z, z), f32x4.mul(z, term(TURN, 7))), splat(1));
  const n = i32x4.trunc_sat_f32x4_s(q);
  const odd = i32x4.ne(v128.and(n, i32x4.splat(1)), i32x4.splat(0));
  const sine = select(odd, c, s);
  const other = select(odd, s, c);
  const sineSign = i32x4.shl(v128.and(n, i32x4.splat(2)), 30);
  const cosineSign = i32x4.shl(v128.and(i32x4.add(n, i32x4.splat(1)), i32x4.splat(2)), 30);
  cosine = v128.xor(other, cosineSign);
  return v128.xor(sine, sineSign);
}

export function sigmoid4(x: v128): v128 {
  return f32x4.div(splat(1), f32x4.add(splat(1), exp4(f32x4.neg(x))));
}

/** log(1 + eˣ) without overflow. */
export function softplus4(x: v128): v128 {
  const e = exp4(f32x4.neg(f32x4.abs(x)));
  return f32x4.add(positive(x), log4(f32x4.add(splat(1), e)));
}

const TANH = memory.data<f32>([
  -7.90531110763549805, 7.90531110763549805,
  -2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-8, 1.48572235717979e-5,
  6.37261928875436e-4, 4.89352455891786e-3,
  1.19825839466702e-6, 1.18534705686654e-4, 2.26843463243900e-3, 4.89352518554385e-3,
]);

/** tanh as the rational function of Eigen's float32 kernel (13 over 6, beyond ±7.9 constant): a few units in the last place. */
export function tanh4(x: v128): v128 {
  const a = clamp(x, term(TANH, 0), term(TANH, 1));
  const z = f32x4.mul(a, a);
  let p = madd(term(TANH, 2), z, term(TANH, 3));
  p = madd(p, z, term(TANH, 4));
  p = madd(p, z, term(TANH, 5));
  p = madd(p, z, term(TANH, 6));
  p = madd(p, z, term(TANH, 7));
  p = madd(p, z, term(TANH, 8));
  let q = madd(term(TANH, 9), z, term(TANH, 10));
  q = madd(q, z, term(TANH, 11));
  q = madd(q, z, term(TANH, 12));
  return f32x4.div(f32x4.mul(a, p), q);
}
