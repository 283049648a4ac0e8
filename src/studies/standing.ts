import type { Mode } from '../datasets/dataset.ts';
import { modesOf } from '../datasets/index.ts';
import { modeCoverage } from '../divergences/modes.ts';
import { type Transport, wasserstein } from '../divergences/wasserstein.ts';
import { drawLatentFor, drawReal, drawStratified } from '../engines/draws.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { mean } from '../math/mean.ts';

/** How near to a mode's centre a point counts as at it, data units. */
const LOOSE = 0.2;
/** Points a side for W₁, and generated ones. */
export const COUNT = 256;
export const FRESH = 2048;
/** Pairs of independent sets of real points whose mean distance is the floor. */
const PAIRS = 6;

/** What every look at a run is measured with, so that only the run moves. */
export interface Yardstick {
  /** The last look's plan, from which the next one's is soon found: it changes no W₁. */
  plan?: Transport;
  /** Of the data, COUNT × 2. */
  readonly real: Float64Array;
  /** FRESH latent vectors. */
  readonly latent: Float32Array;
  readonly modes: readonly Mode[];
}

/** Where generated points stand. */
export interface Standing {
  readonly wasserstein: number;
  /** Share of the points within LOOSE of a mode's centre, and modes that have one; 0 of data without modes. */
  readonly near: number;
  readonly modes: number;
  /** Modes that have a point within 3σ, and the share of the points that lie so near to one. */
  readonly covered: number;
  readonly quality: number;
}

/** @param drawing which of the experiment's drawings of the data */
export const yardstickOf = (experiment: Experiment, drawing = 0): Yardstick => ({
  real: drawStratified(experiment, 'measureReal', drawing, COUNT),
  latent: drawLatentFor(experiment, 'measureLatent', 0, FRESH),
  modes: modesOf(experiment.dataset) ?? [],
});

/** W₁ between the yardstick's real points and others, as many: no run comes nearer but by luck. */
export const wassersteinFloor = (experiment: Experiment, { real }: Yardstick): number =>
  wasserstein(real, drawReal(experiment, 'measureReal', 1, COUNT)).value;

/** @param points what is generated of the yardstick's latent vectors, FRESH × 2 */
export function standingOf(yardstick: Yardstick, points: Float32Array): Standing {
  const { real, modes, plan } = yardstick;
  const [mode] = modes;
  const cover = mode && modeCoverage(points, modes, LOOSE - 3 * mode.sigma);
  const transport = wasserstein(real, Float64Array.from(points.subarray(0, 2 * COUNT)), undefined, plan);
  yardstick.plan = transport;
  return {
    wasserstein: transport.value,
    near: cover?.reachedShare ?? 0,
    modes: cover?.reached ?? 0,
    covered: cover?.covered ?? 0,
    quality: cover?.highQuality ?? 0,
  };
}

/** The W₁ of a perfect generator: that of points of the data from others of it, by the same estimator. */
export function floorOf(experiment: Experiment): number {
  const pairs = Array.from({ length: PAIRS }, (_, k) => [
    drawStratified(experiment, 'floor', 2 * k, COUNT),
    drawReal(experiment, 'floor', 2 * k + 1, COUNT),
  ]);
  return mean(pairs.map(([one, other]) => wasserstein(one as Float64Array, other as Float64Array).value));
}
