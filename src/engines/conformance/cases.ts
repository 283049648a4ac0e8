import { defaultExperiment, type Experiment } from '../../experiment/experiment.ts';
import { type Address, fillNormal, fillUniform } from '../../math/draws.ts';
import { initialCritic, initialGenerator } from '../initial.ts';
import type { Batch, Snapshot } from '../trainer.ts';

/** Changes to an experiment, a group of fields at a time. */
export type Change = { readonly [Key in keyof Experiment]?: Partial<Experiment[Key]> };

export function vary(experiment: Experiment, change: Change): Experiment {
  const entries = Object.entries(change).map(([key, value]) => [
    key,
    typeof value === 'object' ? { ...(experiment[key as keyof Experiment] as object), ...value } : value,
  ]);
  return { ...experiment, ...Object.fromEntries(entries) };
}

/** Small and lopsided: no two sizes coincide. */
export const small: Experiment = vary(defaultExperiment, {
  latent: { dimension: 3 },
  generator: { depth: 2, width: 5, activation: 'tanh' },
  critic: { depth: 2, width: 7, activation: 'tanh' },
  constraint: { lambda: 0.7, target: 0.8 },
  batchSize: 8,
  criticSteps: 2,
  seed: 11,
});

/** As many points of a reader's own as there may be, none of them where another is. */
export const mostPoints: Experiment['dataset'] = {
  kind: 'points',
  points: Array.from({ length: 4096 }, (_, i) => [(i % 64) / 12 - 2.6, Math.floor(i / 64) / 11 - 2.8] as const),
  jitter: 0.01,
};

export const objectiveNames = [
  'wasserstein',
  'non-saturating',
  'minimax',
  'least-squares',
  'hinge',
  'total-variation',
] as const;

const penalties = (['two', 'one'] as const).flatMap((sides) =>
  (['interpolates', 'real', 'generated'] as const).map(
    (at) => [`${sides}-sided penalty at ${at}`, { kind: 'gradient-penalty', sides, at }] as const,
  ),
);

/** Every constraint with every option that changes its formula, by name. */
export const constraints: readonly (readonly [string, Partial<Experiment['constraint']>])[] = [
  ['none', { kind: 'none' }],
  ['clip', { kind: 'clip', clip: 0.2 }],
  ['spectral norm', { kind: 'spectral-norm' }],
  ...penalties,
];

const normals = (length: number, address: Address): Float64Array => {
  const out = new Float64Array(length);
  fillNormal(address, out);
  return out;
};

/** A state with nothing at 0, biases included: normal deviates times `by` added to the initial one. */
export function scattered(experiment: Experiment, by = 0.3): Snapshot {
  const shake = (parameters: Float64Array, substep: number) => {
    const deviates = normals(parameters.length, { seed: 5, stream: 'measureLatent', iteration: 0, substep });
    return parameters.map((entry, i) => entry + by * (deviates[i] as number));
  };
  return {
    iteration: 0,
    critic: shake(initialCritic(experiment), 0),
    generator: shake(initialGenerator(experiment), 1),
  };
}

/** A batch that owes nothing to the datasets. */
export function batchFor({ batchSize, latent }: Experiment): Batch {
  const at = (substep: number): Address => ({ seed: 6, stream: 'measureReal', iteration: 0, substep });
  const interpolation = new Float64Array(batchSize);
  fillUniform(at(2), interpolation);
  return { real: normals(2 * batchSize, at(0)), latent: normals(latent.dimension * batchSize, at(1)), interpolation };
}

const optimizer = (kind: Experiment['criticOptimizer']['kind'], rate: number) => ({
  criticOptimizer: { kind, rate },
  generatorOptimizer: { kind, rate },
});

/** Runs that between them touch every field that training reads; smooth activations, so that rounding stays small. */
export const runs: Readonly<Record<string, Experiment>> = {
  'WGAN-GP with Adam': small,
  'WGAN with clipping and RMSProp from 1': vary(small, {
    constraint: { kind: 'clip', clip: 0.3 },
    criticOptimizer: { kind: 'rmsprop', rate: 1e-3, accumulator: 1 },
    generatorOptimizer: { kind: 'rmsprop', rate: 1e-3, decay: 0.95 },
  }),
  'spectral norm, hinge, momentum': vary(small, {
    objective: 'hinge',
    constraint: { kind: 'spectral-norm' },
    critic: { activation: 'softplus' },
    generator: { activation: 'softplus' },
    ...optimizer('momentum', 0.02),
  }),
  'non-saturating, gradient descent': vary(small, {
    objective: 'non-saturating',
    constraint: { kind: 'none' },
    critic: { activation: 'silu' },
    generator: { activation: 'silu' },
    ...optimizer('sgd', 0.02),
  }),
  'minimax, uniform latent, annealed noise': vary(small, {
    objective: 'minimax',
    latent: { kind: 'uniform' },
    noise: { sigma: 0.5, annealing: 20 },
    constraint: { kind: 'none' },
    critic: { activation: 'sigmoid' },
  }),
  'least squares, penalty on real points, constant noise': vary(small, {
    objective: 'least-squares',
    noise: { sigma: 0.3 },
    constraint: { at: 'real', sides: 'one', target: 0 },
    generator: { activation: 'elu' },
  }),
  'affine generator, warm-up': vary(small, {
    generator: { kind: 'affine' },
    warmup: 12,
    constraint: { at: 'generated' },
    criticOptimizer: { kind: 'sgd', rate: 0.02 },
    // Adam's count starts after the warm-up.
    generatorOptimizer: { rate: 2e-3 },
  }),
  'translation, spectral norm, Adam': vary(small, {
    latent: { kind: 'uniform', dimension: 1 },
    generator: { kind: 'translation', theta: 0.6 },
    constraint: { kind: 'spectral-norm' },
  }),
  'noised generator, one-sided penalty, RMSProp': vary(small, {
    latent: { dimension: 2 },
    generator: { kind: 'noised', spread: 0.7 },
    constraint: { sides: 'one', target: 0.4 },
    noise: { sigma: 0.3 },
    criticOptimizer: { kind: 'rmsprop', rate: 1e-3, accumulator: 0.1 },
  }),
};
