import type { Experiment } from '../experiment/experiment.ts';
import type { StepReport, Trainer } from './trainer.ts';

/** What an experiment became during a run: the iterations after `iteration` are done under it. */
export interface Mark {
  readonly iteration: number;
  readonly experiment: Experiment;
}

/**
 * Trains a run again as it was: a fresh trainer whose experiment changes on the way. Call what is returned with ascending
 * iterations; each time it trains up to there, and reports the iterations in between.
 *
 * @param marks ascending by their iterations; those of one iteration are taken one after the other, as they were made
 */
export function along(trainer: Trainer, marks: readonly Mark[]): (iteration: number) => Promise<readonly StepReport[]> {
  const coming = [...marks];
  let done = 0;
  const take = () => {
    while (coming[0] && coming[0].iteration <= done) trainer.configure((coming.shift() as Mark).experiment);
  };
  return async (iteration) => {
    const reports: StepReport[] = [];
    take();
    while (done < iteration) {
      const next = Math.min(iteration, coming[0]?.iteration ?? iteration);
      reports.push(...(await trainer.step(next - done)));
      done = next;
      take();
    }
    return reports;
  };
}
