// What passes over whole matrices, beside the products.

/** Writes the transpose of the K × N matrix at `from` (stride ld) to `to` (stride ldt ≥ 4K); padding is left alone. */
export function transpose(from: usize, ld: usize, K: i32, N: i32, to: usize, ldt: usize): void {
  const blockK = K & ~3, blockN = N & ~3;
  for (let k: i32 = 0; k < K; k++) {
    // Rows of whole blocks need scalars only behind the last block.
    for (let n: i32 = k < blockK ? blockN : 0; n < N; n++) {
      store<f32>(to + <usize>n * ldt + (<usize>k << 2), load<f32>(from + <usize>k * ld + (<usize>n << 2)));
    }
  }
  for (let k: i32 = 0; k < blockK; k += 4) {
    for (let n: i32 = 0; n < blockN; n += 4) {
      const at = from + <usize>k * ld + (<usize>n << 2);
      const a = v128.load(at), b = v128.load(at + ld), c = v128.load(at + 2 * ld), d = v128.load(at + 3 * ld);
      const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5), ab2 = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
      const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5), cd2 = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
      const out = to + <usize>n * ldt + (<usize>k << 2);
      v128.store(out, v128.shuffle<i64>(ab, cd, 0, 2));
      v128.store(out + ldt, v128.shuffle<i64>(ab, cd, 1, 3));
      v128.store(out + 2 * ldt, v128.shuffle<i64>(ab2, cd2, 0, 2));
      v128.store(out + 3 * ldt, v128.shuffle<i64>(ab2, cd2, 1, 3));
    }
  }
}

/** Column sums of `rows` rows, added to `out` unless `fresh`. */
export function sumRows(from: usize, ld: usize, rows: i32, out: usize, fresh: bool): void {
  let j: usize = 0;
  for (; j + 64 <= ld; j += 64) {
    let a = fresh ? f32x4.splat(0) : v128.load(out + j), b = fresh ? f32x4.splat(0) : v128.load(out + j, 16);
    let c = fresh ? f32x4.splat(0) : v128.load(out + j, 32), d = fresh ? f32x4.splat(0) : v128.load(out + j, 48);
    let at = from + j;
    for (let r: i32 = 0; r < rows; r++) {
      a = f32x4.add(a, v128.load(at));
      b = f32x4.add(b, v128.load(at, 16));
      c = f32x4.add(c, v128.load(at, 32));
      d = f32x4.add(d, v128.load(at, 48));
      at += ld;
    }
    v128.store(out + j, a);
    v128.store(out + j, b, 16);
    v128.store(out + j, c, 32);
    v128.store(out + j, d, 48);
  }
  for (; j < ld; j += 16) {
    let sum = fresh ? f32x4.splat(0) : v128.load(out + j);
    let at = from + j;
    for (let r: i32 = 0; r < rows; r++) {
      sum = f32x4.add(sum, v128.load(at));
      at += ld;
    }
    v128.store(out + j, sum);
  }
}
