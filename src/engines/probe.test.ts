import { describe, expect, test } from 'vitest';
import { activationNames } from '../math/activations.ts';
import { gridPoints } from '../math/grid.ts';
import { batchFor, scattered, small, vary } from './conformance/cases.ts';
import { vectorError } from './conformance/compare.ts';
import { criticLayout, layoutOf } from './layout.ts';
import {
  allocateProbe,
  efficiency,
  largestSlope,
  layerGradients,
  normsOf,
  parametersByLayer,
  probe,
  shareAtBound,
} from './probe.ts';
import { ReferenceTrainer } from './reference/trainer.ts';
import { compileFused } from './wasm/module.ts';
import { nodeHost } from './wasm/node.ts';
import { FusedTrainer } from './wasm/trainer.ts';

/** More than a batch, and no multiple of it. */
const many = gridPoints([-2.3, 2.9, -1.7, 3.1], 19);
const few = batchFor(small).real;
const spectral = vary(small, { constraint: { kind: 'spectral-norm' } });

describe.each([
  ['as it is trained', small],
  ['under spectral norm', spectral],
])('the critic %s', (_, experiment) => {
  test('f is what the engines say, in the midst of a run', async () => {
    for (const trainer of [
      new ReferenceTrainer(experiment),
      new FusedTrainer(await compileFused(nodeHost.fetchBinary), experiment),
    ]) {
      await trainer.step(3);
      const { f } = probe(experiment, await trainer.snapshot(), many);
      expect(vectorError(await trainer.criticField(many), f)).toBeLessThan(1e-5);
      trainer.dispose();
    }
  });

  test.each(activationNames)('∇ₓf with %s is that of finite differences of f', (activation) => {
    const varied = vary(experiment, { critic: { activation } });
    const state = scattered(varied);
    const h = 1e-6;
    const at = (i: number, step: number) =>
      probe(varied, state, few.map((entry, j) => (j === i ? entry + step : entry)) as Float64Array).f[i >> 1] as number;
    const differences = Float64Array.from(few, (_, i) => (at(i, h) - at(i, -h)) / (2 * h));
    expect(vectorError(probe(varied, state, few).slopes, differences)).toBeLessThan(1e-7);
  });

  test('∂f/∂aₗ is that of a nudge of each bias in turn, point by point', () => {
    const { layers } = criticLayout(experiment);
    // Spectral norm leaves biases alone, so that a bias shifts its pre-activation and nothing else.
    const state = { ...scattered(experiment), singular: singularOf(experiment) };
    const h = 1e-6;
    const shifted = (at: number, by: number) => {
      const critic = Float64Array.from(state.critic);
      critic[at] = (critic[at] as number) + by;
      return probe(experiment, { ...state, critic }, few).f;
    };
    const expected = layers.slice(0, -1).map(({ bias, outputs }) => {
      const columns = Array.from({ length: outputs }, (_, j) => {
        const [up, down] = [shifted(bias + j, h), shifted(bias + j, -h)];
        return up.map((value, n) => (value - (down[n] as number)) / (2 * h));
      });
      const norms = Array.from({ length: few.length / 2 }, (_, n) => Math.hypot(...columns.map((c) => c[n] as number)));
      return norms.reduce((a, b) => a + b) / norms.length;
    });
    expect(vectorError(layerGradients(experiment, state, few), Float64Array.from(expected))).toBeLessThan(1e-8);
  });
});

/** Left vectors that no power iteration has made, so that σ is not the largest singular value. */
function singularOf(experiment: typeof small): Float64Array {
  const length = criticLayout(experiment).layers.reduce((sum, { inputs }) => sum + inputs, 0);
  return Float64Array.from({ length }, (_, i) => 1 + Math.sin(3 * i));
}

test('points beyond a batch are asked like those within', () => {
  const state = scattered(small);
  const { f, slopes } = probe(small, state, many);
  const last = probe(small, state, many.slice(2 * 300));
  expect(vectorError(f.slice(300), last.f)).toBeLessThan(1e-13);
  expect(vectorError(slopes.slice(2 * 300), last.slopes)).toBeLessThan(1e-13);
});

test('layer by layer over more than a batch is the mean over its parts', () => {
  const state = scattered(small);
  const whole = layerGradients(small, state, many);
  const cut = 2 * 100;
  const parts = [many.slice(0, cut), many.slice(cut)].map((points) => layerGradients(small, state, points));
  const n = many.length / 2;
  const joined = whole.map((_, l) => ((parts[0]?.[l] as number) * 100 + (parts[1]?.[l] as number) * (n - 100)) / n);
  expect(vectorError(whole, joined)).toBeLessThan(1e-13);
});

/** 3·max(0, x − y) + ½·max(0, y − x) as two rectified units: slopes are known by hand. */
const folded = {
  experiment: vary(small, { critic: { depth: 1, width: 2, activation: 'relu' } }),
  // x − y and y − x, weighed 3 and 0.5.
  critic: Float64Array.of(1, -1, -1, 1, 0, 0, 3, 0.5, 0),
};

test('the largest slope is found on whichever side it lies', () => {
  const { experiment, critic } = folded;
  expect(largestSlope(experiment, { critic })).toBeCloseTo(3 * Math.SQRT2, 12);
  const above = { bounds: [-1, 0, 0.5, 1.5], resolution: 5 } as const;
  expect(largestSlope(experiment, { critic }, above)).toBeCloseTo(0.5 * Math.SQRT2, 12);
});

test('efficiency is 1 for the optimal critic whatever its scale, −1 turned round, and less at an angle', () => {
  const real = Float64Array.of(2, 0.5, 1, -0.25);
  const generated = real.map((entry, i) => (i % 2 === 0 ? entry - 1.5 : entry));
  const experiment = vary(small, { critic: { depth: 1, width: 2, activation: 'relu' } });
  /** f = scale·(x cos φ + y sin φ), the unit kept on its straight side. */
  const plane = (scale: number, angle: number) => ({
    critic: Float64Array.of(Math.cos(angle), 0, Math.sin(angle), 0, 9, 0, scale, 0, 0),
  });
  const of = (scale: number, angle: number) => efficiency(experiment, plane(scale, angle), real, generated, 1.5);
  expect(of(7, 0)).toBeCloseTo(1, 12);
  expect(of(0.01, 0)).toBeCloseTo(1, 12);
  expect(of(-2, 0)).toBeCloseTo(-1, 12);
  expect(of(2, 1)).toBeCloseTo(Math.cos(1), 12);
  expect(of(0, 0)).toBeNaN();
});

test('a memory that is used again leaves no trace of the last critic', () => {
  const memory = allocateProbe(spectral);
  probe(spectral, scattered(spectral, 2), many, memory);
  const state = scattered(spectral);
  expect(probe(spectral, state, few, memory)).toEqual(probe(spectral, state, few));
});

test('norms, layers and the share at the bound', () => {
  expect(normsOf([3, 4, 0, -2])).toEqual(Float64Array.of(5, 2));
  const critic = Float64Array.from({ length: criticLayout(small).size }, (_, i) => i);
  const [first, ...rest] = parametersByLayer(small, critic);
  expect(first).toEqual(critic.slice(0, 2 * 7 + 7));
  expect(rest.flatMap((layer) => [...layer])).toEqual([...critic.slice(21)]);
  // On either side, and as 32 bits round it, which here is less than c.
  expect(shareAtBound(Float32Array.of(0.01, -0.01, 0.009995, 0.00998, 0, 0.005), 0.01)).toBe(3 / 6);
  expect(layoutOf([2, 7, 7, 1]).size).toBe(critic.length);
});
