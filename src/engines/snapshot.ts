import type { Experiment } from '../experiment/experiment.ts';
import { type Fault, InputError } from '../fields/fault.ts';
import { criticLayout, generatorLayout } from './layout.ts';
import type { Reals, Snapshot } from './trainer.ts';

function vectorFault(field: string, values: Reals, length: number): Fault[] {
  if (values.length !== length)
    return [{ code: 'count', field, value: String(values.length), allowed: String(length) }];
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad < 0) return [];
  return [{ code: 'finite', field, value: `[${bad}] = ${values[bad]}`, allowed: 'finite numbers' }];
}

function counterFault(field: string, value: number): Fault[] {
  if (Number.isSafeInteger(value) && value >= 0) return [];
  return [{ code: 'integer', field, value: String(value), allowed: '0, 1, 2, …' }];
}

/**
 * Checks a snapshot against an experiment before an engine takes it.
 *
 * @throws InputError naming every vector whose length or entries don't fit
 */
export function checkSnapshot(experiment: Experiment, snapshot: Snapshot): void {
  const critic = criticLayout(experiment);
  const generatorSize = generatorLayout(experiment).size;
  const { optimizers, singular } = snapshot;
  const faults = [
    ...counterFault('iteration', snapshot.iteration),
    ...vectorFault('critic', snapshot.critic, critic.size),
    ...vectorFault('generator', snapshot.generator, generatorSize),
  ];
  if (optimizers) {
    faults.push(
      ...counterFault('optimizers.criticUpdates', optimizers.criticUpdates),
      ...counterFault('optimizers.generatorUpdates', optimizers.generatorUpdates),
      ...optimizers.critic.flatMap((moment) => vectorFault('optimizers.critic', moment, critic.size)),
      ...optimizers.generator.flatMap((moment) => vectorFault('optimizers.generator', moment, generatorSize)),
    );
  }
  if (singular) {
    const length = critic.layers.reduce((sum, { inputs }) => sum + inputs, 0);
    faults.push(...vectorFault('singular', singular, length));
  }
  if (faults.length > 0) throw new InputError(faults);
}
