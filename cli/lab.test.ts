import { describe, expect, test, vi } from 'vitest';
import { datasetKinds } from '../src/experiment/experiment.ts';
import { file, lab } from './lab.test-kit.ts';

vi.setConfig({ testTimeout: 60_000 });

test('lists presets with whole experiments, and datasets', async () => {
  const { output } = await lab<{ id: string; title: string; experiment: { seed: number } }[]>('presets');
  expect(output.map(({ id }) => id)).toContain('wgan-gp-8gaussians');
  for (const { title, experiment } of output) expect([title.length > 0, experiment.seed]).toEqual([true, 1]);
  const datasets = (await lab<{ kind: string; hasDensity: boolean }[]>('datasets')).output ?? [];
  expect(datasets.map(({ kind }) => kind)).toEqual(datasetKinds);
  // As they open, without noise, the segments are lines.
  const without = datasets.filter(({ hasDensity }) => !hasDensity).map(({ kind }) => kind);
  expect(without).toEqual(['segment', 'segments']);
});

test('gradients of every engine agree on a given batch', async () => {
  const { output: presets } = await lab<{ experiment: object }[]>('presets');
  const experiment = file('e.json', {
    ...presets[0]?.experiment,
    critic: { depth: 1, width: 3, activation: 'tanh' },
    generator: { kind: 'affine', depth: 1, width: 3, activation: 'tanh', theta: 1, spread: 1 },
  });
  const critic = Array.from({ length: 13 }, (_, i) => 0.3 * Math.sin(1.7 * i + 1));
  const parameters = file('q.json', { critic, generator: [0.5, -0.2, 0.1, 0.8, 0.05, -0.3] });
  const points = { real: [0.1, 0.9, -0.7, 0.4, 1.2, -0.3], latent: [0.3, -1.1, 0.8, 0.2, -0.5, 0.6] };
  const pairs = (flat: number[]) => [flat.slice(0, 2), flat.slice(2, 4), flat.slice(4)];
  const batch = file('b.json', {
    real: pairs(points.real),
    latent: pairs(points.latent),
    interpolation: [0.25, 0.6, 0.9],
  });
  const given = ['--experiment', experiment, '--parameters', parameters, '--batch', batch];
  type Found = { criticLoss: number; penalty: number; criticGradient: number[] };
  const on = async (engine: string) => {
    const { output, errors } = await lab<Found>('gradients', ...given, '--engine', engine);
    expect(errors).toBe('');
    return output;
  };
  const reference = await on('reference');
  expect(reference.penalty).toBeGreaterThan(0);
  expect(reference.criticGradient).toHaveLength(13);
  for (const engine of ['wasm', 'tfjs-wasm']) {
    const actual = await on(engine);
    expect(actual.criticLoss).toBeCloseTo(reference.criticLoss, 5);
    actual.criticGradient.forEach((value, i) => {
      expect(value).toBeCloseTo(reference.criticGradient[i] as number, 5);
    });
  }
});

test('divergences name estimator, samples and options', async () => {
  const points = (shift: number) => [
    [shift, 0.1],
    [shift + 1, -0.2],
    [shift + 0.5, 0.7],
  ];
  const given = ['--real', file('r.json', points(0)), '--generated', file('g.json', points(2))];
  const { output } = await lab('divergences', ...given, '--bounds', '-2,4', '--bandwidth', '0.3');
  expect(output).toMatchObject({
    wasserstein: { value: expect.closeTo(2, 12), estimator: 'transport', samples: 3 },
    js: { estimator: 'kernel-density' },
    options: { bandwidth: 0.3, grid: 128, bounds: [-2, 4], projections: 32 },
  });
});

test('the parallel lines write what is infinite and what does not exist', async () => {
  expect((await lab('parallel-lines', '--theta', '-0.5')).output).toMatchObject({
    kl: 'Infinity',
    klReverse: 'Infinity',
    js: Math.LN2,
    tv: 1,
    wasserstein: 0.5,
    derivatives: { kl: null, js: 0, tv: 0, wasserstein: -1 },
  });
});

test.each([[[]], [['--help']], [['train', '--help']], [['divergences', '--help']]])(
  '%j explains itself with examples',
  async (argv) => {
    const { code, text, errors } = await lab(...argv);
    expect([code, errors]).toEqual([0, '']);
    expect(text).toMatch(/^Usage: lab/);
    expect(text).toMatch(/Examples?:\n {2}\$ npm run --silent lab -- /);
  },
);

describe('bad input', () => {
  test.each([
    [['train', 'nothing-here', '--iterations', '3'], 'preset'],
    [['train', 'lsgan', '--iterations', '-3'], 'iterations'],
    [['train', 'lsgan', '--iterations', 'ten'], '--iterations'],
    [['train', 'lsgan'], '--iterations'],
    [['train', '--iterations', '3'], 'preset'],
    [['train', 'lsgan', '--iterations', '3', '--set', 'batchSize=4096'], 'batchSize'],
    [['train', 'lsgan', '--iterations', '3', '--set', 'batchSize=0x10'], 'batchSize'],
    [['train', 'lsgan', '--iterations', '3', '--set', 'batchSize'], '--set'],
    [['train', 'lsgan', '--iterations', '3', '--set', 'critic.heads=2'], 'critic.heads'],
    [['train', 'lsgan', '--iterations', '3', '--seed', '1.5'], 'seed'],
    [['train', 'lsgan', '--iterations', '3', '--engine', 'abacus'], '--engine'],
    [['parallel-lines', '--theta', 'Infinity'], 'theta'],
    [['divergences', '--real', 'missing.json', '--generated', 'missing.json'], '--real'],
    [['divergences', '--real', '.', '--generated', '.'], '--real'],
    [['gradients'], '--experiment'],
    [['presets', 'all'], 'presets'],
    [['presets', '--all'], '--all'],
    [['levitate'], 'command'],
  ])('%j is refused by name with exit code 2', async (argv, field) => {
    const { code, text, errors } = await lab(...argv);
    expect([code, text]).toEqual([2, '']);
    expect(errors).toContain(field);
    expect(errors).toContain('allowed');
  });

  test.each([
    [['trian'], 'train'],
    [['train', 'wgan-gp-8gausians', '--iterations', '3'], 'wgan-gp-8gaussians'],
    [['train', '8gaussians', '--iterations', '3'], 'wgan-gp-8gaussians'],
    [['train', 'lsgan', '--iterations', '3', '--ot', 'x.json'], '--out'],
    [['train', 'lsgan', '--iterations', '3', '--engine', 'wsam'], 'wasm'],
    [['train', 'lsgan', '--iterations', '3', '--set', 'critic.widht=3'], 'critic.width'],
    [['train', 'lsgan', '--iterations', '3', '--set', 'critic.activation=leakyrelu'], 'leakyRelu'],
  ])('%j: the nearest name is suggested', async (argv, name) => {
    expect((await lab(...argv)).errors).toContain(`(did you mean ${name}?)`);
  });

  test('a word that is like nothing suggests nothing', async () => {
    expect((await lab('levitate')).errors).not.toContain('did you mean');
  });

  test('of many unknown names the first are said, and how many more there are', async () => {
    const { output: presets } = await lab<{ experiment: { critic: object } }[]>('presets');
    const experiment = presets[0]?.experiment;
    const names = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`n${i}`, i]));
    const path = file('many.json', { ...experiment, critic: { ...experiment?.critic, ...names } });
    const { code, errors } = await lab('train', path, '--iterations', '1');
    expect(code).toBe(2);
    expect(errors.split('\n')).toHaveLength(12);
    expect(errors).toMatch(/^critic\.n0 is not known here: .*\n(.*\n)*… and 990 more\n$/);
  });
});
