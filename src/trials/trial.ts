import { type DivergedQuantity, divergedAt, divergedIn } from '../engines/diverged.ts';
import { drawLatentFor } from '../engines/draws.ts';
import type { Snapshot, StepReport } from '../engines/trainer.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { type Bounds, gridPoints } from '../math/grid.ts';
import type { Bench } from '../studies/study.ts';
import { type Look, measured, placed, reported } from './look.ts';
import { looksOf, type Plan } from './plan.ts';
import { type TrialName, trialNames } from './series.ts';

/** The window whose field a look shows, [x₀, x₁, y₀, y₁]. */
export const window: Bounds = [-3, 3, -3, 3];

export interface Divergence {
  readonly quantity: DivergedQuantity;
  /** Where it was seen. */
  readonly iteration: number;
}

/** A run of an experiment, as far as it has come. Plain data with arrays of its own. */
export interface Trial {
  /** Iterations done at the looks so far, ascending. */
  readonly iteration: readonly number[];
  /** One number a look; NaN where something isn't defined, or hasn't been asked for. */
  readonly series: Readonly<Record<TrialName, Float64Array>>;
  /** n × 2, at the newest look; always of the same latent vectors. */
  readonly points: Float32Array;
  /** f at the nodes of an even grid over `window`, row 0 at y₀, at the newest look. */
  readonly field?: Float32Array;
  /** The critic's and the generator's loss of every iteration so far, where the plan keeps them. */
  readonly trace?: Float32Array;
  /** The state at the end, where the plan keeps it. */
  readonly end?: Snapshot;
  /** The run ended here; the looks are those before. */
  readonly diverged?: Divergence;
}

/** What a trial grows from: what it yields is a copy, for that is handed over. */
interface Growing {
  readonly iteration: number[];
  readonly looks: Look[];
  points: Float32Array;
  field: Float32Array | undefined;
  trace: readonly StepReport[] | undefined;
}

const lossesOf = (reports: readonly StepReport[]) =>
  Float32Array.from({ length: 2 * reports.length }, (_, i) => {
    const { criticLoss, generatorLoss } = reports[i >>> 1] as StepReport;
    return i % 2 === 0 ? criticLoss : generatorLoss;
  });

function shown({ iteration, looks, points, field, trace }: Growing): Trial {
  const column = (name: TrialName) => Float64Array.from(looks, (look) => look[name] ?? Number.NaN);
  const series = Object.fromEntries(trialNames.map((name) => [name, column(name)])) as Trial['series'];
  return {
    iteration: [...iteration],
    series,
    points: points.slice(),
    ...(field && { field: field.slice() }),
    ...(trace && { trace: lossesOf(trace) }),
  };
}

function divergenceOf(reports: readonly StepReport[], state: Snapshot, experiment: Experiment): Divergence | undefined {
  for (const report of reports) {
    const quantity = divergedIn(report, experiment);
    if (quantity) return { quantity, iteration: report.iteration };
  }
  const quantity = divergedAt(state);
  return quantity && { quantity, iteration: state.iteration };
}

/**
 * Runs an experiment and looks at it as planned: yields the trial so far at each look, whole each time. A run that diverges
 * ends there. The same experiment and plan give the same trial, whoever else is on the bench.
 *
 * @throws InputError where no engine takes the experiment, Stopped where nobody waits any more
 */
export async function* tryOut(experiment: Experiment, plan: Plan, bench: Bench): AsyncGenerator<Trial, void> {
  const trainee = await bench.train(experiment);
  const latent = drawLatentFor(experiment, 'displayLatent', 0, plan.points);
  const nodes = plan.field > 1 ? gridPoints(window, plan.field) : undefined;
  const growing: Growing = {
    iteration: [],
    looks: [],
    points: new Float32Array(0),
    field: undefined,
    trace: plan.trace === 'keep' ? [] : undefined,
  };
  for (const now of looksOf(plan)) {
    const reports = await trainee.to(now);
    if (growing.trace) growing.trace = [...growing.trace, ...reports];
    const state = await trainee.snapshot();
    const diverged = divergenceOf(reports, state, experiment);
    if (diverged) return yield { ...shown(growing), diverged };
    const last = reports.at(-1);
    growing.iteration.push(now);
    growing.looks.push({
      ...(last && reported(last)),
      ...placed(experiment, state),
      ...(await measured(trainee, now, plan.measures === 'end' && now === plan.iterations ? 'all' : plan.measures)),
    });
    if (plan.points > 0) growing.points = await trainee.generate(latent);
    if (nodes) growing.field = await trainee.criticField(nodes);
    await bench.breathe(now / plan.iterations);
    const isEnd = now === plan.iterations && plan.end === 'keep';
    yield { ...shown(growing), ...(isEnd && { end: state }) };
  }
}
