import { impliedJensenShannon } from '../divergences/implied.ts';
import { drawReal, noiseSigma } from '../engines/draws.ts';
import { experimentFrom } from '../experiment/differences.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { presetExperiment } from '../experiment/presets.ts';
import { integer, number, type ValueOf } from '../fields/field.ts';
import { fillNormal } from '../math/draws.ts';
import { COUNT, FRESH, type Standing, standingOf, yardstickOf } from './standing.ts';
import { type Trainee, trained } from './study.ts';

const parameters = {
  /** σ₀: of the noise on real and generated points in the first iteration. */
  sigma: number(0, 1, 0.5),
  /** At which share of the iterations it has fallen to 0, evenly. */
  falls: number(0.1, 1, 0.8),
  batch: integer(32, 256, 128),
  /** Of the generator; each has five steps of the discriminator. */
  steps: integer(16, 2000, 800, { scale: 'log' }),
} as const;

type At = ValueOf<typeof parameters>;

/** A run after so many iterations, on fresh points without noise. */
export interface Progress extends Standing {
  readonly step: number;
  /** σ of the noise of the next iteration. */
  readonly sigma: number;
  /** JS by the discriminator's loss, nats, both sides with that noise. */
  readonly implied: number;
}

/** A run so far, and its generated points, n × 2. */
export interface Run {
  readonly looks: readonly Progress[];
  readonly generated: Float64Array;
}

export interface Annealing {
  readonly annealed: Run;
  readonly bare: Run;
  /** Data, n × 2, and what the annealed run shows its discriminator of it. */
  readonly real: Float64Array;
  readonly noised: Float64Array;
}

/** When runs are looked at, as shares of the way: at once at first. */
const LOOKS = [0, ...Array.from({ length: 16 }, (_, k) => (k + 1) / 16)];

export function annealingExperiment({ sigma, falls, batch, steps }: At, seed: number): Experiment {
  const preset = presetExperiment('noisy-gan');
  return experimentFrom({
    ...preset,
    seed,
    noise: { sigma, annealing: Math.max(1, Math.round(falls * steps)) },
    batchSize: batch,
  });
}

/** Points and noise that every look takes, so that only the run moves. */
function sampleOf(experiment: Experiment) {
  const blur = new Float64Array(4 * FRESH);
  fillNormal({ seed: experiment.seed, stream: 'realNoise', iteration: 0, substep: 1 }, blur);
  return {
    real: drawReal(experiment, 'measureReal', 0, FRESH),
    yardstick: yardstickOf(experiment, 1),
    blurred: (points: ArrayLike<number>, sigma: number, from: 0 | 1) =>
      Float32Array.from(points, (entry, i) => entry + sigma * (blur[2 * FRESH * from + i] as number)),
  };
}

type Sample = ReturnType<typeof sampleOf>;

async function look(
  trainee: Trainee,
  sample: Sample,
  step: number,
): Promise<{ found: Progress; generated: Float64Array }> {
  const { experiment } = trainee;
  const sigma = noiseSigma(experiment, step);
  const points = await trainee.generate(sample.yardstick.latent);
  const onReal = await trainee.criticField(sample.blurred(sample.real, sigma, 0));
  const onGenerated = await trainee.criticField(sample.blurred(points, sigma, 1));
  return {
    generated: Float64Array.from(points.subarray(0, 2 * COUNT)),
    found: {
      ...standingOf(sample.yardstick, points),
      step,
      sigma,
      implied: impliedJensenShannon(onReal, onGenerated),
    },
  };
}

/** Eight Gaussians learnt by log(1 − D) with noise that goes away, and without any (Arjovsky & Bottou 2017, §3). */
export const annealing = trained('annealing', parameters, async function* (at, bench): AsyncGenerator<Annealing, void> {
  const experiments = [at, { ...at, sigma: 0 }].map((one) => annealingExperiment(one, bench.seed));
  const sample = sampleOf(experiments[0] as Experiment);
  const trainees = await Promise.all(experiments.map((experiment) => bench.train(experiment)));
  const looks: [Progress[], Progress[]] = [[], []];
  for (const share of LOOKS) {
    const step = Math.max(1, Math.round(share * at.steps));
    const runs: Run[] = [];
    for (const [k, trainee] of trainees.entries()) {
      await trainee.to(step);
      const { found, generated } = await look(trainee, sample, step);
      looks[k as 0 | 1].push(found);
      runs.push({ looks: [...looks[k as 0 | 1]], generated });
    }
    const [annealed, bare] = runs as [Run, Run];
    const real = sample.real.slice(0, 2 * COUNT);
    const noised = Float64Array.from(sample.blurred(real, annealed.looks.at(-1)?.sigma ?? 0, 0));
    yield { annealed, bare, real, noised };
    await bench.breathe(share);
  }
});
