import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Reading } from '../../client/stream.ts';
import type { Readings } from '../../client/together.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { type Run, type System, systemExperiment } from '../../studies/systems.ts';
import { useParameters, useRuntime } from '../kit/context.ts';

/** What is known of a system's run; nothing before anybody asked. */
export function useRun(system: System): Reading<Run> | undefined {
  return useStore(useRuntime().found, ({ finding }) => (finding as Readings<Run> | undefined)?.[system]);
}

/** The experiment of a system as the reader has set it. */
export function useExperiment(system: System): Experiment {
  const at = useParameters(({ at }) => at);
  return useMemo(() => systemExperiment({ ...at, system }, at.seed), [at, system]);
}
