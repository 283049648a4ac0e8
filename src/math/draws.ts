import { philox } from './philox.ts';

/**
 * What a draw is for. A stream is the second word of Philox's key, so that the
 * batch of one purpose never depends on how much another purpose has drawn.
 */
export const streams = {
  criticWeights: 1,
  generatorWeights: 2,
  singularVectors: 3,
  real: 4,
  latent: 5,
  interpolation: 6,
  realNoise: 7,
  generatedNoise: 8,
  generatorLatent: 9,
  generatorNoise: 10,
  displayReal: 11,
  displayLatent: 12,
  measureReal: 13,
  measureLatent: 14,
  floor: 15,
  /** A reader's own points: which of many are taken, and where a brush puts them. */
  own: 16,
} as const;

export type Stream = keyof typeof streams;

/**
 * The address of a block of draws: (seed, stream, iteration, substep).
 * The index within the block is the position in the array that is filled.
 */
export interface Address {
  readonly seed: number;
  readonly stream: Stream;
  readonly iteration: number;
  /** Which critic step of the iteration; 0 elsewhere. */
  readonly substep: number;
}

/** 24 bits, so that every engine's 32-bit floats hold the value exactly. */
export const UNIT = 2 ** -24;
const words = new Uint32Array(4);

/**
 * Writes the four uniforms on [0, 1) of item `index` at `address`: the word
 * that Philox gives for counter (index, iteration, substep, 0), its top 24 bits.
 */
export function fourUniforms(address: Address, index: number, out: Float64Array): void {
  philox(index, address.iteration, address.substep, 0, address.seed, streams[address.stream], words);
  for (let lane = 0; lane < 4; lane++) out[lane] = ((words[lane] as number) >>> 8) * UNIT;
}

/** Two independent standard normals from two uniforms on [0, 1) (Box & Muller 1958). */
export function boxMuller(u: number, v: number, out: Float64Array, at: number): void {
  const radius = Math.sqrt(-2 * Math.log(1 - u));
  const angle = 2 * Math.PI * v;
  out[at] = radius * Math.cos(angle);
  out[at + 1] = radius * Math.sin(angle);
}

/** A point that is uniform on the disc of radius 1, from two uniforms on [0, 1). */
export function inDisc(u: number, v: number, out: Float64Array, at: number): void {
  const [radius, angle] = [Math.sqrt(u), 2 * Math.PI * v];
  out[at] = radius * Math.cos(angle);
  out[at + 1] = radius * Math.sin(angle);
}

const lanes = new Float64Array(4);

/** Fills `out` with uniforms on [0, 1): element i is lane i mod 4 of block ⌊i/4⌋. */
export function fillUniform(address: Address, out: Float64Array): void {
  for (let i = 0; i < out.length; i += 4) {
    fourUniforms(address, i >>> 2, lanes);
    for (let lane = 0; lane < 4 && i + lane < out.length; lane++) out[i + lane] = lanes[lane] as number;
  }
}

const normals = new Float64Array(4);

/** Fills `out` with standard normals: each block of four uniforms gives four of them. */
export function fillNormal(address: Address, out: Float64Array): void {
  for (let i = 0; i < out.length; i += 4) {
    fourUniforms(address, i >>> 2, lanes);
    boxMuller(lanes[0] as number, lanes[1] as number, normals, 0);
    boxMuller(lanes[2] as number, lanes[3] as number, normals, 2);
    for (let lane = 0; lane < 4 && i + lane < out.length; lane++) out[i + lane] = normals[lane] as number;
  }
}
