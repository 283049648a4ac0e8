import type { Experiment } from '../experiment/experiment.ts';
import type { Fault } from '../fields/fault.ts';
import type { EngineName } from './trainer.ts';
import { declines as beyondWgsl } from './webgpu/declines.ts';

/** What an engine can't do, by engine; the others take every experiment that the table allows. */
const limits: Partial<Record<EngineName, (experiment: Experiment) => Fault | undefined>> = { webgpu: beyondWgsl };

/** Why an engine can't run an experiment, or undefined where it can. */
export function declines(engine: EngineName, experiment: Experiment): Fault | undefined {
  return limits[engine]?.(experiment);
}
