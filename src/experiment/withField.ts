import type { DatasetKind } from '../datasets/index.ts';
import { checkField, show } from '../fields/check.ts';
import { InputError } from '../fields/fault.ts';
import type { Field } from '../fields/field.ts';
import { fieldsOf, replaceAt } from '../fields/path.ts';
import { defaultDataset, type Experiment, latentDimensionOf, tableFor } from './experiment.ts';

/** The field at a dotted path. @throws InputError that lists the paths there are */
export function fieldAt({ dataset }: Experiment, path: string, value: unknown): Field {
  const fields = new Map(fieldsOf(tableFor(dataset.kind)));
  const field = fields.get(path);
  if (field) return field;
  throw new InputError([{ code: 'unknown', field: path, value: show(value), allowed: [...fields.keys()].join(', ') }]);
}

/**
 * The experiment with one field set by its dotted path: a new dataset kind brings
 * its own defaults, a generator the latent dimension that it needs. The whole is not yet
 * checked. @throws InputError where the field is not known or doesn't take the value
 */
export function withField(experiment: Experiment, path: string, value: unknown): Experiment {
  const fault = checkField(fieldAt(experiment, path, value), path, value);
  if (fault) throw new InputError([fault]);
  if (path === 'dataset.kind') return { ...experiment, dataset: defaultDataset(value as DatasetKind) };
  const changed = replaceAt(experiment, path, value) as Experiment;
  const dimension = path === 'generator.kind' ? latentDimensionOf(changed.generator.kind) : undefined;
  return dimension === undefined ? changed : { ...changed, latent: { ...changed.latent, dimension } };
}
