import type { ValueOf } from '../fields/field.ts';
import { type Address, fourUniforms } from '../math/draws.ts';
import { blurred } from './blur.ts';
import { checkerboard } from './checkerboard.ts';
import { circles } from './circles.ts';
import type { Dataset, Density, Mode } from './dataset.ts';
import { gaussian } from './gaussian.ts';
import { grid } from './grid.ts';
import { moons } from './moons.ts';
import { pinwheel } from './pinwheel.ts';
import { points } from './points.ts';
import { ring } from './ring.ts';
import { segment } from './segment.ts';
import { segments } from './segments.ts';
import { spiral } from './spiral.ts';
import { swissRoll } from './swissRoll.ts';

/** The list of datasets: adding one is a file and a line here. */
export const datasets = {
  ring,
  grid,
  swissRoll,
  gaussian,
  moons,
  circles,
  spiral,
  pinwheel,
  checkerboard,
  segment,
  segments,
  points,
} as const;

export type DatasetKind = keyof typeof datasets;

/** A dataset's kind with its parameters: `{ kind: 'ring', modes: 8, radius: …, sigma: … }`. */
export type DatasetChoice = {
  [Kind in DatasetKind]: { readonly kind: Kind } & ValueOf<(typeof datasets)[Kind]['parameters']>;
}[DatasetKind];

// The union of exact types can't be called; the choice was checked against the table at the border.
const definitionOf = (choice: DatasetChoice) => datasets[choice.kind] as unknown as Dataset;

const uniforms = new Float64Array(4);

/** Where the blocks of an address begin that no sample is placed by: the upper half of them all. */
const UPPER = 2 ** 31;

/**
 * Fills `out` (n × 2, row-major) with samples; sample i depends on `address` and i alone.
 *
 * @param spread s of N(0, s²I), which is added to each of them
 */
export function sampleDataset(choice: DatasetChoice, address: Address, out: Float64Array, spread = 0): void {
  const definition = definitionOf(choice);
  for (let i = 0; 2 * i < out.length; i++) {
    fourUniforms(address, i, uniforms);
    definition.place(choice as never, uniforms, out, 2 * i);
    if (spread === 0) continue;
    fourUniforms(address, UPPER + i, uniforms);
    blurred(out[2 * i] as number, out[2 * i + 1] as number, spread, uniforms, out, 2 * i);
  }
}

/** The lowest `bits` bits of `index` in reverse order. */
function reversed(index: number, bits: number): number {
  let out = 0;
  for (let bit = 0; bit < bits; bit++) out |= ((index >>> bit) & 1) << (bits - 1 - bit);
  return out;
}

/**
 * Like `sampleDataset`, with the first uniform stratified: each of 2^bits equal
 * strata of [0, 1) holds one of as many samples, in bit-reversed order, so that
 * the first 2^k of them are stratified too. The first uniform picks the mode or
 * the place on a curve: every mode gets its exact share, to one sample.
 *
 * @param out 2^bits × 2
 */
export function sampleStratified(choice: DatasetChoice, address: Address, out: Float64Array): void {
  const definition = definitionOf(choice);
  const count = out.length / 2;
  const bits = Math.log2(count);
  for (let i = 0; i < count; i++) {
    fourUniforms(address, i, uniforms);
    uniforms[0] = (reversed(i, bits) + (uniforms[0] as number)) / count;
    definition.place(choice as never, uniforms, out, 2 * i);
  }
}

/** The Lebesgue density, or undefined where the distribution has none. */
export function densityOf(choice: DatasetChoice): Density | undefined {
  return definitionOf(choice).density?.(choice as never);
}

export function modesOf(choice: DatasetChoice): readonly Mode[] | undefined {
  return definitionOf(choice).modes?.(choice as never);
}
