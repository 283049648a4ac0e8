import { allocateCriticDraws, drawCriticBatch } from '../engines/draws.ts';
import { initialCritic, initialGenerator } from '../engines/initial.ts';
import { objectives } from '../engines/objectives.ts';
import { probe } from '../engines/probe.ts';
import { allocateWorkspace, criticLoss, generatorLoss } from '../engines/reference/losses.ts';
import { experimentFrom } from '../experiment/differences.ts';
import { choice, integer } from '../fields/field.ts';
import { fillNormal } from '../math/draws.ts';
import { exact } from './study.ts';

const parameters = {
  objective: choice(['wasserstein', 'non-saturating'], 'wasserstein'),
  batch: integer(2, 64, 8),
  width: integer(4, 32, 16),
} as const;

export interface WganLosses {
  /** f at a batch of real and of generated points. */
  readonly real: Float64Array;
  readonly generated: Float64Array;
  readonly criticLoss: number;
  readonly generatorLoss: number;
  /** ∂L_G/∂f at each generated point, by differences. */
  readonly pulls: Float64Array;
  /** Along one direction of the generator's parameters: how L_C and L_G change, by differences, and the slope of L_G that is backed up. */
  readonly along: { readonly critic: number; readonly generator: number; readonly backward: number };
}

const STEP = 1e-5;

/** Both losses of one batch, of networks that nobody has trained (Arjovsky, Chintala & Bottou 2017, Algorithm 1). */
export const wganLosses = exact('wganLosses', parameters, ({ objective, batch, width }, seed): WganLosses => {
  const shape = { depth: 2, width, activation: 'tanh' } as const;
  const experiment = experimentFrom({
    ...{ objective, generator: shape, critic: shape, constraint: { kind: 'none' } },
    ...{ batchSize: batch, seed },
  });
  const [critic, generator] = [initialCritic(experiment), initialGenerator(experiment)];
  const work = allocateWorkspace(experiment, batch);
  const draws = allocateCriticDraws(experiment);
  drawCriticBatch(experiment, 0, 0, draws);
  const gradient = new Float64Array(generator.length);
  const unused = new Float64Array(critic.length);
  const ofCritic = (theta: Float64Array) =>
    criticLoss(work, experiment, { critic, generator: theta }, draws, unused).criticLoss;
  const ofGenerator = (theta: Float64Array) =>
    generatorLoss(work, experiment, { critic, generator: theta }, draws, gradient);

  const direction = new Float64Array(generator.length);
  fillNormal({ seed, stream: 'generatorNoise', iteration: 0, substep: 0 }, direction);
  const moved = (by: number) => generator.map((entry, i) => entry + by * (direction[i] as number));
  const [ahead, behind] = [moved(STEP), moved(-STEP)];
  const difference = (of: (theta: Float64Array) => number) => (of(ahead) - of(behind)) / (2 * STEP);
  const along = { critic: difference(ofCritic), generator: difference(ofGenerator) };

  const losses = { criticLoss: ofCritic(generator), generatorLoss: ofGenerator(generator) };
  const f = (points: ArrayLike<number>) => probe(experiment, { critic }, points).f;
  const generated = f(work.points);
  const { value } = objectives[objective].generator;
  return {
    real: f(draws.real),
    generated,
    ...losses,
    pulls: generated.map((score) => (value(score + STEP) - value(score - STEP)) / (2 * STEP * batch)),
    along: { ...along, backward: gradient.reduce((sum, slope, i) => sum + slope * (direction[i] as number), 0) },
  };
});
