import { allocateCriticDraws, drawCriticBatch } from '../engines/draws.ts';
import { initialCritic, initialGenerator } from '../engines/initial.ts';
import { criticLayout } from '../engines/layout.ts';
import { probe } from '../engines/probe.ts';
import { allocateWorkspace, criticLoss } from '../engines/reference/losses.ts';
import { addPenalty } from '../engines/reference/penalty.ts';
import { experimentFrom } from '../experiment/differences.ts';
import { choice, integer, number } from '../fields/field.ts';
import { fillNormal } from '../math/draws.ts';
import { exact } from './study.ts';

const parameters = {
  lambda: number(0.05, 100, 1, { scale: 'log' }),
  sides: choice(['two', 'one'], 'two'),
  batch: integer(2, 64, 8),
  width: integer(4, 32, 16),
  // Smooth ones: across a kink differences see another network.
  activation: choice(['tanh', 'softplus'], 'tanh'),
} as const;

export interface Penalising {
  /** The penalty with its λ, as the engines have it, and the critic's whole loss. */
  readonly penalty: number;
  readonly loss: number;
  /** f at the batch of real and of generated points. */
  readonly real: Float64Array;
  readonly generated: Float64Array;
  /** ‖∇f‖ at x̂ = t·x_r + (1 − t)·x_g, by differences of f. */
  readonly norms: Float64Array;
  /** The penalty's derivative along a few unit directions of the critic's parameters: as it is backed up, and by differences. */
  readonly backward: readonly number[];
  readonly differences: readonly number[];
  /** What the penalty asks of the output bias. */
  readonly ofBias: number;
}

const STEP = 1e-5;
const DIRECTIONS = 4;

/** The loss of one batch under a gradient penalty, of a critic that nobody has trained (Gulrajani et al. 2017, eq. 3). */
export const penalising = exact('penalising', parameters, (at, seed): Penalising => {
  const { lambda, sides, batch, width, activation } = at;
  const experiment = experimentFrom({
    critic: { depth: 2, width, activation },
    objective: 'wasserstein',
    constraint: { kind: 'gradient-penalty', lambda, sides },
    batchSize: batch,
    seed,
  });
  const critic = initialCritic(experiment);
  const draws = allocateCriticDraws(experiment);
  drawCriticBatch(experiment, 0, 0, draws);
  const work = allocateWorkspace(experiment, batch);
  const parametersOf = { critic, generator: initialGenerator(experiment) };
  const losses = criticLoss(work, experiment, parametersOf, draws, new Float64Array(critic.length));

  const f = (points: ArrayLike<number>) => probe(experiment, { critic }, points).f;
  const between = work.points.map((entry, i) => {
    const t = draws.interpolation[i >> 1] as number;
    return t * (draws.real[i] as number) + (1 - t) * entry;
  });
  const slope = (axis: 0 | 1) => {
    const moved = (by: number) => f(between.map((entry, i) => (i % 2 === axis ? entry + by : entry)));
    const [ahead, behind] = [moved(STEP), moved(-STEP)];
    return ahead.map((value, n) => (value - (behind[n] as number)) / (2 * STEP));
  };
  const [east, north] = [slope(0), slope(1)];

  // `criticLoss` has put x̂ where `addPenalty` looks.
  const penaltyOf = (theta: Float64Array, gradient: Float64Array) =>
    addPenalty(work.penalty, experiment.constraint, theta, batch, gradient) / batch;
  const gradient = new Float64Array(critic.length);
  penaltyOf(critic, gradient);
  const directions = Array.from({ length: DIRECTIONS }, (_, substep) => {
    const direction = new Float64Array(critic.length);
    fillNormal({ seed, stream: 'generatorNoise', iteration: 0, substep }, direction);
    // ‖∇f‖ has a kink where ∇f is 0: a step of 10⁻⁵ that is as long as it says seldom comes near one.
    const length = Math.hypot(...direction);
    return direction.map((entry) => entry / length);
  });
  const unused = new Float64Array(critic.length);
  const along = (direction: Float64Array, by: number) =>
    penaltyOf(
      critic.map((entry, i) => entry + by * (direction[i] as number)),
      unused,
    );
  return {
    penalty: losses.penalty,
    loss: losses.criticLoss,
    real: f(draws.real),
    generated: f(work.points),
    norms: east.map((slopeEast, n) => Math.hypot(slopeEast, north[n] as number)),
    backward: directions.map(
      (direction) => gradient.reduce((sum, entry, i) => sum + entry * (direction[i] as number), 0) / batch,
    ),
    differences: directions.map((direction) => (along(direction, STEP) - along(direction, -STEP)) / (2 * STEP)),
    ofBias: gradient[criticLayout(experiment).layers.at(-1)?.bias ?? Number.NaN] ?? Number.NaN,
  };
});
