import type { Experiment } from '../experiment/experiment.ts';
import type { Reals, Snapshot, StepReport } from './trainer.ts';
import { generatorWaits } from './waits.ts';

/** Which number stopped a run. */
export type DivergedQuantity = 'criticLoss' | 'generatorLoss' | 'critic' | 'generator';

/** The quantity of a report that is not finite; a generator that waits reports NaN. */
export function divergedIn(report: StepReport, experiment: Experiment): DivergedQuantity | undefined {
  if (!Number.isFinite(report.criticLoss)) return 'criticLoss';
  if (generatorWaits(experiment, report.iteration)) return undefined;
  if (!Number.isFinite(report.generatorLoss)) return 'generatorLoss';
  return Number.isFinite(report.generatorGradient) ? undefined : 'generator';
}

const finite = (values: Reals) => values.every(Number.isFinite);

/** The network whose parameters or moments are not all finite: no engine would take that state back. */
export function divergedAt({ critic, generator, optimizers }: Snapshot): DivergedQuantity | undefined {
  if (![critic, ...(optimizers?.critic ?? [])].every(finite)) return 'critic';
  return [generator, ...(optimizers?.generator ?? [])].every(finite) ? undefined : 'generator';
}
