import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'lab-'));

function file(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

/** Runs the command line as a reader does. */
function lab(...args: string[]): Promise<{ code: number; output: unknown; errors: string }> {
  return new Promise((resolve) => {
    execFile('npx', ['tsx', 'cli/lab.ts', ...args], { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : 0;
      resolve({ code, output: stdout === '' ? undefined : JSON.parse(stdout), errors: stderr });
    });
  });
}

// Every case starts a process of its own.
describe('the command line', { timeout: 60_000 }, () => {
  test('lists presets with whole experiments, and datasets', async () => {
    const presets = (await lab('presets')).output as { id: string; title: string; experiment: { seed: number } }[];
    expect(presets.map(({ id }) => id)).toContain('wgan-gp-8gaussians');
    for (const { title, experiment } of presets) expect([title.length > 0, experiment.seed]).toEqual([true, 1]);
    const datasets = (await lab('datasets')).output as { kind: string }[];
    expect(datasets).toHaveLength(12);
  });

  test('the same seed trains to the same parameters, another seed does not', async () => {
    const run = async (seed: string) => {
      const { output, errors } = await lab('train', 'bench-ganlab', '--iterations', '30', '--seed', seed);
      expect(errors).toContain('30 / 30');
      return output as { parameters: { critic: number[] }; criticStepsPerSecond: number; measures: { js: object } };
    };
    const [first, again, other] = [await run('5'), await run('5'), await run('6')];
    expect(again.parameters).toEqual(first.parameters);
    expect(other.parameters).not.toEqual(first.parameters);
    expect(first.criticStepsPerSecond).toBeGreaterThan(0);
    expect(first.measures.js).toMatchObject({ estimator: 'kernel-density', samples: 1024 });
  });

  test('training goes on from given parameters, and --out keeps them in a file', async () => {
    const out = join(folder, 'run.json');
    const { output } = await lab('train', 'bench-ganlab', '--iterations', '4', '--engine', 'reference', '--out', out);
    expect(output).not.toHaveProperty('parameters');
    const { parameters } = JSON.parse(readFileSync(out, 'utf8'));
    const same = await lab(
      'train',
      'bench-ganlab',
      '--iterations',
      '0',
      '--parameters',
      file('p.json', parameters),
      '--engine',
      'reference',
    );
    expect((same.output as { parameters: object }).parameters).toEqual(parameters);
  });

  test('gradients of every engine agree on a given batch', async () => {
    const [preset] = (await lab('presets')).output as [{ experiment: object }];
    const experiment = file('e.json', {
      ...preset.experiment,
      critic: { depth: 1, width: 3, activation: 'tanh' },
      generator: { kind: 'affine', depth: 1, width: 3, activation: 'tanh', theta: 1 },
    });
    const critic = Array.from({ length: 13 }, (_, i) => 0.3 * Math.sin(1.7 * i + 1));
    const parameters = file('q.json', { critic, generator: [0.5, -0.2, 0.1, 0.8, 0.05, -0.3] });
    const batch = file('b.json', {
      real: [
        [0.1, 0.9],
        [-0.7, 0.4],
        [1.2, -0.3],
      ],
      latent: [
        [0.3, -1.1],
        [0.8, 0.2],
        [-0.5, 0.6],
      ],
      interpolation: [0.25, 0.6, 0.9],
    });
    const on = async (engine: string) =>
      (
        await lab(
          'gradients',
          '--experiment',
          experiment,
          '--parameters',
          parameters,
          '--batch',
          batch,
          '--engine',
          engine,
        )
      ).output as { criticLoss: number; penalty: number; criticGradient: number[] };
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
    const real = file('r.json', [
      [0, 0.1],
      [1, -0.2],
      [0.5, 0.7],
    ]);
    const generated = file('g.json', [
      [2, 0.1],
      [3, -0.2],
      [2.5, 0.7],
    ]);
    const { output } = await lab(
      'divergences',
      '--real',
      real,
      '--generated',
      generated,
      '--bounds',
      '-2,4',
      '--bandwidth',
      '0.3',
    );
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

  test.each([
    [['train', 'nothing-here', '--iterations', '3'], 'preset'],
    [['train', 'lsgan', '--iterations', '-3'], 'iterations'],
    [['train', 'lsgan', '--iterations', '3', '--set', 'batchSize=4096'], 'batchSize'],
    [['train', 'lsgan', '--iterations', '3', '--set', 'critic.heads=2'], 'critic.heads'],
    [['train', 'lsgan', '--iterations', '3', '--engine', 'abacus'], '--engine'],
    [['parallel-lines', '--theta', 'Infinity'], 'theta'],
    [['divergences', '--real', 'missing.json', '--generated', 'missing.json'], '--real'],
    [['gradients'], '--experiment'],
    [['levitate'], 'command'],
  ])('%j is refused by name with exit code 2', async (args, field) => {
    const { code, output, errors } = await lab(...args);
    expect(code).toBe(2);
    expect(output).toBeUndefined();
    expect(errors).toContain(field);
    expect(errors).toContain('allowed');
  });
});
