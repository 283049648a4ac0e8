import { get, put } from './access';
import { LEAKY_RELU, masked, RELU } from './activations';
import { gemm } from './gemm';
import { pad4 } from './memory';
import { madd } from './simd';

// Products of the critic's last layer, whose one output lies in the first of
// four floats: in blocks, three quarters of the work would be padding.

/** Σₖ h[r][k]·w[k] + bias for every row r of h (stride ld, K a multiple of four), one float every 16 bytes. */
export function dotRows(h: usize, ld: usize, w: usize, K: i32, rows: i32, bias: f32, out: usize): void {
  const end = <usize>K << 2;
  for (let r: i32 = 0; r < rows; r++) {
    let even = f32x4(bias, 0, 0, 0), odd = f32x4.splat(0);
    let k: usize = 0;
    for (; k + 16 < end; k += 32) {
      even = madd(v128.load(h + k), v128.load(w + k), even);
      odd = madd(v128.load(h + k, 16), v128.load(w + k, 16), odd);
    }
    if (k < end) even = madd(v128.load(h + k), v128.load(w + k), even);
    even = f32x4.add(even, odd);
    even = f32x4.add(even, v128.shuffle<i32>(even, even, 2, 3, 2, 3));
    store<f32>(out, f32x4.extract_lane(even, 0) + f32x4.extract_lane(even, 1));
    h += ld;
    out += 16;
  }
}

/** `backSingle` for one kind of activation: inlined, so that no turn of a loop asks which. */
@inline
function backRows(
  kind: i32, w: usize, from: usize, h: usize, slope: usize, curvature: usize, into: usize, ld: usize, rows: i32, keep: bool,
): void {
  for (let r: i32 = 0; r < rows; r++) {
    const delta = v128.load32_splat(from);
    for (let j: usize = 0; j < ld; j += 16) {
      const v = f32x4.mul(delta, v128.load(w + j));
      if (kind === RELU || kind === LEAKY_RELU) v128.store(into + j, masked(kind, v128.load(h + j), v));
      else {
        v128.store(into + j, f32x4.mul(v, v128.load(slope + j)));
        if (keep) v128.store(curvature + j, f32x4.mul(v, v128.load(curvature + j)));
      }
    }
    from += 16;
    h += ld;
    slope += ld;
    curvature += ld;
    into += ld;
  }
}

/** δ of `rows` single outputs → δ of the layer below (stride ld), φ′ applied; with `keep`, its φ″ is multiplied by what came in. */
export function backSingle(
  kind: i32, w: usize, from: usize, h: usize, slope: usize, curvature: usize, into: usize, ld: usize, rows: i32, keep: bool,
): void {
  if (kind === RELU) backRows(RELU, w, from, h, slope, curvature, into, ld, rows, false);
  else if (kind === LEAKY_RELU) backRows(LEAKY_RELU, w, from, h, slope, curvature, into, ld, rows, false);
  else if (keep) backRows(kind, w, from, h, slope, curvature, into, ld, rows, true);
  else backRows(kind, w, from, h, slope, curvature, into, ld, rows, false);
}

/** Adds Σᵣ δᵣhᵣ over `rows` rows (stride of h in bytes, of δ 16) to `out`, four floats an input of which the first counts. */
export function addSingleGradient(
  h: usize, stride: usize, delta: usize, inputs: i32, rows: i32, scratch: usize, zeros: usize, out: usize, fresh: bool,
): void {
  gemm(scratch, stride, delta, 4, 16, h, stride, 1, pad4(inputs), rows, zeros, 0);
  for (let i: i32 = 0; i < inputs; i++) put(out, 4 * i, get(scratch, i) + (fresh ? 0 : get(out, 4 * i)));
}
