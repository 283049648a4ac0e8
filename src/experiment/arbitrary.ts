import fc from 'fast-check';
import { type Field, type FieldTable, isField } from '../fields/field.ts';
import { datasetKinds, type Experiment, latentDimensionOf, tableFor } from './experiment.ts';

/** Any value that a field allows; its default and its limits come up often. */
export function arbitraryValue(field: Field): fc.Arbitrary<unknown> {
  if (field.type === 'choice') return fc.constantFrom(...field.options);
  if (field.type === 'points') {
    const coordinate = fc.double({ min: -field.bound, max: field.bound, noNaN: true }).map((x) => x + 0);
    return fc.array(fc.tuple(coordinate, coordinate), {
      minLength: field.minCount,
      maxLength: Math.min(field.maxCount, 24),
    });
  }
  const { min, max } = field;
  // Adding 0 turns −0, which no text keeps, into 0.
  const any =
    field.type === 'integer' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((x) => x + 0);
  return fc.oneof(fc.constant(field.default), fc.constantFrom(min, max), any);
}

/** Any value that a table allows. */
export function arbitraryTable(table: FieldTable): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(
    Object.fromEntries(
      Object.entries(table).map(([name, entry]) => [
        name,
        isField(entry) ? arbitraryValue(entry) : arbitraryTable(entry),
      ]),
    ),
    // fast-check may build records without a prototype; parsed JSON always has one.
    { noNullPrototype: true },
  );
}

function reconciled(experiment: Experiment): Experiment {
  const dimension = latentDimensionOf(experiment.generator.kind) ?? experiment.latent.dimension;
  return { ...experiment, latent: { ...experiment.latent, dimension } };
}

/** Any experiment that passes `parseExperiment`. */
export const arbitraryExperiment: fc.Arbitrary<Experiment> = fc.constantFrom(...datasetKinds).chain((kind) =>
  arbitraryTable(tableFor(kind)).map((value) => {
    const dataset = { ...(value.dataset as object), kind };
    return reconciled({ ...value, dataset } as unknown as Experiment);
  }),
);
