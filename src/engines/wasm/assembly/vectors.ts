import { madd } from './simd';

// What passes over whole matrices, beside the products.

/** Writes the transpose of the K × N matrix at `from` (stride ld) to `to` (stride ldt ≥ 4K); padding is left alone. */
export function transpose(from: usize, ld: usize, K: i32, N: i32, to: usize, ldt: usize): void {
  for (let k: i32 = 0; k < K; k++) {
    let out = to + (<usize>k << 2);
    for (let n: i32 = 0; n < N; n++) {
      store<f32>(out, load<f32>(from + (<usize>n << 2)));
      out += ldt;
    }
    from += ld;
  }
}

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

/** Column sums of `rows` rows, added to `out` unless `fresh`. */
export function sumRows(from: usize, ld: usize, rows: i32, out: usize, fresh: bool): void {
  for (let j: usize = 0; j < ld; j += 16) {
    let sum = fresh ? f32x4.splat(0) : v128.load(out + j);
    let at = from + j;
    for (let r: i32 = 0; r < rows; r++) {
      sum = f32x4.add(sum, v128.load(at));
      at += ld;
    }
    v128.store(out + j, sum);
  }
}
