import { normsOf, type ProbeMemory, probe, shareAtBound } from '../engines/probe.ts';
import type { Trainer } from '../engines/trainer.ts';
import { nextInterpolates } from './specimen.ts';

/** What of a critic tells early that a run is going wrong. */
export interface Vitals {
  readonly iteration: number;
  /** Median ‖∇ₓf‖ at 64 points x̂. */
  readonly slope: number;
  /** Under clipping: the share of the critic's parameters within a tenth of ±c. */
  readonly atBound?: number;
}

/**
 * So few that they cost a thirtieth of the measures that they come with, and in
 * networks of width 512 a quarter: within the measures' share of the time.
 */
const SAMPLES = 64;
/** Wider than what counts as at the bound: a weight that is held there is pushed back and forth by a step. */
const NEAR = 0.1;

/** @param memory from `allocateProbe` */
export async function takeVitals(trainer: Trainer, iteration: number, memory?: ProbeMemory): Promise<Vitals> {
  const { experiment } = trainer;
  const state = await trainer.snapshot();
  const points = await nextInterpolates(trainer, iteration, SAMPLES);
  const norms = normsOf(probe(experiment, state, points, memory).slopes).sort();
  const { kind, clip } = experiment.constraint;
  return {
    iteration,
    slope: norms[SAMPLES / 2] as number,
    ...(kind === 'clip' && { atBound: shareAtBound(state.critic, clip, NEAR) }),
  };
}
