import { criticEstimate } from '../divergences/implied.ts';
import { wasserstein } from '../divergences/wasserstein.ts';
import { drawLatentFor, drawStratified } from '../engines/draws.ts';
import { FIRST_POWER_ITERATIONS, initialSingular } from '../engines/initial.ts';
import { criticLayout } from '../engines/layout.ts';
import { normsOf, probe } from '../engines/probe.ts';
import { allocateSpectral, normaliseWeights, powerIterate } from '../engines/reference/spectral.ts';
import type { Snapshot } from '../engines/trainer.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { gridPoints } from '../math/grid.ts';
import { mean } from '../math/mean.ts';

export const RESOLUTION = 48;
const COUNT = 512;

/** A critic after so many steps. */
export interface Critic {
  /** f and ‖∇f‖ on the grid over [−3, 3]², row 0 at the bottom, and |∂f/∂x|, |∂f/∂y| at their largest there. */
  readonly field: Float64Array;
  readonly slopes: Float64Array;
  readonly steepest: readonly [number, number];
  /** ‖∇f‖ at points between random pairs, where a penalty would look. */
  readonly between: Float64Array;
  /** All weights and biases, and the share of them at ±c, to a thousandth of c. */
  readonly parameters: Float64Array;
  readonly held: number;
  /** Π‖W‖₂ over the layers: no slope is steeper, whatever the biases. */
  readonly bound: number;
  /** E f(x) − E f(y) on the sample, and η = that / (max‖∇f‖·W₁). */
  readonly estimate: number;
  readonly efficiency: number;
}

/** Points that a critic is looked at on; neither it nor another has trained on them. */
export interface Sample {
  readonly real: Float64Array;
  readonly generated: Float64Array;
  readonly between: Float64Array;
  readonly wasserstein: number;
  readonly pairs: number;
}

const grid = gridPoints([-3, 3, -3, 3], RESOLUTION);
const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function productOfNorms(experiment: Experiment, parameters: Float64Array): number {
  // The weights in use are divided by their norms.
  if (experiment.constraint.kind === 'spectral-norm') return 1;
  const spectral = allocateSpectral(criticLayout(experiment), initialSingular(experiment));
  for (let k = 0; k < FIRST_POWER_ITERATIONS; k++) powerIterate(spectral, parameters);
  normaliseWeights(spectral, parameters);
  return spectral.sigma.reduce((a, b) => a * b, 1);
}

/** What is measured of a critic. */
export function criticOn(
  { real, generated, between, wasserstein }: Sample,
  experiment: Experiment,
  state: Snapshot,
): Critic {
  const at = (points: ArrayLike<number>) => probe(experiment, state, points);
  const everywhere = at(grid);
  const slopes = normsOf(everywhere.slopes);
  const parameters = Float64Array.from(state.critic);
  const { clip } = experiment.constraint;
  const estimate = criticEstimate(at(real).f, at(generated).f);
  return {
    field: everywhere.f,
    slopes,
    steepest: [0, 1].map((axis) => largest(everywhere.slopes.filter((_, i) => i % 2 === axis))) as [number, number],
    between: normsOf(at(between).slopes),
    parameters,
    held: parameters.filter((entry) => Math.abs(Math.abs(entry) - clip) < 1e-3 * clip).length / parameters.length,
    bound: productOfNorms(experiment, parameters),
    estimate,
    efficiency: estimate / (largest(slopes) * wasserstein),
  };
}

/** The sample of an experiment. The i-th points are a random pair, and the share of the way between them is spread evenly. */
export function sampleOf(experiment: Experiment): Sample {
  const real = drawStratified(experiment, 'measureReal', 0, COUNT);
  const generated = Float64Array.from(drawLatentFor(experiment, 'measureLatent', 0, COUNT));
  const across = real.map((entry, i) => (generated[i] as number) - entry);
  return {
    real,
    generated,
    between: real.map((entry, i) => entry + (((i >> 1) + 0.5) / COUNT) * (across[i] as number)),
    wasserstein: wasserstein(real, generated).value,
    pairs: mean(normsOf(across)),
  };
}
