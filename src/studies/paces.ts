import { wasserstein } from '../divergences/wasserstein.ts';
import { drawLatentFor, drawReal } from '../engines/draws.ts';
import { experimentFrom } from '../experiment/differences.ts';
import { integer, number } from '../fields/field.ts';
import { trained } from './study.ts';

const parameters = {
  /** Critic steps before each step of the generator, of two runs that differ in nothing else. */
  few: integer(1, 20, 1),
  many: integer(1, 20, 5),
  /** σ of noise on both sides, so that the supports overlap. */
  sigma: number(0, 1, 0),
  width: integer(8, 64, 32),
  /** Of the generator. */
  iterations: integer(100, 3000, 1200),
} as const;

/** W₁ to the data after so many iterations, by either run. */
export interface Paces {
  readonly iteration: readonly number[];
  readonly few: readonly number[];
  readonly many: readonly number[];
}

const COUNT = 256;
const LOOKS = 6;

/** The original GAN on eight Gaussians with a discriminator that is trained little, and one that is trained much (Arjovsky & Bottou 2017, §2). */
export const paces = trained('paces', parameters, async function* (at, bench): AsyncGenerator<Paces, void> {
  const { few, many, sigma, width, iterations } = at;
  const shape = { depth: 3, width, activation: 'relu' } as const;
  const usual = experimentFrom({
    dataset: { kind: 'ring' },
    generator: shape,
    critic: shape,
    objective: 'minimax',
    constraint: { kind: 'none' },
    noise: { sigma },
    batchSize: 128,
    seed: bench.seed,
  });
  const runs = await Promise.all([few, many].map((criticSteps) => bench.train({ ...usual, criticSteps })));
  const real = Float64Array.from(drawReal(usual, 'measureReal', 0, COUNT));
  const latent = drawLatentFor(usual, 'measureLatent', 0, COUNT);
  const iteration: number[] = [];
  const distances: [number[], number[]] = [[], []];
  for (let look = 1; look <= LOOKS; look++) {
    const now = Math.round((look / LOOKS) * iterations);
    iteration.push(now);
    for (const [k, run] of runs.entries()) {
      await run.to(now);
      distances[k]?.push(wasserstein(real, Float64Array.from(await run.generate(latent))).value);
    }
    yield { iteration: [...iteration], few: [...distances[0]], many: [...distances[1]] };
    await bench.breathe(look / LOOKS);
  }
});
