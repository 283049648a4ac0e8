import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../experiment/experiment.ts';
import { small, vary } from '../conformance/cases.ts';
import { difference, vectorError } from '../conformance/compare.ts';
import { replayCases } from '../conformance/replay.test-kit.ts';
import { tolerances } from '../conformance/tolerances.ts';
import { consistency } from '../conformance.test-kit.ts';
import { allocateCriticDraws, allocateGeneratorDraws, drawCriticBatch, drawGeneratorBatch } from '../draws.ts';
import type { Reals } from '../trainer.ts';
import { ReferenceTrainer } from './trainer.ts';

consistency('reference', async (experiment) => new ReferenceTrainer(experiment));
replayCases('reference', async (experiment) => new ReferenceTrainer(experiment), tolerances.reference);

const descent = vary(small, {
  criticOptimizer: { kind: 'sgd', rate: 0.05 },
  generatorOptimizer: { kind: 'sgd', rate: 0.02 },
});

/** θ − rate·g. */
const moved = (from: Reals, gradient: Reals, rate: number) =>
  Float64Array.from(from, (p, i) => p - rate * (gradient[i] as number));

describe('an iteration', () => {
  test('is criticSteps critic updates on their own batches, then one generator update', async () => {
    const trainer = new ReferenceTrainer(descent);
    await trainer.step(2);
    const { iteration, critic: before, generator } = await trainer.snapshot();
    const [criticDraws, generatorDraws] = [allocateCriticDraws(descent), allocateGeneratorDraws(descent)];
    const replay = new ReferenceTrainer(descent);
    let critic = before;
    for (let substep = 0; substep < descent.criticSteps; substep++) {
      await replay.restore({ iteration, critic, generator });
      drawCriticBatch(descent, iteration, substep, criticDraws);
      critic = moved(critic, (await replay.gradients(criticDraws)).criticGradient, 0.05);
    }
    await replay.restore({ iteration, critic, generator });
    drawGeneratorBatch(descent, iteration, generatorDraws);
    const { generatorGradient, generatorLoss } = await replay.gradients({ ...criticDraws, ...generatorDraws });
    const [report] = await trainer.step(1);
    const after = await trainer.snapshot();
    expect(report).toMatchObject({ iteration: 3, generatorLoss });
    expect(report?.generatorGradient).toBeCloseTo(Math.hypot(...generatorGradient), 13);
    expect(vectorError(after.critic, critic)).toBeLessThan(1e-14);
    expect(vectorError(after.generator, moved(generator, generatorGradient, 0.02))).toBeLessThan(1e-14);
  });

  test('shows the critic noisy points, real and generated', async () => {
    const experiment = vary(descent, { noise: { sigma: 0.8, annealing: 10 }, criticSteps: 1 });
    const trainer = new ReferenceTrainer(experiment);
    await trainer.step(3);
    const draws = allocateCriticDraws(experiment);
    drawCriticBatch(experiment, 3, 0, draws);
    const clean = await trainer.generate(Float32Array.from(draws.latent));
    const noisy = clean.map((entry, i) => entry + (draws.noise[i] as number));
    const mean = async (points: Float32Array) => (await trainer.criticField(points)).reduce((a, b) => a + b, 0) / 8;
    const [real, generated, without] = [
      await mean(Float32Array.from(draws.real)),
      await mean(noisy),
      await mean(clean),
    ];
    const [report] = await trainer.step(1);
    expect(report?.realMean).toBeCloseTo(real, 6);
    expect(report?.generatedMean).toBeCloseTo(generated, 6);
    expect(Math.abs(generated - without)).toBeGreaterThan(1e-3);
  });

  test('leaves the generator alone during the warm-up', async () => {
    const trainer = new ReferenceTrainer(vary(descent, { warmup: 2 }));
    const { generator } = await trainer.snapshot();
    const reports = await trainer.step(2);
    expect(reports.map((report) => report.generatorLoss)).toEqual([Number.NaN, Number.NaN]);
    expect((await trainer.snapshot()).generator).toEqual(generator);
    const [report] = await trainer.step(1);
    expect(report?.generatorLoss).not.toBeNaN();
    const after = await trainer.snapshot();
    expect(after.generator).not.toEqual(generator);
    expect(after.optimizers).toMatchObject({ criticUpdates: 6, generatorUpdates: 1 });
  });

  test('makes one power iteration a critic step', async () => {
    const experiment = vary(descent, { constraint: { kind: 'spectral-norm' }, criticSteps: 1 });
    const trainer = new ReferenceTrainer(experiment);
    const { singular: start = [] } = await trainer.snapshot();
    const stray = Float64Array.from(start, (entry, i) => entry + (i % 2 === 0 ? 0.5 : -0.25));
    await trainer.restore({ ...(await trainer.snapshot()), singular: stray });
    const distances: number[] = [];
    for (let i = 0; i < 3; i++) {
      const { singular = [] } = await trainer.snapshot();
      distances.push(Math.hypot(...difference(Float64Array.from(singular), Float64Array.from(start))));
      await trainer.step(1);
    }
    expect(distances[1]).toBeLessThan(0.8 * (distances[0] as number));
    expect(distances[1]).toBeGreaterThan(1e-3);
    expect(distances[2]).toBeLessThan(distances[1] as number);
  });

  test('reports a translation by its signed derivative', async () => {
    const experiment = vary(descent, { generator: { kind: 'translation' }, latent: { dimension: 1 }, warmup: 0 });
    const trainer = new ReferenceTrainer(experiment);
    const before = (await trainer.snapshot()).generator[0] as number;
    const [report] = await trainer.step(1);
    const after = (await trainer.snapshot()).generator[0] as number;
    expect(report?.generatorGradient).toBeCloseTo((before - after) / 0.02, 12);
  });
});

describe('a change of a running experiment', () => {
  const run = async (change: Experiment) => {
    const trainer = new ReferenceTrainer(small);
    await trainer.step(3);
    trainer.configure(change);
    return trainer;
  };

  test('starts the moments of another kind of optimiser afresh, and only those', async () => {
    const trainer = await run(vary(small, { criticOptimizer: { kind: 'rmsprop', accumulator: 1 } }));
    const { optimizers } = await trainer.snapshot();
    expect(optimizers?.criticUpdates).toBe(0);
    expect(optimizers?.critic[0].every((entry) => entry === 0)).toBe(true);
    expect(optimizers?.critic[1].every((entry) => entry === 1)).toBe(true);
    expect(optimizers?.generatorUpdates).toBe(3);
    expect(optimizers?.generator[0].every((entry) => entry === 0)).toBe(false);
  });

  test('keeps the moments when only a rate changes', async () => {
    const trainer = await run(vary(small, { criticOptimizer: { rate: 0.5 } }));
    expect((await trainer.snapshot()).optimizers).toMatchObject({ criticUpdates: 6, generatorUpdates: 3 });
  });

  test('clips at the next update, not before', async () => {
    const largest = async (trainer: ReferenceTrainer) => Math.max(...(await trainer.snapshot()).critic.map(Math.abs));
    const trainer = await run(vary(small, { constraint: { kind: 'clip', clip: 0.25 } }));
    expect(await largest(trainer)).toBeGreaterThan(0.5);
    await trainer.step(1);
    expect(await largest(trainer)).toBe(0.25);
  });

  test('converges fresh singular vectors when spectral norm is switched on, and forgets them when off', async () => {
    const trainer = await run(vary(small, { constraint: { kind: 'spectral-norm' } }));
    const snapshot = await trainer.snapshot();
    const born = new ReferenceTrainer(vary(small, { constraint: { kind: 'spectral-norm' } }));
    const { singular: _, ...bare } = snapshot;
    await born.restore(bare);
    expect((await born.snapshot()).singular).toEqual(snapshot.singular);
    trainer.configure(small);
    expect(await trainer.snapshot()).not.toHaveProperty('singular');
  });
});

test('a snapshot made by hand starts the optimisers afresh', async () => {
  const trainer = new ReferenceTrainer(small);
  await trainer.step(2);
  const { critic, generator } = await trainer.snapshot();
  await trainer.restore({ iteration: 9, critic, generator });
  const { optimizers, iteration } = await trainer.snapshot();
  expect(iteration).toBe(9);
  expect(optimizers).toMatchObject({ criticUpdates: 0, generatorUpdates: 0 });
  expect(optimizers?.critic[0].every((entry) => entry === 0)).toBe(true);
});
