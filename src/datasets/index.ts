import type { ValueOf } from '../fields/field.ts';
import { type Address, fourUniforms } from '../math/draws.ts';
import type { Dataset, Mode } from './dataset.ts';
import { ring } from './ring.ts';

/** The list of datasets: adding one is a file and a line here. */
export const datasets = { ring } as const;

export type DatasetKind = keyof typeof datasets;

/** A dataset's kind with its parameters: `{ kind: 'ring', modes: 8, radius: …, sigma: … }`. */
export type DatasetChoice = {
  [Kind in DatasetKind]: { readonly kind: Kind } & ValueOf<(typeof datasets)[Kind]['parameters']>;
}[DatasetKind];

// The union of exact types can't be called; the choice was checked against the table at the border.
const definitionOf = (choice: DatasetChoice) => datasets[choice.kind] as unknown as Dataset;

const uniforms = new Float64Array(4);

/** Fills `out` (n × 2, row-major) with samples; sample i depends on `address` and i alone. */
export function sampleDataset(choice: DatasetChoice, address: Address, out: Float64Array): void {
  const definition = definitionOf(choice);
  for (let i = 0; 2 * i < out.length; i++) {
    fourUniforms(address, i, uniforms);
    definition.place(choice as never, uniforms, out, 2 * i);
  }
}

/** Lebesgue density at (x, y), or undefined where the distribution has none. */
export function densityOf(choice: DatasetChoice): ((x: number, y: number) => number) | undefined {
  const definition = definitionOf(choice);
  if (!definition.density) return undefined;
  return (x, y) => definition.density?.(choice as never, x, y) as number;
}

export function modesOf(choice: DatasetChoice): readonly Mode[] | undefined {
  return definitionOf(choice).modes?.(choice as never);
}
