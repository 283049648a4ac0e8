import { choice, type FieldTable, integer, number } from '../fields/field.ts';
import { activationNames } from '../math/activations.ts';

/** The constants of an optimiser; each kind reads those it knows. */
const optimizer = (rate: number) =>
  ({
    kind: choice(['adam', 'rmsprop', 'momentum', 'sgd'], 'adam', 'live'),
    rate: number(1e-6, 1, rate, { scale: 'log', effect: 'live' }),
    beta1: number(0, 0.999, 0.5, { effect: 'live' }),
    beta2: number(0, 0.9999, 0.9, { effect: 'live' }),
    /** Adam's ε, outside the root (Kingma & Ba 2015, Algorithm 1). */
    epsilon: number(1e-12, 1, 1e-8, { scale: 'log', effect: 'live' }),
    momentum: number(0, 0.999, 0.9, { effect: 'live' }),
    /** RMSProp's decay; its ε = 1e-10 stands inside the root. */
    decay: number(0, 0.9999, 0.9, { effect: 'live' }),
    /** RMSProp's first mean square: TensorFlow 1 starts at 1, most others at 0. */
    accumulator: number(0, 1, 0),
  }) satisfies FieldTable;

/**
 * The one description of an experiment, the dataset apart (each dataset brings
 * its own table): types, ranges, defaults and when a change takes effect. The
 * defaults are the run that the page opens with: links tell what differs from it.
 * Controls, links, imports, the command line and the docs read it.
 */
export const table = {
  latent: {
    /** `uniform` is on [0, 1]. */
    kind: choice(['normal', 'uniform'], 'normal'),
    dimension: integer(1, 256, 2, { scale: 'log' }),
  },
  generator: {
    /**
     * `translation` is g(z) = (θ, z); `affine` is g(z) = zA + b. `noised` stands still: its
     * points are real ones plus N(0, s²I) (Gulrajani et al. 2017, Figure 1).
     */
    kind: choice(['mlp', 'translation', 'affine', 'noised'], 'mlp'),
    depth: integer(1, 6, 3),
    width: integer(1, 512, 32),
    activation: choice(activationNames, 'tanh'),
    /** Where a translation starts. */
    theta: number(-3, 3, 1),
    /** s of `noised`. */
    spread: number(0, 2, 1),
  },
  critic: {
    depth: integer(1, 12, 3),
    width: integer(1, 512, 32),
    activation: choice(activationNames, 'tanh'),
  },
  objective: choice(
    ['wasserstein', 'non-saturating', 'minimax', 'least-squares', 'hinge', 'total-variation'],
    'wasserstein',
    'live',
  ),
  constraint: {
    kind: choice(['gradient-penalty', 'clip', 'spectral-norm', 'none'], 'gradient-penalty', 'live'),
    /** c: every weight and bias of the critic is kept in [−c, c]. */
    clip: number(1e-4, 10, 0.1, { scale: 'log', effect: 'live' }),
    /** λ, the weight of the gradient penalty. */
    lambda: number(0, 1000, 0.1, { scale: 'log', effect: 'live' }),
    /** The gradient norm that the penalty asks for. */
    target: number(0, 10, 1, { effect: 'live' }),
    /** `two` punishes norms off the target, `one` only those above. */
    sides: choice(['two', 'one'], 'two', 'live'),
    at: choice(['interpolates', 'real', 'generated'], 'interpolates', 'live'),
  },
  noise: {
    /** σ₀ of the Gaussian noise added to real and generated points alike. */
    sigma: number(0, 3, 0, { effect: 'live' }),
    /** Iterations until the noise has fallen linearly to 0; 0 keeps it constant. */
    annealing: integer(0, 1_000_000, 0, { scale: 'log', unit: 'iterations', effect: 'live' }),
  },
  criticOptimizer: optimizer(1e-3),
  generatorOptimizer: optimizer(1e-3),
  criticSteps: integer(1, 100, 5, { effect: 'live' }),
  /** Iterations at the start in which only the critic learns. */
  warmup: integer(0, 10_000, 0, { scale: 'log', unit: 'iterations' }),
  batchSize: integer(1, 1024, 128),
  seed: integer(0, 4_294_967_295, 1),
} as const satisfies FieldTable;
