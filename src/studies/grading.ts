import { probe } from '../engines/probe.ts';
import { experimentFrom } from '../experiment/differences.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { integer, number, type ValueOf } from '../fields/field.ts';
import { constraints, type Leash, leashes } from './critics.ts';
import { type ExamPair, examPair, type Grade, gradeOf, type Picture, pictureOf, planned, truthOf } from './examPair.ts';
import { HALF } from './funnels.ts';
import { type Trainee, trained } from './study.ts';

/** Who sits the exam: critics on four leashes, and the exact plan between samples. */
export const candidates = [...leashes, 'plan'] as const;
export type CandidateName = (typeof candidates)[number];

/** The published exam has 128 units a layer, batches of 1024, rate 2e-4 and more steps (Korotin, Kolesov & Burnaev 2022); c, λ and Adam's β are theirs. */
const parameters = {
  /** Funnels of either pair. */
  easyFunnels: integer(1, 256, 4, { scale: 'log' }),
  hardFunnels: integer(1, 256, 64, { scale: 'log' }),
  clip: number(0.005, 0.5, 0.04, { scale: 'log' }),
  lambda: number(0.1, 100, 10, { scale: 'log' }),
  width: integer(8, 128, 64),
  batch: integer(32, 256, 128),
  rate: number(1e-4, 0.01, 1e-3, { scale: 'log' }),
  steps: integer(50, 10_000, 2000, { scale: 'log' }),
} as const;

type At = ValueOf<typeof parameters>;

/** A pair, and what the candidates have made of it so far. */
export interface Sitting {
  /** Some points of either side, n × 2. */
  readonly real: Float64Array;
  readonly generated: Float64Array;
  /** W, and the cost of the exact plan between two samples. */
  readonly distance: number;
  readonly cost: number;
  readonly truth: Picture;
  readonly grades: Readonly<Partial<Record<CandidateName, Grade>>>;
  readonly pictures: Readonly<Partial<Record<CandidateName, Picture>>>;
}

export interface Grading {
  readonly step: number;
  readonly easy: Sitting;
  readonly hard: Sitting;
}

/** When the critics are looked at, as shares of the way. */
const LOOKS = [0.1, 0.4, 1];
const SHOWN = 256;

/** A critic alone: the generator is x = 5z − 2.5, uniform on the square, and waits. */
export function examExperiment(at: At, leash: Leash, { real }: ExamPair, seed: number): Experiment {
  const points = Array.from({ length: real.length / 2 }, (_, k): [number, number] => [
    real[2 * k] as number,
    real[2 * k + 1] as number,
  ]);
  return experimentFrom({
    dataset: { kind: 'points', points, jitter: 0 },
    latent: { kind: 'uniform', dimension: 2 },
    generator: { kind: 'affine' },
    critic: { depth: 2, width: at.width, activation: 'relu' },
    objective: 'wasserstein',
    constraint: { ...constraints[leash], clip: at.clip, lambda: at.lambda },
    criticOptimizer: { kind: 'adam', rate: at.rate, beta1: 0, beta2: 0.9 },
    criticSteps: 1,
    warmup: at.steps,
    batchSize: at.batch,
    seed,
  });
}

/** Its A and b. */
export const generator = Float32Array.of(2 * HALF, 0, 0, 2 * HALF, -HALF, -HALF);

/** A pair as it is before anybody has trained; the plan has its grade already. */
function sittingFor(count: number, seed: number) {
  const pair = examPair(count, seed);
  const { cost, candidate } = planned(pair, seed);
  const grades: Partial<Record<CandidateName, Grade>> = { plan: gradeOf(pair, candidate) };
  const pictures: Partial<Record<CandidateName, Picture>> = { plan: pictureOf(pair, candidate) };
  const sitting = {
    real: pair.moved.slice(0, 2 * SHOWN),
    generated: pair.generated.slice(0, 2 * SHOWN),
    distance: pair.distance,
    cost,
    truth: pictureOf(pair, truthOf(pair)),
    grades,
    pictures,
  };
  return { pair, sitting };
}

/** Critics against two pairs of laws whose W and whose best critics are known (Korotin, Kolesov & Burnaev 2022). */
export const grading = trained('grading', parameters, async function* (at, bench): AsyncGenerator<Grading, void> {
  const { seed } = bench;
  const [easy, hard] = [sittingFor(at.easyFunnels, seed), sittingFor(at.hardFunnels, seed)];
  // Posted with its buffers, which are wanted again.
  const finding = (step: number): Grading => structuredClone({ step, easy: easy.sitting, hard: hard.sitting });

  yield finding(0);
  const sat: (typeof easy & { readonly leash: Leash; readonly trainee: Trainee })[] = [];
  for (const taken of [easy, hard]) {
    for (const leash of leashes) {
      const trainee = await bench.train(examExperiment(at, leash, taken.pair, seed), { generator });
      sat.push({ ...taken, leash, trainee });
    }
  }
  let before = 0;
  for (const share of LOOKS) {
    const step = Math.max(1, Math.round(share * at.steps));
    for (const [k, { pair, sitting, leash, trainee }] of sat.entries()) {
      await trainee.to(step);
      await bench.breathe(before + ((share - before) * (k + 1)) / sat.length);
      if (!bench.watched && share < 1) continue;
      const state = await trainee.snapshot();
      const candidate = (points: ArrayLike<number>) => probe(trainee.experiment, state, points);
      sitting.grades[leash] = gradeOf(pair, candidate);
      sitting.pictures[leash] = pictureOf(pair, candidate);
    }
    before = share;
    if (bench.watched || share === 1) yield finding(step);
  }
});
