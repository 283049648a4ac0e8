import { gemm } from '../../src/engines/wasm/assembly/gemm';
import { allocate } from '../../src/engines/wasm/assembly/memory';

// The fused trainer's matrix kernel with nothing around it: C = bias + A·B.

let M: i32 = 0;
let N: i32 = 0;
let K: i32 = 0;
let a: usize = 0;
let b: usize = 0;
let c: usize = 0;
let bias: usize = 0;

function fill(at: usize, count: i32): usize {
  // Values without pattern and far from the denormal numbers.
  for (let i: i32 = 0; i < count; i++) store<f32>(at + (<usize>i << 2), <f32>((i * 7919) % 1009) / 1009 - 0.5);
  return at;
}

/** Takes memory for A (rows × depth), B (depth × columns) and C; columns are a multiple of four. */
export function plan(rows: i32, columns: i32, depth: i32): void {
  M = rows;
  N = columns;
  K = depth;
  a = fill(allocate(M * K), M * K);
  b = fill(allocate(K * N), K * N);
  c = allocate(M * N);
  bias = fill(allocate(N), N);
}

export function run(count: i32): void {
  for (let i: i32 = 0; i < count; i++) gemm(c, N << 2, a, K << 2, 4, b, N << 2, M, N, K, bias, 0);
}
