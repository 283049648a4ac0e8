import { changesBetween } from './changes.ts';
import { type Experiment, parseExperiment } from './experiment.ts';
import { withField } from './withField.ts';

export const variantNames = ['clip', 'penalty', 'authors', 'seed', 'log', 'oneStep', 'noise', 'wider'] as const;
export type VariantName = (typeof variantNames)[number];

type Change = readonly [path: string, value: unknown];

const both = (name: string, value: unknown): Change[] =>
  (['critic', 'generator'] as const).map((of) => [`${of}Optimizer.${name}`, value]);

/** Arjovsky, Chintala & Bottou 2017, Algorithm 1; Gulrajani et al. 2017, Algorithm 1. */
const authors: Readonly<Partial<Record<Experiment['constraint']['kind'], readonly Change[]>>> = {
  clip: [...both('kind', 'rmsprop'), ...both('rate', 5e-5)],
  'gradient-penalty': [...both('kind', 'adam'), ...both('rate', 1e-4), ...both('beta1', 0), ...both('beta2', 0.9)],
};

/** What one would set otherwise, to see what it does; nothing where that makes no sense. */
const changes: Readonly<Record<VariantName, (experiment: Experiment) => readonly Change[]>> = {
  clip: ({ objective }) => (objective === 'wasserstein' ? [['constraint.kind', 'clip']] : []),
  penalty: () => [['constraint.kind', 'gradient-penalty']],
  authors: ({ objective, constraint }) => (objective === 'wasserstein' ? (authors[constraint.kind] ?? []) : []),
  seed: ({ seed }) => [['seed', (seed + 1) % 2 ** 32]],
  log: ({ objective }) => {
    const other = { minimax: 'non-saturating', 'non-saturating': 'minimax' }[objective as string];
    return other ? [['objective', other]] : [];
  },
  oneStep: () => [['criticSteps', 1]],
  noise: ({ objective, noise }) =>
    objective === 'minimax' || objective === 'non-saturating' ? [['noise.sigma', noise.sigma > 0 ? 0 : 0.5]] : [],
  wider: ({ critic }) => [['critic.width', Math.min(512, 2 * critic.width)]],
};

export interface Variant {
  readonly name: VariantName;
  readonly experiment: Experiment;
}

/** The ready variants of an experiment, the most telling first, each of which is another experiment. */
export function variantsOf(experiment: Experiment): readonly Variant[] {
  return variantNames
    .map((name) => {
      const made = changes[name](experiment).reduce((one, [path, value]) => withField(one, path, value), experiment);
      return { name, experiment: parseExperiment(made) };
    })
    .filter((one) => changesBetween(experiment, one.experiment).length > 0);
}
