import { Network } from './network';
import { clamp, madd, splat } from './simd';

export const ADAM: i32 = 0;
export const RMSPROP: i32 = 1;
export const MOMENTUM: i32 = 2;

@unmanaged
export class Optimizer {
  kind: i32;
  rate: f32;
  beta1: f32;
  beta2: f32;
  epsilon: f32;
  momentum: f32;
  decay: f32;
}

/** One update of the parameters [from, to) from the whole gradient; the conventions are those of src/engines/constants.ts. */
export function update(network: Network, optimizer: Optimizer, from: i32, to: i32): void {
  const t = ++network.updates;
  const start = (<usize>from) << 2;
  const end = (<usize>to) << 2;
  const p = network.parameters,
    g = network.whole,
    m = network.first,
    v = network.second;
  const rate = optimizer.rate;
  if (optimizer.kind === ADAM) {
    const b1 = splat(optimizer.beta1),
      b2 = splat(optimizer.beta2);
    const c1 = splat(1 - optimizer.beta1),
      c2 = splat(1 - optimizer.beta2);
    const step = splat(<f32>(-(<f64>rate) / (1 - <f64>optimizer.beta1 ** t)));
    const inverse = splat(<f32>(1 / (1 - <f64>optimizer.beta2 ** t)));
    const epsilon = splat(optimizer.epsilon);
    for (let i = start; i < end; i += 16) {
      const x = v128.load(g + i);
      const first = madd(b1, v128.load(m + i), f32x4.mul(c1, x));
      const second = madd(b2, v128.load(v + i), f32x4.mul(c2, f32x4.mul(x, x)));
      v128.store(m + i, first);
      v128.store(v + i, second);
      const scale = f32x4.add(f32x4.sqrt(f32x4.mul(second, inverse)), epsilon);
      v128.store(p + i, f32x4.add(v128.load(p + i), f32x4.div(f32x4.mul(step, first), scale)));
    }
  } else if (optimizer.kind === RMSPROP) {
    const decay = splat(optimizer.decay),
      rest = splat(1 - optimizer.decay),
      step = splat(-rate),
      tiny = splat(1e-10);
    for (let i = start; i < end; i += 16) {
      const x = v128.load(g + i);
      const square = madd(decay, v128.load(v + i), f32x4.mul(rest, f32x4.mul(x, x)));
      v128.store(v + i, square);
      const scale = f32x4.sqrt(f32x4.add(square, tiny));
      v128.store(p + i, f32x4.add(v128.load(p + i), f32x4.div(f32x4.mul(step, x), scale)));
    }
  } else if (optimizer.kind === MOMENTUM) {
    const mu = splat(optimizer.momentum),
      step = splat(-rate);
    for (let i = start; i < end; i += 16) {
      const velocity = madd(mu, v128.load(m + i), v128.load(g + i));
      v128.store(m + i, velocity);
      v128.store(p + i, madd(step, velocity, v128.load(p + i)));
    }
  } else {
    const step = splat(-rate);
    for (let i = start; i < end; i += 16) v128.store(p + i, madd(step, v128.load(g + i), v128.load(p + i)));
  }
}

/** Keeps the parameters [from, to) in [−c, c] (Arjovsky, Chintala & Bottou 2017, Algorithm 1). */
export function clip(network: Network, c: f32, from: i32, to: i32): void {
  const low = splat(-c),
    high = splat(c);
  const end = network.parameters + ((<usize>to) << 2);
  for (let p = network.parameters + ((<usize>from) << 2); p < end; p += 16) v128.store(p, clamp(v128.load(p), low, high));
}
