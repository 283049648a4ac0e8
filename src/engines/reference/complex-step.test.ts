import { describe, expect, test } from 'vitest';
import { activations } from '../../math/activations.ts';
import { small, vary } from '../conformance/cases.ts';
import { vectorError } from '../conformance/compare.ts';
import { layoutOf } from '../layout.ts';
import fixture from './gradients.fixture.json';
import { allocateWorkspace, criticLoss, generatorLoss } from './losses.ts';
import { allocatePass } from './network.ts';
import { allocatePenalty } from './penalty.ts';
import { alignRight, allocateSpectral, normaliseWeights, pullThroughSigma } from './spectral.ts';

const rows = fixture.interpolation.length;
const critic = { layout: layoutOf(fixture.widths), activation: activations.tanh };
const draws = {
  real: Float64Array.from(fixture.real),
  latent: Float64Array.from(fixture.latent),
  interpolation: Float64Array.from(fixture.interpolation),
  noise: new Float64Array(2 * rows),
};

// An experiment's critic has one width; the fixture's has two, so that no matrix of it is square.
const base = vary(small, {
  latent: { dimension: 3 },
  generator: { depth: 1, width: 4, activation: 'tanh' },
  constraint: { lambda: fixture.lambda, target: fixture.target },
});
const work = {
  ...allocateWorkspace(base, rows),
  critic: allocatePass(critic, 2 * rows),
  penalty: allocatePenalty(critic, rows),
};

describe.each(fixture.cases)(
  '$objective under $constraint, $sides-sided (scripts/fixtures/gradients.py)',
  (expected) => {
    const experiment = vary(base, {
      objective: expected.objective as 'wasserstein' | 'minimax',
      constraint: {
        kind: expected.constraint as 'gradient-penalty' | 'spectral-norm' | 'none',
        sides: expected.sides as 'two' | 'one',
      },
    });
    const raw = Float64Array.from(fixture.critic);
    const spectral = allocateSpectral(critic.layout, Float64Array.from(fixture.singular));
    const constrained = expected.constraint === 'spectral-norm';
    alignRight(spectral, raw);
    const parameters = {
      critic: constrained ? normaliseWeights(spectral, raw) : raw,
      generator: Float64Array.from(fixture.generator),
    };

    test('the critic', () => {
      const gradient = new Float64Array(raw.length);
      const { criticLoss: loss } = criticLoss(work, experiment, parameters, draws, gradient);
      if (constrained) pullThroughSigma(spectral, gradient);
      expect(loss).toBeCloseTo(expected.criticLoss, 13);
      expect(vectorError(gradient, Float64Array.from(expected.criticGradient))).toBeLessThan(1e-13);
    });

    test('the generator', () => {
      const gradient = new Float64Array(fixture.generator.length);
      expect(generatorLoss(work, experiment, parameters, draws, gradient)).toBeCloseTo(expected.generatorLoss, 13);
      expect(vectorError(gradient, Float64Array.from(expected.generatorGradient))).toBeLessThan(1e-13);
    });
  },
);
