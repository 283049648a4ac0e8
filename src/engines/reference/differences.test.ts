import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../experiment/experiment.ts';
import { activationNames, activations } from '../../math/activations.ts';
import { batchFor, constraints, objectiveNames, scattered, small, vary } from '../conformance/cases.ts';
import { vectorError } from '../conformance/compare.ts';
import { initialSingular } from '../initial.ts';
import { criticLayout } from '../layout.ts';
import { allocateWorkspace, criticLoss, generatorLoss, type Workspace } from './losses.ts';
import type { Pass } from './network.ts';
import { allocateSpectral, normaliseWeights, powerIterate, pullThroughSigma } from './spectral.ts';

const STEP = 1e-5;
/** No pre-activation of these may come so near to 0, where a derivative jumps. */
const MARGIN = 1e-4;
const kinked = ['relu', 'leakyRelu', 'elu'] as const;

function differences(loss: (parameters: Float64Array) => number, parameters: Float64Array): Float64Array {
  return parameters.map((_, i) => {
    const at = (step: number) => loss(parameters.map((entry, j) => (j === i ? entry + step : entry)));
    return (at(STEP) - at(-STEP)) / (2 * STEP);
  });
}

function expectNoKink({ layers, last, network }: Pass, rows: number) {
  if (!kinked.some((name) => activations[name] === network.activation)) return;
  const hidden = layers.filter((layer) => layer !== last);
  const nearest = hidden.flatMap(({ a, outputs }) => [...a.subarray(0, rows * outputs)].map(Math.abs));
  expect(Math.min(...nearest)).toBeGreaterThan(MARGIN);
}

/** Both losses at a state with nothing at 0, as functions of either network's raw parameters. */
function lossesOf(experiment: Experiment) {
  const state = scattered(experiment);
  const critic = Float64Array.from(state.critic);
  const generator = Float64Array.from(state.generator);
  const batch = batchFor(experiment);
  const draws = {
    real: Float64Array.from(batch.real),
    latent: Float64Array.from(batch.latent),
    interpolation: Float64Array.from(batch.interpolation),
    noise: new Float64Array(2 * experiment.batchSize),
  };
  const spectral = allocateSpectral(criticLayout(experiment), initialSingular(experiment));
  powerIterate(spectral, critic);
  const normalises = experiment.constraint.kind === 'spectral-norm';
  const inUse = (raw: Float64Array) => (normalises ? normaliseWeights(spectral, raw) : raw);
  const work: Workspace = allocateWorkspace(experiment, experiment.batchSize);
  const criticGradient = new Float64Array(critic.length);
  const generatorGradient = new Float64Array(generator.length);
  return {
    critic,
    generator,
    work,
    criticLoss: (raw: Float64Array) =>
      criticLoss(work, experiment, { critic: inUse(raw), generator }, draws, criticGradient).criticLoss,
    generatorLoss: (raw: Float64Array) =>
      generatorLoss(work, experiment, { critic: inUse(critic), generator: raw }, draws, generatorGradient),
    criticGradient: () => {
      if (normalises) pullThroughSigma(spectral, criticGradient);
      return criticGradient.slice();
    },
    generatorGradient: () => generatorGradient.slice(),
  };
}

function expectCriticGradient(experiment: Experiment) {
  const losses = lossesOf(experiment);
  losses.criticLoss(losses.critic);
  const gradient = losses.criticGradient();
  expectNoKink(losses.work.critic, 2 * experiment.batchSize);
  if (experiment.constraint.kind === 'gradient-penalty') {
    expectNoKink(losses.work.penalty.pass, experiment.batchSize);
  }
  expect(vectorError(gradient, differences(losses.criticLoss, losses.critic))).toBeLessThan(1e-6);
}

function expectGeneratorGradient(experiment: Experiment) {
  const losses = lossesOf(experiment);
  losses.generatorLoss(losses.generator);
  const gradient = losses.generatorGradient();
  expectNoKink(losses.work.critic, experiment.batchSize);
  expect(vectorError(gradient, differences(losses.generatorLoss, losses.generator))).toBeLessThan(1e-6);
}

const tiny = vary(small, { batchSize: 3, critic: { width: 5 }, generator: { width: 4 } });

describe.each(activationNames)('central differences with %s', (activation) => {
  const base = vary(tiny, { critic: { activation }, generator: { activation } });
  describe.each(objectiveNames)('%s', (objective) => {
    test.each(constraints)('the critic under %s', (_, constraint) => {
      expectCriticGradient(vary(base, { objective, constraint }));
    });
    test.each(['none', 'spectral-norm'] as const)('the generator under %s', (kind) => {
      expectGeneratorGradient(vary(base, { objective, constraint: { kind } }));
    });
  });
});

describe('central differences with other shapes', () => {
  test.each([1, 4])('a critic of depth %i', (depth) => {
    expectCriticGradient(vary(tiny, { critic: { depth, activation: 'silu' } }));
  });
  test('an affine generator', () => {
    expectGeneratorGradient(vary(tiny, { generator: { kind: 'affine' } }));
  });
  test('a translation', () => {
    expectGeneratorGradient(vary(tiny, { generator: { kind: 'translation' }, latent: { dimension: 1 } }));
  });
});
