import { modesOf } from '../../datasets/index.ts';
import { modeCoverage } from '../../divergences/modes.ts';
import { firstPoints, type PointArray } from '../../divergences/points.ts';
import { drawStratified } from '../../engines/draws.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { mean } from '../../math/mean.ts';
import { deviationOf } from '../../math/moments.ts';
import type { Trial } from '../trial.ts';
import { type Course, type Outcome, outcomeOf } from './outcome.ts';

/** Points of a run that a cell's picture shows. */
export const SHOWN = 96;
/** Times its floor: a run has come near when W₁ is first below it. */
export const NEAR = 1.5;

/** What a map keeps of one run: enough for every measure, so that another one needs no new run. */
export interface CellRun {
  readonly seed: number;
  readonly outcome: Outcome;
  /** Where a number was no longer finite. */
  readonly broke?: number;
  /** W₁ at the end, data units, and what it reads between two sets of real samples. */
  readonly wasserstein: number;
  readonly floor: number;
  /** Modes that a dot reaches at the end, and the share of the points within 3σ of one; NaN of data without modes. */
  readonly reached: number;
  readonly quality: number;
  /** At the end, nats. */
  readonly js: number;
  /** The iteration of the first look at which W₁ is under 1.5 times its floor; ∞ where none is. */
  readonly near: number;
  /** SHOWN × 2. */
  readonly points: Float32Array;
}

/** The root of the mean square distance from the middle of the points. */
function spreadOf(points: PointArray): number {
  const [xs, ys] = [points.filter((_, k) => k % 2 === 0), points.filter((_, k) => k % 2 === 1)];
  return Math.hypot(deviationOf(xs, mean(xs)), deviationOf(ys, mean(ys)));
}

/** How far a line that slides is from where the data's stands. */
function offsetOf({ dataset, generator }: Experiment, theta: Float64Array): Float64Array {
  const slides = generator.kind === 'translation' && dataset.kind === 'segment';
  return slides ? theta.map((at) => at - dataset.theta) : new Float64Array(0);
}

/** A finished trial as the rules for outcomes see it. */
export function courseOf(experiment: Experiment, { series, points, diverged }: Trial, floor: number): Course {
  const modes = modesOf(experiment.dataset) ?? [];
  const data = drawStratified(experiment, 'measureReal', 0, 256);
  return {
    wasserstein: series.wasserstein,
    floor,
    reached: series.reached,
    modes: modes.length,
    offset: offsetOf(experiment, series.theta),
    onModes: modes.length > 0 ? modeCoverage(points, modes).reachedShare : 0,
    spread: spreadOf(points) / spreadOf(data),
    broken: diverged !== undefined,
  };
}

/** A finished trial as a map keeps it. */
export function cellRunOf(experiment: Experiment, trial: Trial, floor: number): CellRun {
  const { series, points, iteration, diverged } = trial;
  const near = series.wasserstein.findIndex((value) => value < NEAR * floor);
  const atEnd = (values: Float64Array) => (diverged ? Number.NaN : (values.at(-1) ?? Number.NaN));
  return {
    seed: experiment.seed,
    outcome: outcomeOf(courseOf(experiment, trial, floor)),
    ...(diverged && { broke: diverged.iteration }),
    wasserstein: diverged ? Number.POSITIVE_INFINITY : atEnd(series.wasserstein),
    floor,
    reached: atEnd(series.reached),
    quality: atEnd(series.quality),
    js: atEnd(series.js),
    near: near < 0 ? Number.POSITIVE_INFINITY : (iteration[near] as number),
    points: Float32Array.from(firstPoints(points, SHOWN)),
  };
}
