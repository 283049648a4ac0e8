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

/** Replaces a by φ(a), and for smooth activations writes φ′(a) and φ″(a). */
export function activate(kind: i32, a: usize, slope: usize, curvature: usize, count: i32): void {
  const end = a + (<usize>count << 2);
  if (kind === RELU) {
    for (; a < end; a += 16) v128.store(a, positive(v128.load(a)));
    return;
  }
  if (kind === LEAKY_RELU) {
    for (; a < end; a += 16) {
      const x = v128.load(a);
      v128.store(a, f32x4.pmax(x, f32x4.mul(x, splat(LEAK))));
    }
    return;
  }
  for (; a < end; a += 16) {
    const x = v128.load(a);
    if (kind === TANH) {
      const t = tanh4(x);
      const s = f32x4.sub(splat(1), f32x4.mul(t, t));
      v128.store(a, t);
      v128.store(slope, s);
      v128.store(curvature, f32x4.mul(f32x4.mul(splat(-2), t), s));
    } else if (kind === SOFTPLUS) {
      const s = sigmoid4(x);
      v128.store(a, softplus4(x));
      v128.store(slope, s);
      v128.store(curvature, f32x4.mul(s, f32x4.sub(splat(1), s)));
    } else if (kind === SIGMOID) {
      const s = sigmoid4(x);
      const d = f32x4.mul(s, f32x4.sub(splat(1), s));
      v128.store(a, s);
      v128.store(slope, d);
      v128.store(curvature, f32x4.mul(d, madd(splat(-2), s, splat(1))));
    } else if (kind === ELU) {
      const positive = f32x4.gt(x, splat(0));
      const e = exp4(f32x4.pmin(x, splat(0)));
      v128.store(a, select(positive, x, f32x4.sub(e, splat(1))));
      v128.store(slope, select(positive, splat(1), e));
      v128.store(curvature, select(positive, splat(0), e));
    } else {
      const s = sigmoid4(x);
      const t = f32x4.mul(s, f32x4.sub(splat(1), s));
      v128.store(a, f32x4.mul(x, s));
      v128.store(slope, madd(x, t, s));
      v128.store(curvature, madd(f32x4.mul(x, t), madd(splat(-2), s, splat(1)), f32x4.mul(splat(2), t)));
    }
    slope += 16;
    curvature += 16;
  }
}

/** out ← x ⊙ φ′, with φ′ read off φ(a) = h for the piecewise linear activations. */
export function timesSlope(kind: i32, h: usize, slope: usize, x: usize, out: usize, count: i32): void {
  const end = <usize>count << 2;
  if (smooth(kind)) {
    for (let i: usize = 0; i < end; i += 16) v128.store(out + i, f32x4.mul(v128.load(x + i), v128.load(slope + i)));
  } else if (kind === RELU) {
    for (let i: usize = 0; i < end; i += 16) {
      v128.store(out + i, v128.and(v128.load(x + i), f32x4.gt(v128.load(h + i), splat(0))));
    }
  } else {
    for (let i: usize = 0; i < end; i += 16) {
      const v = v128.load(x + i);
      v128.store(out + i, select(f32x4.gt(v128.load(h + i), splat(0)), v, f32x4.mul(v, splat(LEAK))));
    }
  }
}

