import type { ActivationName } from '../math/activations.ts';
import { type Differences, experimentFrom } from './differences.ts';
import type { Experiment } from './experiment.ts';

/** What presets are for, in the order of the list. */
export const presetGroups = ['quick', 'failures', 'lines', 'published', 'benchmarks'] as const;
type PresetGroup = (typeof presetGroups)[number];

/** A named experiment; its words stand in the catalogue under its id. */
export interface Preset<Id extends string = string> {
  readonly id: Id;
  readonly group: PresetGroup;
  readonly experiment: Experiment;
  /** The paper or code that the settings come from. */
  readonly source?: string;
}

/** Makes the presets of a group. */
const inGroup =
  (group: PresetGroup) =>
  <const Id extends string>(id: Id, differences: Differences, source?: string): Preset<Id> => ({
    id,
    group,
    experiment: experimentFrom(differences),
    ...(source === undefined ? {} : { source }),
  });

const quick = inGroup('quick');
const failure = inGroup('failures');
const twoLines = inGroup('lines');
const published = inGroup('published');
const benchmark = inGroup('benchmarks');

/** Both networks of one shape. */
function networks(depth: number, width: number, activation: ActivationName) {
  const shape = { depth, width, activation };
  return { generator: shape, critic: shape };
}

const both = <Settings>(settings: Settings) => ({ criticOptimizer: settings, generatorOptimizer: settings });

/** For data, or an objective, that the default's networks are too small for. */
const wide = { ...networks(3, 64, 'tanh'), batchSize: 256 } as const;
const clipped = {
  constraint: { kind: 'clip', clip: 0.1 },
  ...both({ kind: 'rmsprop', rate: 5e-4 } as const),
} as const;
const unconstrained = { constraint: { kind: 'none' } } as const;

const GAN_TOY = 'Gulrajani et al. 2017, arXiv:1704.00028; igul222/improved_wgan_training, gan_toy.py';
const referenceToy = {
  ...networks(3, 512, 'relu'),
  constraint: { kind: 'gradient-penalty', lambda: 0.1 },
  ...both({ kind: 'adam', rate: 1e-4, beta1: 0.5, beta2: 0.9 } as const),
  criticSteps: 5,
  batchSize: 256,
} as const;

/** The segment {0} × [0, 1] and a generator that can only slide one like it, from θ = 1. */
const lines = {
  dataset: { kind: 'segment', theta: 0 },
  latent: { kind: 'uniform', dimension: 1 },
  generator: { kind: 'translation', theta: 1 },
  critic: { depth: 2, width: 64, activation: 'tanh' },
  criticOptimizer: { kind: 'adam', rate: 1e-3, beta1: 0.5, beta2: 0.9 },
  generatorOptimizer: { kind: 'sgd', rate: 0.05 },
  criticSteps: 20,
  warmup: 50,
  batchSize: 256,
} as const;
const ARJOVSKY_LINES = 'Arjovsky, Chintala & Bottou 2017, arXiv:1701.07875, Example 1';

/** Ready experiments, the one that the page opens with first. */
export const presets = [
  quick('wgan-gp-8gaussians', {}, GAN_TOY),
  quick('wgan-clip-8gaussians', clipped, 'Arjovsky, Chintala & Bottou 2017, arXiv:1701.07875, Algorithm 1'),
  quick('wgan-gp-25gaussians', { ...wide, dataset: { kind: 'grid' } }, GAN_TOY),
  quick('wgan-gp-swissroll', { ...wide, dataset: { kind: 'swissRoll' } }, GAN_TOY),
  quick(
    'gan-non-saturating',
    { ...wide, ...unconstrained, objective: 'non-saturating', criticSteps: 1 },
    'Goodfellow et al. 2014, arXiv:1406.2661, section 3',
  ),
  quick(
    'gan-minimax',
    { ...wide, ...unconstrained, objective: 'minimax', criticSteps: 5 },
    'Goodfellow et al. 2014, arXiv:1406.2661, eq. 1',
  ),
  quick(
    'noisy-gan',
    { ...wide, ...unconstrained, objective: 'minimax', criticSteps: 5, noise: { sigma: 0.5, annealing: 640 } },
    'Arjovsky & Bottou 2017, arXiv:1701.04862, section 3',
  ),
  quick(
    'lsgan',
    { ...wide, ...unconstrained, objective: 'least-squares', criticSteps: 1 },
    'Mao et al. 2017, arXiv:1611.04076, eq. 9',
  ),
  quick(
    'hinge-sn',
    { ...wide, ...networks(3, 64, 'leakyRelu'), objective: 'hinge', constraint: { kind: 'spectral-norm' } },
    'Miyato et al. 2018, arXiv:1802.05957',
  ),
  failure('gan-momentum', {
    ...wide,
    ...unconstrained,
    ...both({ beta1: 0.97, beta2: 0.999 }),
    objective: 'non-saturating',
    criticSteps: 1,
  }),
  failure('wgan-gp-stiff', { ...wide, constraint: { lambda: 10 } }),
  failure('wgan-clip-tight', { ...wide, ...clipped, constraint: { kind: 'clip', clip: 0.01 } }),
  twoLines('lines-js', { ...lines, ...unconstrained, objective: 'minimax' }, ARJOVSKY_LINES),
  twoLines('lines-w', { ...lines, constraint: { kind: 'gradient-penalty', lambda: 10 } }, ARJOVSKY_LINES),
  twoLines(
    'lines-noise',
    { ...lines, ...unconstrained, objective: 'minimax', noise: { sigma: 0.4 } },
    'Arjovsky & Bottou 2017, arXiv:1701.04862, section 3',
  ),
  published('reference-8gaussians', { ...referenceToy, dataset: { kind: 'ring' } }, GAN_TOY),
  published('reference-25gaussians', { ...referenceToy, dataset: { kind: 'grid' } }, GAN_TOY),
  published('reference-swissroll', { ...referenceToy, dataset: { kind: 'swissRoll' } }, GAN_TOY),
  published(
    'paper-wgan',
    {
      ...networks(3, 512, 'relu'),
      constraint: { kind: 'clip', clip: 0.01 },
      ...both({ kind: 'rmsprop', rate: 5e-5, accumulator: 1 } as const),
      criticSteps: 5,
      batchSize: 64,
    },
    'Arjovsky, Chintala & Bottou 2017, arXiv:1701.07875, Algorithm 1',
  ),
  benchmark('bench-small', { ...networks(2, 32, 'tanh'), batchSize: 128 }),
  benchmark('bench-paper-like', { ...networks(3, 64, 'tanh'), batchSize: 256 }),
  benchmark('bench-large', { ...networks(3, 256, 'tanh'), batchSize: 256 }),
  benchmark(
    'bench-ganlab',
    {
      ...networks(1, 12, 'relu'),
      ...unconstrained,
      ...both({ kind: 'sgd', rate: 0.1 } as const),
      latent: { kind: 'uniform', dimension: 2 },
      objective: 'non-saturating',
      criticSteps: 1,
      batchSize: 150,
    },
    'Kahng et al. 2018, arXiv:1809.01587; poloclub/ganlab',
  ),
] as const;

/** The experiment of a preset that exists. */
export function presetExperiment(id: (typeof presets)[number]['id']): Experiment {
  const found = presets.find((preset) => preset.id === id);
  if (!found) throw new Error(`no preset ${id}`);
  return found.experiment;
}
