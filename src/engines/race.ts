import type { Experiment } from '../experiment/experiment.ts';
import { criticLayout, generatorLayout } from './layout.ts';
import { patience, within } from './patience.ts';
import { MOST_ITERATIONS, sliceOf } from './slice.ts';
import type { EngineName, Trainer } from './trainer.ts';

/** An engine that runs this experiment right. */
export interface Racer {
  readonly engine: EngineName;
  create(experiment: Experiment): Trainer;
}

/** Critic steps a second by engine. */
export type Speeds = ReadonlyMap<EngineName, number>;

/** All racers together take about so long, in milliseconds, once their kernels are compiled. */
const BUDGET = 240;
/** Iterations between two looks at the clock at first. */
const STRETCH = 4;

/**
 * Times one engine on an experiment: whole iterations until its share of the
 * budget is spent. The first one, which compiles kernels, is not counted. A GPU
 * is waited for once a look, and so looks become as far apart as in a run.
 *
 * @param now milliseconds
 */
async function timeOf(
  { engine, create }: Racer,
  experiment: Experiment,
  share: number,
  now: () => number,
): Promise<number> {
  const trainer = create({ ...experiment, warmup: 0 });
  try {
    await within(patience.answer, 'first iteration', trainer.step(1));
    const start = now();
    let iterations = 0;
    let stretch = STRETCH;
    do {
      const from = now();
      await trainer.step(stretch);
      iterations += stretch;
      if (2 * (now() - from) <= sliceOf(engine)) stretch = Math.min(2 * stretch, MOST_ITERATIONS);
    } while (now() - start < share);
    return (1000 * iterations * experiment.criticSteps) / (now() - start);
  } finally {
    trainer.dispose();
  }
}

/** Times every racer on the experiment, one after another. One that fails on it has lost: its speed is 0. */
export async function race(racers: readonly Racer[], experiment: Experiment, now: () => number): Promise<Speeds> {
  const speeds = new Map<EngineName, number>();
  for (const racer of racers) {
    speeds.set(racer.engine, await timeOf(racer, experiment, BUDGET / racers.length, now).catch(() => 0));
  }
  return speeds;
}

/** The fastest of the racers; the earlier one where two are equally fast. */
export function fastest<R extends Racer>(racers: readonly [R, ...R[]], speeds: Speeds): R {
  const speed = (racer: R) => speeds.get(racer.engine) ?? 0;
  return racers.reduce((best, racer) => (speed(racer) > speed(best) ? racer : best), racers[0]);
}

/** Multiplications of one critic step in the main, by which two experiments are compared. */
export function costOf(experiment: Experiment): number {
  return experiment.batchSize * (3 * criticLayout(experiment).size + generatorLayout(experiment).size);
}
