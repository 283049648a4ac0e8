import type { Experiment } from '../../experiment/experiment.ts';
import { fillNormal } from '../../math/draws.ts';
import {
  allocateCriticDraws,
  allocateGeneratorDraws,
  type CriticDraws,
  drawCriticBatch,
  drawGeneratorBatch,
  type GeneratorDraws,
} from '../draws.ts';
import { criticLayout } from '../layout.ts';
import type { Snapshot } from '../trainer.ts';
import { scattered, small, vary } from './cases.ts';

/** Iterations that another program replays. */
const ITERATIONS = 3;

const tiny = vary(small, { batchSize: 4, constraint: { lambda: 0.9, target: 0.6 } });

const both = (kind: Experiment['criticOptimizer']['kind'], rest: Partial<Experiment['criticOptimizer']>) => ({
  criticOptimizer: { kind, ...rest },
  generatorOptimizer: { kind, ...rest },
});

/**
 * Short runs that scripts/fixtures/training.py replays in PyTorch. Between them
 * every objective, constraint with all its options, activation (in both
 * networks), optimiser and kind of generator.
 */
export const replays: Readonly<Record<string, Experiment>> = {
  'WGAN-GP, tanh, Adam': vary(tiny, both('adam', { rate: 0.01 })),
  'WGAN, clipping, ReLU, RMSProp from 1': vary(tiny, {
    critic: { activation: 'relu' },
    generator: { activation: 'leakyRelu' },
    constraint: { kind: 'clip', clip: 0.4 },
    ...both('rmsprop', { rate: 0.02, accumulator: 1, decay: 0.8 }),
  }),
  'hinge, spectral norm, softplus, momentum': vary(tiny, {
    objective: 'hinge',
    critic: { activation: 'softplus' },
    generator: { activation: 'elu' },
    constraint: { kind: 'spectral-norm' },
    ...both('momentum', { rate: 0.03, momentum: 0.8 }),
  }),
  'non-saturating, SiLU and sigmoid, gradient descent': vary(tiny, {
    objective: 'non-saturating',
    critic: { activation: 'silu', depth: 1 },
    generator: { activation: 'sigmoid', depth: 3, width: 3 },
    constraint: { kind: 'none' },
    ...both('sgd', { rate: 0.05 }),
  }),
  'minimax, one-sided penalty on real points, ELU, noise': vary(tiny, {
    objective: 'minimax',
    critic: { activation: 'elu' },
    generator: { activation: 'relu' },
    constraint: { sides: 'one', at: 'real', target: 0.2 },
    noise: { sigma: 0.6, annealing: 5 },
    batchSize: 5,
    ...both('adam', { rate: 0.01, beta1: 0.8, beta2: 0.95, epsilon: 1e-3 }),
  }),
  'least squares, penalty on generated points, sigmoid, RMSProp from 0': vary(tiny, {
    objective: 'least-squares',
    critic: { activation: 'sigmoid', depth: 3, width: 5 },
    generator: { activation: 'silu' },
    constraint: { at: 'generated' },
    batchSize: 3,
    ...both('rmsprop', { rate: 0.005 }),
  }),
  'hinge, one-sided penalty, leaky ReLU, two optimisers': vary(tiny, {
    objective: 'hinge',
    critic: { activation: 'leakyRelu' },
    generator: { activation: 'softplus' },
    constraint: { sides: 'one', target: 0 },
    criticOptimizer: { kind: 'adam', rate: 0.01 },
    generatorOptimizer: { kind: 'momentum', rate: 0.02 },
  }),
  'affine generator, warm-up, penalty on real points, SiLU': vary(tiny, {
    critic: { activation: 'silu' },
    generator: { kind: 'affine' },
    constraint: { at: 'real' },
    warmup: 1,
    ...both('sgd', { rate: 0.05 }),
  }),
  'translation, uniform latent, one-sided penalty on generated points, softplus': vary(tiny, {
    objective: 'non-saturating',
    latent: { kind: 'uniform', dimension: 1 },
    critic: { activation: 'softplus' },
    generator: { kind: 'translation', theta: 0.6 },
    constraint: { sides: 'one', at: 'generated', target: 0.1 },
    ...both('adam', { rate: 0.01 }),
  }),
  'minimax, spectral norm, tanh, Adam': vary(tiny, {
    objective: 'minimax',
    critic: { depth: 3, width: 6 },
    constraint: { kind: 'spectral-norm' },
    criticSteps: 3,
    ...both('adam', { rate: 0.01 }),
  }),
  'total variation, clipping, tanh and ReLU, RMSProp from 0': vary(tiny, {
    objective: 'total-variation',
    generator: { activation: 'relu' },
    constraint: { kind: 'clip', clip: 0.5 },
    ...both('rmsprop', { rate: 0.01 }),
  }),
};

/** Six decimals: what a fixture writes down, all programs read alike. */
const rounded = (values: Float64Array) => values.map((value) => Math.round(value * 1e6) / 1e6);

/** Left singular-vector estimates far from converged, so that it shows which vector is renewed when. */
function strayVectors(experiment: Experiment): Float64Array {
  const layers = criticLayout(experiment).layers.map(({ inputs }, substep) => {
    const vector = new Float64Array(inputs);
    fillNormal({ seed: 8, stream: 'singularVectors', iteration: 0, substep }, vector);
    return vector.map((entry) => entry / Math.hypot(...vector));
  });
  return rounded(Float64Array.from(layers.flatMap((vector) => [...vector])));
}

export function replayStart(experiment: Experiment): Snapshot {
  const { iteration, critic, generator } = scattered(experiment);
  return {
    iteration,
    critic: rounded(Float64Array.from(critic)),
    generator: rounded(Float64Array.from(generator)),
    ...(experiment.constraint.kind === 'spectral-norm' && { singular: strayVectors(experiment) }),
  };
}

export interface ReplayDraws {
  readonly critic: readonly CriticDraws[];
  readonly generator: GeneratorDraws;
}

/** The batches of every iteration that is replayed, as all engines draw them. */
export function replayDraws(experiment: Experiment): ReplayDraws[] {
  return Array.from({ length: ITERATIONS }, (_, iteration) => {
    const critic = Array.from({ length: experiment.criticSteps }, (_, substep) => {
      const draws = allocateCriticDraws(experiment);
      drawCriticBatch(experiment, iteration, substep, draws);
      return draws;
    });
    const generator = allocateGeneratorDraws(experiment);
    drawGeneratorBatch(experiment, iteration, generator);
    return { critic, generator };
  });
}
