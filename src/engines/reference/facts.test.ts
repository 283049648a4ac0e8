import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../experiment/experiment.ts';
import { sigmoid } from '../../math/activations.ts';
import { batchFor, scattered, small, vary } from '../conformance/cases.ts';
import { criticLayout, generatorLayout } from '../layout.ts';
import { allocateWorkspace, criticLoss, generatorLoss } from './losses.ts';
import { ReferenceTrainer } from './trainer.ts';

const batch = batchFor(small);
const draws = {
  real: Float64Array.from(batch.real),
  latent: Float64Array.from(batch.latent),
  interpolation: Float64Array.from(batch.interpolation),
  noise: new Float64Array(2 * small.batchSize),
};
const state = scattered(small);
const parameters = { critic: Float64Array.from(state.critic), generator: Float64Array.from(state.generator) };

/** ∂(loss of the point)/∂x at each generated point; and the critic's output there. */
function pull(objective: Experiment['objective']) {
  const work = allocateWorkspace(small, small.batchSize);
  const gradient = new Float64Array(parameters.generator.length);
  generatorLoss(work, vary(small, { objective }), parameters, draws, gradient);
  return { field: work.pointGradient.slice(), outputs: work.critic.last.a };
}

describe('what the generator feels at a point, against ∇f', () => {
  const { field: ascent, outputs } = pull('wasserstein');

  test.each([
    ['minimax', (f: number) => sigmoid(f)],
    ['non-saturating', (f: number) => 1 - sigmoid(f)],
    ['least-squares', (f: number) => 1 - f],
    ['hinge', () => 1],
    ['total-variation', (f: number) => 1 / (4 * Math.cosh(f / 2) ** 2)],
  ] as const)('%s', (objective, weight) => {
    const { field } = pull(objective);
    for (const [i, entry] of field.entries()) {
      expect(entry).toBeCloseTo(weight(outputs[i >> 1] as number) * (ascent[i] as number), 13);
    }
  });

  test('a linear critic f = 2x − 3y pulls a translation by −2 exactly', async () => {
    const experiment = vary(small, {
      generator: { kind: 'translation' },
      latent: { dimension: 1 },
      critic: { depth: 1, width: 2, activation: 'relu' },
    });
    const trainer = new ReferenceTrainer(experiment);
    const critic = Float64Array.of(1, 0, 0, 1, 100, 100, 2, -3, 0);
    await trainer.restore({ iteration: 0, critic, generator: Float64Array.of(0.5) });
    const { generatorGradient } = await trainer.gradients(batchFor(experiment));
    expect(generatorGradient[0]).toBe(-2);
  });
});

describe('the gradient penalty', () => {
  const critic = (change: Parameters<typeof vary>[1]) => {
    const experiment = vary(vary(small, { objective: 'least-squares' }), change);
    const gradient = new Float64Array(parameters.critic.length);
    const work = allocateWorkspace(experiment, experiment.batchSize);
    return { ...criticLoss(work, experiment, parameters, draws, gradient), gradient };
  };
  const without = critic({ constraint: { kind: 'none' } });

  test('never moves the output bias, and moves the rest', () => {
    const { gradient } = critic({});
    expect(gradient.at(-1)).toBe(without.gradient.at(-1));
    expect(gradient[0]).not.toBe(without.gradient[0]);
  });

  test('vanishes with λ', () => {
    const { gradient, penalty } = critic({ constraint: { lambda: 0 } });
    expect(penalty).toBe(0);
    expect(gradient).toEqual(without.gradient);
  });

  test('has one side where the target is 0', () => {
    const two = critic({ constraint: { target: 0, sides: 'two' } });
    expect(critic({ constraint: { target: 0, sides: 'one' } })).toEqual(two);
    expect(critic({ constraint: { target: 100, sides: 'one' } }).penalty).toBe(0);
  });

  test('is λk² and pushes nowhere where every unit is off', async () => {
    const trainer = new ReferenceTrainer(vary(small, { critic: { activation: 'relu' }, objective: 'wasserstein' }));
    const zero = new Float64Array(criticLayout(small).size);
    await trainer.restore({ iteration: 0, critic: zero, generator: parameters.generator });
    const { penalty, criticGradient } = await trainer.gradients(batch);
    expect(penalty).toBeCloseTo(0.7 * 0.8 ** 2, 5);
    expect(criticGradient.every((entry) => entry === 0)).toBe(true);
  });

  test('lets the slope between two points at distance θ grow to 1 + θ/2λ', async () => {
    const [theta, lambda] = [0.8, 0.5];
    const experiment = vary(small, {
      dataset: { modes: 1, radius: 0, sigma: 0.001 },
      generator: { kind: 'affine' },
      critic: { width: 12 },
      constraint: { lambda, target: 1 },
      criticOptimizer: { rate: 5e-3 },
      batchSize: 32,
      criticSteps: 1,
      warmup: 10_000,
    });
    const trainer = new ReferenceTrainer(experiment);
    const fixed = new Float64Array(generatorLayout(experiment).size);
    fixed[fixed.length - 2] = theta;
    const start = await trainer.snapshot();
    await trainer.restore({ ...start, generator: fixed });
    const last = (await trainer.step(1000)).slice(-100);
    const mean = (of: (report: (typeof last)[number]) => number) =>
      last.reduce((sum, r) => sum + of(r), 0) / last.length;
    expect(mean((r) => r.realMean - r.generatedMean) / (theta + theta ** 2 / (2 * lambda))).toBeCloseTo(1, 2);
    expect(mean((r) => -r.criticLoss) / (theta + theta ** 2 / (4 * lambda))).toBeCloseTo(1, 2);
  });
});
