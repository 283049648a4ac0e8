import { expect, test } from 'vitest';
import { ReferenceTrainer } from '../../engines/reference/trainer.ts';
import { defaultExperiment, type Experiment } from '../../experiment/experiment.ts';
import { presetExperiment, presets } from '../../experiment/presets.ts';
import { InputError } from '../../fields/fault.ts';
import { prove, provenIterations } from './proof.ts';

const ten = Array.from({ length: 10 }, (_, i) => i + 1);
const small: Experiment = {
  ...defaultExperiment,
  generator: { ...defaultExperiment.generator, depth: 1, width: 5 },
  critic: { ...defaultExperiment.critic, depth: 2, width: 6 },
  criticSteps: 2,
  batchSize: 7,
};

const faultsOf = async (experiment: Experiment) => {
  const error = await prove(experiment).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).faults;
};

test.each(presets)('of $id ten iterations are proven at least', ({ experiment }) => {
  expect(provenIterations(experiment).slice(0, 10)).toEqual(ten);
});

test('after a warm-up come the first ten in which the generator learns, unless they cost too much', () => {
  expect(provenIterations({ ...small, warmup: 25 })).toEqual([...ten, ...ten.map((i) => 25 + i)]);
  expect(provenIterations({ ...small, warmup: 3 })).toEqual([...ten, 11, 12, 13]);
  expect(provenIterations({ ...presetExperiment('reference-8gaussians'), warmup: 500 })).toEqual(ten);
  const noised: Experiment = {
    ...small,
    generator: { ...small.generator, kind: 'noised' },
    latent: { kind: 'normal', dimension: 2 },
    warmup: 25,
  };
  expect(provenIterations(noised)).toEqual(ten);
});

test('rows are what the reference trainer reports', async () => {
  const reports = await new ReferenceTrainer({ ...small, warmup: 2 }).step(12);
  const rows = await prove({ ...small, warmup: 2 });
  expect(rows.map(({ sensitivity: _, ...row }) => row)).toEqual(
    reports.map(({ iteration, criticLoss, generatorLoss }) => ({
      iteration,
      criticLoss,
      generatorLoss: iteration <= 2 ? null : generatorLoss,
    })),
  );
  expect(rows.every(({ sensitivity }) => sensitivity >= 1 && sensitivity < 100)).toBe(true);
});

test('what training multiplies beyond measure proves nothing, and is left out', async () => {
  const wild: Experiment = {
    ...small,
    constraint: { ...small.constraint, lambda: 1000 },
    criticOptimizer: { ...small.criticOptimizer, rate: 0.1 },
    criticSteps: 50,
  };
  const rows = await prove(wild);
  expect(rows[0]?.iteration).toBe(1);
  expect(rows.length).toBeLessThan(10);
});

test('losses that are differences of large outputs carry their rounding', async () => {
  const [row] = await prove({ ...small, constraint: { ...small.constraint, kind: 'clip', clip: 1e-3 }, batchSize: 64 });
  expect(row?.sensitivity).toBeGreaterThan(20);
});

test('what it can’t prove it refuses by name', async () => {
  const huge: Experiment = {
    ...defaultExperiment,
    critic: { ...defaultExperiment.critic, depth: 12, width: 512 },
    batchSize: 1024,
    criticSteps: 100,
  };
  const [tooLarge] = await faultsOf(huge);
  expect(tooLarge).toMatchObject({ code: 'conflict', field: 'batchSize', value: '1024' });
  const most = Number(tooLarge?.allowed.replace('≤ ', ''));
  expect(provenIterations({ ...huge, batchSize: most })).toEqual([1]);
  expect(provenIterations({ ...huge, batchSize: most + 1 })).toEqual([]);

  const explodes: Experiment = {
    ...small,
    objective: 'least-squares',
    constraint: { ...small.constraint, kind: 'none' },
    critic: { ...small.critic, depth: 4, activation: 'leakyRelu' },
    criticOptimizer: { ...small.criticOptimizer, kind: 'sgd', rate: 1 },
    criticSteps: 20,
    batchSize: 64,
  };
  const [diverged] = await faultsOf(explodes);
  expect(diverged).toMatchObject({ code: 'finite', field: 'criticLoss' });
});

test('says how far it is, and can be stopped', async () => {
  const shares: number[] = [];
  await prove(small, (share) => void shares.push(share));
  expect(shares).toEqual(ten.map((i) => i / 10));
  const stop = () => Promise.reject(new Error('enough'));
  await expect(prove(small, stop)).rejects.toThrow('enough');
});
