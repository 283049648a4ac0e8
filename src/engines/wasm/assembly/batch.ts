import { get, put } from './access';
import { placeReal } from './datasets';
import {
  annealing, generator, interpolation, latent, latentDimension, latentNormal, noise, noised, points, pointsFrom, seed, sigma0, spread,
} from './experiment';
import { forward } from './network';
import { fillNormal, fillUniform } from './philox';

// Streams of src/math/draws.ts.
const REAL: i32 = 4;
const LATENT: i32 = 5;
const INTERPOLATION: i32 = 6;
const REAL_NOISE: i32 = 7;
const GENERATED_NOISE: i32 = 8;
const GENERATOR_LATENT: i32 = 9;
const GENERATOR_NOISE: i32 = 10;

/** σ of the instance noise (Arjovsky & Bottou 2017, section 3). */
function noiseSigma(iteration: i32): f32 {
  if (annealing === 0) return sigma0;
  return <f32>(<f64>sigma0 * max<f64>(0, 1 - <f64>iteration / <f64>annealing));
}

function drawLatent(first: i32, rows: i32, iteration: i32, stream: i32, substep: i32): void {
  const from = first * latentDimension, count = rows * latentDimension;
  if (noised) placeReal(latent, first, rows, iteration, substep, seed, stream, spread);
  else if (latentNormal) fillNormal(latent, from, count, iteration, substep, seed, stream);
  else fillUniform(latent, from, count, iteration, substep, seed, stream);
}

/** Adds σ·N(0, I) to `rows` points. */
function addNoise(at: usize, first: i32, rows: i32, iteration: i32, stream: i32, substep: i32, sigma: f32): void {
  fillNormal(noise, 2 * first, 2 * rows, iteration, substep, seed, stream);
  for (let i: i32 = 0; i < 2 * rows; i++) put(at, i, get(at, i) + sigma * get(noise, i));
}

/** The generator's points of `rows` latent vectors in place, two floats each. */
export function generate(rows: i32, to: usize): void {
  if (noised) {
    memory.copy(to, latent, <usize>rows << 3);
    return;
  }
  if (generator.depth === 0) {
    const theta = load<f32>(generator.parameters);
    for (let i: i32 = 0; i < rows; i++) {
      put(to, 2 * i, theta);
      put(to, 2 * i + 1, get(latent, i));
    }
    return;
  }
  forward(generator, latent, <usize>latentDimension << 2, rows, rows);
  let from = generator.layer(generator.depth - 1).hidden;
  for (let i: i32 = 0; i < rows; i++) {
    store<u64>(to + (<usize>i << 3), load<u64>(from));
    from += 16;
  }
}

/** Rows [first, first + rows) of the batch of critic step `substep` (src/engines/draws.ts); `first` is a multiple of 16. */
export function drawCriticRows(first: i32, rows: i32, iteration: i32, substep: i32): void {
  const sigma = noiseSigma(iteration);
  const generated = pointsFrom(rows);
  placeReal(points, first, rows, iteration, substep, seed, REAL, 0);
  drawLatent(first, rows, iteration, LATENT, substep);
  fillUniform(interpolation, first, rows, iteration, substep, seed, INTERPOLATION);
  generate(rows, generated);
  if (sigma > 0) {
    addNoise(points, first, rows, iteration, REAL_NOISE, substep, sigma);
    addNoise(generated, first, rows, iteration, GENERATED_NOISE, substep, sigma);
  }
}

/** The same of the generated points of an iteration's generator step, which come first of all. */
export function drawGeneratorRows(first: i32, rows: i32, iteration: i32): void {
  const sigma = noiseSigma(iteration);
  drawLatent(first, rows, iteration, GENERATOR_LATENT, 0);
  generate(rows, points);
  if (sigma > 0) addNoise(points, first, rows, iteration, GENERATOR_NOISE, 0, sigma);
}
