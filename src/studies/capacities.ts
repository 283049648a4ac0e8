import { integer } from '../fields/field.ts';
import { criticOn, sampleOf } from './criticOn.ts';
import { criticExperiment, critics } from './critics.ts';
import { trained } from './study.ts';

const { data, spread, clip, lambda, depth, activation, rate } = critics.parameters;
const steps = integer(100, 5000, 600, { scale: 'log' });
const parameters = { data, spread, clip, lambda, depth, activation, rate, steps } as const;

/** Units a layer, the narrowest critic first. */
export const WIDTHS = [8, 16, 32, 64, 128] as const;

export interface Capacities {
  /** Of the critics trained so far. */
  readonly width: readonly number[];
  /** η, the share of max‖∇f‖·W₁ that a critic finds. */
  readonly clip: readonly number[];
  readonly penalty: readonly number[];
}

const leashes = ['clip', 'penalty'] as const;

/** What wider critics make of their slopes, clipped or penalised, against a generator that stands still. */
export const capacities = trained('capacities', parameters, async function* (at, bench): AsyncGenerator<
  Capacities,
  void
> {
  const sample = sampleOf(criticExperiment({ ...at, width: WIDTHS[0] }, 'clip', bench.seed));
  const width: number[] = [];
  const found: Record<(typeof leashes)[number], number[]> = { clip: [], penalty: [] };
  // The cost of a step grows with the width's square.
  const total = WIDTHS.reduce((sum, units) => sum + units ** 2, 0);
  let done = 0;
  for (const units of WIDTHS) {
    for (const leash of leashes) {
      const trainee = await bench.train(criticExperiment({ ...at, width: units }, leash, bench.seed));
      await trainee.to(at.steps);
      found[leash].push(criticOn(sample, trainee.experiment, await trainee.snapshot()).efficiency);
      done += units ** 2 / 2;
      await bench.breathe(done / total);
    }
    width.push(units);
    yield { width: [...width], clip: [...found.clip], penalty: [...found.penalty] };
  }
});
