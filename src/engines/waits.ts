import type { Experiment } from '../experiment/experiment.ts';

/** Whether the generator stands still in an iteration, the first being 1: in the warm-up, and for ever where it has nothing to learn. */
export function generatorWaits({ generator, warmup }: Experiment, iteration: number): boolean {
  return generator.kind === 'noised' || iteration <= warmup;
}
