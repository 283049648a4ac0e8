import { exp4, madd, positive, select, sigmoid4, softplus4, splat, tanh4 } from './simd';

// Activation codes, in the order of src/math/activations.ts.
export const RELU: i32 = 0;
export const LEAKY_RELU: i32 = 1;
export const TANH: i32 = 2;
export const SOFTPLUS: i32 = 3;
export const SIGMOID: i32 = 4;
export const ELU: i32 = 5;
// SiLU, 6, is what remains.

const LEAK: f32 = 0.2;

/** Whether φ″ isn't zero almost everywhere; the slope of the others is read off the sign of φ(a). */
@inline
export function smooth(kind: i32): bool {
  return kind >= TANH;
}

/** `activate` for one smooth activation: inlined, so that no turn of a loop asks which. */
@inline
function activateSmooth(kind: i32, a: usize, slope: usize, curvature: usize, end: usize, curved: bool): void {
  for (; a < end; a += 16) {
    const x = v128.load(a);
    let value: v128, first: v128, second: v128;
    if (kind === TANH) {
      value = tanh4(x);
      first = f32x4.sub(splat(1), f32x4.mul(value, value));
      second = f32x4.mul(f32x4.mul(splat(-2), value), first);
    } else if (kind === SOFTPLUS) {
      value = softplus4(x);
      first = sigmoid4(x);
      second = f32x4.mul(first, f32x4.sub(splat(1), first));
    } else if (kind === SIGMOID) {
      value = sigmoid4(x);
      first = f32x4.mul(value, f32x4.sub(splat(1), value));
      second = f32x4.mul(first, madd(splat(-2), value, splat(1)));
    } else if (kind === ELU) {
      const above = f32x4.gt(x, splat(0));
      const e = exp4(f32x4.pmin(x, splat(0)));
      value = select(above, x, f32x4.sub(e, splat(1)));
      first = select(above, splat(1), e);
      second = select(above, splat(0), e);
    } else {
      const s = sigmoid4(x);
      const t = f32x4.mul(s, f32x4.sub(splat(1), s));
      value = f32x4.mul(x, s);
      first = madd(x, t, s);
      second = madd(f32x4.mul(x, t), madd(splat(-2), s, splat(1)), f32x4.mul(splat(2), t));
    }
    v128.store(a, value);
    v128.store(slope, first);
    slope += 16;
    if (curved) {
      v128.store(curvature, second);
      curvature += 16;
    }
  }
}

/** Replaces a by φ(a), and for smooth activations writes φ′(a), and φ″(a) where `curved`. */
export function activate(kind: i32, a: usize, slope: usize, curvature: usize, count: i32, curved: bool): void {
  const end = a + (<usize>count << 2);
  if (kind === RELU) {
    for (; a < end; a += 16) v128.store(a, positive(v128.load(a)));
  } else if (kind === LEAKY_RELU) {
    for (; a < end; a += 16) {
      const x = v128.load(a);
      v128.store(a, f32x4.pmax(x, f32x4.mul(x, splat(LEAK))));
    }
  } else if (kind === TANH) {
    // The commonest by far: also by what is wanted of it.
    if (curved) activateSmooth(TANH, a, slope, curvature, end, true);
    else activateSmooth(TANH, a, slope, curvature, end, false);
  } else if (kind === SOFTPLUS) activateSmooth(SOFTPLUS, a, slope, curvature, end, curved);
  else if (kind === SIGMOID) activateSmooth(SIGMOID, a, slope, curvature, end, curved);
  else if (kind === ELU) activateSmooth(ELU, a, slope, curvature, end, curved);
  else activateSmooth(kind, a, slope, curvature, end, curved);
}

/** v ⊙ φ′ for a piecewise linear activation, φ′ read off φ(a) = h. */
@inline
export function masked(kind: i32, h: v128, v: v128): v128 {
  const above = f32x4.gt(h, splat(0));
  return kind === RELU ? v128.and(v, above) : select(above, v, f32x4.mul(v, splat(LEAK)));
}

/** x ← x ⊙ φ′. */
export function timesSlope(kind: i32, h: usize, slope: usize, x: usize, count: i32): void {
  const end = <usize>count << 2;
  if (smooth(kind)) {
    for (let i: usize = 0; i < end; i += 16) v128.store(x + i, f32x4.mul(v128.load(x + i), v128.load(slope + i)));
  } else if (kind === RELU) {
    for (let i: usize = 0; i < end; i += 16) v128.store(x + i, masked(RELU, v128.load(h + i), v128.load(x + i)));
  } else {
    for (let i: usize = 0; i < end; i += 16) v128.store(x + i, masked(LEAKY_RELU, v128.load(h + i), v128.load(x + i)));
  }
}

/** curvature ← curvature ⊙ x, then x ← x ⊙ slope. */
export function timesBoth(slope: usize, curvature: usize, x: usize, count: i32): void {
  for (let i: usize = 0; i < <usize>count << 2; i += 16) {
    const v = v128.load(x + i);
    v128.store(curvature + i, f32x4.mul(v, v128.load(curvature + i)));
    v128.store(x + i, f32x4.mul(v, v128.load(slope + i)));
  }
}

/** x ← x ⊙ slope + addend. */
export function timesSlopePlus(slope: usize, x: usize, addend: usize, count: i32): void {
  for (let i: usize = 0; i < <usize>count << 2; i += 16) {
    v128.store(x + i, madd(v128.load(x + i), v128.load(slope + i), v128.load(addend + i)));
  }
}
