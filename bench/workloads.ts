import type { Experiment } from '../src/experiment/experiment.ts';
import { presets } from '../src/experiment/presets.ts';

export function presetExperiment(id: (typeof presets)[number]['id']): Experiment {
  const preset = presets.find((candidate) => candidate.id === id);
  if (!preset) throw new Error(`no preset ${id}`);
  return preset.experiment;
}

/** The four experiments that every contender runs. */
export const workloads = {
  small: presetExperiment('bench-small'),
  'paper-like': presetExperiment('bench-paper-like'),
  large: presetExperiment('bench-large'),
  ganlab: presetExperiment('bench-ganlab'),
} as const;

export type Workload = keyof typeof workloads;
export const workloadNames = Object.keys(workloads) as Workload[];
