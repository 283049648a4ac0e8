import { isDiscriminator } from '../engines/objectives.ts';
import type { StepReport } from '../engines/trainer.ts';
import { defaultDataset, defaultExperiment, type Experiment } from '../experiment/experiment.ts';
import { presetExperiment } from '../experiment/presets.ts';
import { choice, integer, type ValueOf } from '../fields/field.ts';
import { sigmoid } from '../math/activations.ts';
import { type Bounds, gridPoints } from '../math/grid.ts';
import { mean } from '../math/mean.ts';
import { floorOf, type Standing, standingOf, yardstickOf } from './standing.ts';
import { trained } from './study.ts';

/** Where each system's loss, constraint, noise, optimisers and critic steps are those of. */
const presetOf = {
  saturating: 'gan-minimax',
  'minus-log-d': 'gan-non-saturating',
  noisy: 'noisy-gan',
  clip: 'wgan-clip-8gaussians',
  penalty: 'wgan-gp-8gaussians',
  'spectral-norm': 'hinge-sn',
  'least-squares': 'lsgan',
} as const;

export type System = keyof typeof presetOf;
export const systemNames = Object.keys(presetOf) as System[];

const parameters = {
  system: choice(systemNames, 'penalty'),
  data: choice(['ring', 'grid', 'spiral', 'swissRoll', 'moons', 'circles', 'pinwheel', 'checkerboard'], 'ring'),
  /** Of both networks' layers. */
  width: integer(8, 128, 32),
  /** Of the generator. */
  steps: integer(16, 5000, 800, { scale: 'log' }),
} as const;

type At = ValueOf<typeof parameters>;

/** A system after so many steps, on points that are the same for all. */
export interface Run extends Standing {
  readonly step: number;
  /** W₁ between independent sets of real points, by the same estimator. */
  readonly floor: number;
  /** Means over the steps since the last look: what the critic minimises, penalty included, and the generator. */
  readonly criticLoss: number;
  readonly generatorLoss: number;
  /** SHOWN × 2. */
  readonly generated: Float32Array;
  /** D of a discriminator, f of a critic, on the grid over WINDOW, row 0 at the bottom. */
  readonly field: Float32Array;
}

export const WINDOW: Bounds = [-3, 3, -3, 3];
export const RESOLUTION = 48;
export const SHOWN = 512;
/** When a picture is taken, as shares of the way: at once at first. */
const LOOKS = [0, 0.02, ...Array.from({ length: 16 }, (_, k) => (k + 1) / 16)];
/** At which share of the way the noise is gone. */
const NOISELESS = 0.8;

/**
 * A system on the page's usual networks and batch, so that systems differ in nothing but what makes them: with the same
 * seed they have the same data and the same latent vectors.
 */
export function systemExperiment({ system, data, width, steps }: At, seed: number): Experiment {
  const { generator, batchSize } = defaultExperiment;
  const preset = presetExperiment(presetOf[system]);
  const { sigma, annealing } = preset.noise;
  return {
    ...preset,
    dataset: defaultDataset(data),
    generator: { ...generator, width },
    critic: { ...preset.critic, width },
    noise: { sigma, annealing: annealing && Math.round(NOISELESS * steps) },
    batchSize,
    seed,
  };
}

const lossesOf = (reports: readonly StepReport[]) => ({
  criticLoss: mean(reports.map(({ criticLoss }) => criticLoss)),
  generatorLoss: mean(reports.map(({ generatorLoss }) => generatorLoss)),
});

/** One way to train a GAN, looked at on its way; they are compared by finding each. */
export const systems = trained('systems', parameters, async function* (at, bench): AsyncGenerator<Run, void> {
  const experiment = systemExperiment(at, bench.seed);
  const yardstick = yardstickOf(experiment);
  const floor = floorOf(experiment);
  const grid = gridPoints(WINDOW, RESOLUTION);
  const trainee = await bench.train(experiment);
  for (const step of new Set(LOOKS.map((share) => Math.max(1, Math.round(share * at.steps))))) {
    const reports = await trainee.to(step);
    await bench.breathe(step / at.steps);
    if (!bench.watched && step < at.steps) continue;
    const points = await trainee.generate(yardstick.latent);
    const raw = await trainee.criticField(grid);
    yield {
      ...standingOf(yardstick, points),
      ...lossesOf(reports),
      step,
      floor,
      generated: points.slice(0, 2 * SHOWN),
      field: isDiscriminator(experiment.objective) ? raw.map(sigmoid) : raw.slice(),
    };
  }
});
