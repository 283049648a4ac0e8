import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readParts } from '../../../cli/pytorchParts.ts';
import { datasets } from '../../datasets/index.ts';
import { iterationFlops } from '../../engines/flops.ts';
import { ReferenceTrainer } from '../../engines/reference/trainer.ts';
import { defaultDataset, defaultExperiment, type Experiment } from '../../experiment/experiment.ts';
import { presets } from '../../experiment/presets.ts';
import { table } from '../../experiment/table.ts';
import { notebook } from '../../i18n/en/notebook.ts';
import { readStateDict, stateOf, withNetworks } from '../stateDict/read.ts';
import { type Ended, findTorch, type Order, ran, startTorch, type Torch } from './inPython.test-kit.ts';
import { provenIterations } from './proof.ts';
import { type PytorchOrder, writePytorch } from './write.ts';

vi.setConfig({ testTimeout: 300_000 });

const parts = readParts();
const folder = mkdtempSync(join(tmpdir(), 'pytorch-'));
const write = (experiment: Experiment, words?: PytorchOrder['notebook']) =>
  writePytorch({ experiment, notebook: words }, parts, () => {});
const scripts = new Map<Experiment, Promise<string>>();
/** An experiment's script, whose proof is computed once. */
function written(experiment: Experiment): Promise<string> {
  const script = scripts.get(experiment) ?? write(experiment);
  scripts.set(experiment, script);
  return script;
}

/** Every preset, in sizes whose proof takes no time; and one as it is. */
const preset = presets.map(({ experiment }): Experiment => {
  const { generator, critic } = experiment;
  return {
    ...experiment,
    generator: { ...generator, width: Math.min(generator.width, 11) },
    critic: { ...critic, width: Math.min(critic.width, 13) },
    criticSteps: Math.min(experiment.criticSteps, 5),
    warmup: Math.min(experiment.warmup, 2),
    batchSize: Math.min(experiment.batchSize, 16),
  };
});
const whole = presets.map(({ experiment }) => experiment).find((experiment) => iterationFlops(experiment) < 4e7);

const small: Experiment = {
  ...defaultExperiment,
  generator: { ...defaultExperiment.generator, depth: 2, width: 9 },
  critic: { ...defaultExperiment.critic, depth: 2, width: 7 },
  criticSteps: 2,
  batchSize: 13,
};

/** Every option at least twice, in company that changes: option i of each field, each field at a stride of its own. */
const matrix = Array.from({ length: 48 }, (_, i): Experiment => {
  const at = <T>(options: readonly T[], stride: number) => options[Math.floor(i / stride) % options.length] as T;
  const kinds = Object.keys(datasets) as (keyof typeof datasets)[];
  const kind = at(table.generator.kind.options, 1);
  const optimizer = (stride: number) => ({
    ...defaultExperiment.criticOptimizer,
    kind: at(table.criticOptimizer.kind.options, stride),
    rate: 0.004,
    accumulator: at([0, 1], 5),
  });
  const fixed = { mlp: undefined, affine: undefined, translation: 1, noised: 2 }[kind];
  return {
    ...small,
    dataset: defaultDataset(at(kinds, 1 + (i % 2))),
    latent: { kind: at(table.latent.kind.options, 3), dimension: fixed ?? at([2, 3, 5], 2) },
    generator: { ...small.generator, kind, activation: at(table.generator.activation.options, 1) },
    critic: { ...small.critic, activation: at(table.critic.activation.options, 2) },
    objective: at(table.objective.options, 1 + (i % 3)),
    constraint: {
      ...small.constraint,
      kind: at(table.constraint.kind.options, 4),
      lambda: 0.7,
      target: 0.8,
      sides: at(table.constraint.sides.options, 2),
      at: at(table.constraint.at.options, 1),
    },
    noise: at(
      [
        { sigma: 0, annealing: 0 },
        { sigma: 0.3, annealing: 0 },
        { sigma: 0.4, annealing: 6 },
      ],
      5,
    ),
    criticOptimizer: optimizer(3),
    generatorOptimizer: optimizer(7),
    criticSteps: at([1, 3], 7),
    warmup: at([0, 0, 2], 1),
    seed: 1000 + i,
  };
});

const freePort = () =>
  new Promise<string>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(String(port)));
    });
  });

/** What so many processes that share batches of 13 end with, and what the first of them printed. */
async function together(count: number, run: (env: NonNullable<Order['env']>) => Promise<Ended>) {
  const env = { WORLD_SIZE: String(count), MASTER_ADDR: '127.0.0.1', MASTER_PORT: await freePort() };
  const ranks = Array.from({ length: count }, (_, rank) => run({ ...env, RANK: String(rank) }));
  const ended = await Promise.all(ranks);
  return { codes: ended.map(({ code }) => code), output: ended[0]?.output };
}

const python = findTorch();
if (!python) console.warn('No PyTorch here (apt-get install python3-torch): its scripts are written, not run.');

describe.skipIf(!python)('under PyTorch', () => {
  let torch: Torch;
  beforeAll(() => {
    torch = startTorch(python as string);
  });
  afterAll(() => torch.end());

  /** So many scripts at a time. */
  async function all(orders: readonly Order[], lanes = 2): Promise<readonly Ended[]> {
    const ended: Ended[] = [];
    const lane = async (first: number) => {
      for (let i = first; i < orders.length; i += lanes) ended[i] = await torch.run(orders[i] as Order);
    };
    await Promise.all(Array.from({ length: lanes }, (_, i) => lane(i)));
    return ended;
  }

  test('every preset and every option proves itself', async () => {
    const experiments = [...preset, whole as Experiment, ...matrix];
    const proofs = await Promise.all(experiments.map(written));
    const ended = await all(proofs.map((script) => ({ script, argv: ['--check'] })));
    for (const [i, { code, output }] of ended.entries()) {
      expect(code, `${JSON.stringify(experiments[i])}\n${output}`).toBe(0);
      const rows = provenIterations(experiments[i] as Experiment).length;
      expect(Number(/AGREES with the page in (\d+)/.exec(output)?.[1]), output).toBeGreaterThan(Math.min(rows, 10) / 2);
    }
  });

  test('and in Float32 those of the presets that it can tell apart', async () => {
    const proofs = await Promise.all([...preset.slice(0, 3), whole as Experiment].map(written));
    const ended = await all(proofs.map((script) => ({ script, argv: ['--check', '--float32'] })));
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  });

  const penalised: Experiment = { ...small, constraint: { ...small.constraint, lambda: 0.3 } };

  test('a script proves itself before it is changed', async () => {
    const sound = await torch.run({ script: await written(penalised), argv: ['--check'] });
    expect(sound.code, sound.output).toBe(0);
  });

  test.each([
    ['λ', '"lambda": 0.3', '"lambda": 0.3000001'],
    ['the target', '"target": 1', '"target": 1.0000001'],
    ['the seed', '"seed": 1\n', '"seed": 2\n'],
    ['β₂', '"beta2": 0.9,', '"beta2": 0.9000001,'],
    ['the data', '"radius": 1.414', '"radius": 1.415'],
    ['a stream', '"interpolation": 6', '"interpolation": 16'],
    ['a word of Philox', '0xD2511F53', '0xD2511F51'],
    [
      'what it saw',
      'critic_loss, generator_loss = self.mean(critic_loss), None',
      'critic_loss, generator_loss = math.nan, None',
    ],
  ])('a script with %s changed exits with 1', async (_, what, by) => {
    const script = await written(penalised);
    expect(script).toContain(what);
    const changed = await torch.run({ script: script.replaceAll(what, by), argv: ['--check'] });
    expect(changed.code, changed.output).toBe(1);
    expect(changed.output).toContain('DIFFERS from the page');
  });

  const shared = {
    'a gradient penalty': penalised,
    'spectral norm': { ...small, constraint: { ...small.constraint, kind: 'spectral-norm' }, objective: 'hinge' },
    'a noised generator': { ...small, generator: { ...small.generator, kind: 'noised' } },
    'clipping and instance noise': {
      ...small,
      constraint: { ...small.constraint, kind: 'clip' },
      noise: { sigma: 0.3, annealing: 5 },
    },
  } as const satisfies Record<string, Experiment>;

  async function proven(experiment: Experiment, count: number) {
    const script = await written(experiment);
    return together(count, (env) => torch.run({ script, argv: ['--distributed', '--check'], env }));
  }

  test.each(Object.entries(shared))('two processes that share uneven batches prove the same: %s', async (_, one) => {
    const { codes, output } = await proven(one, 2);
    expect(codes, output).toEqual([0, 0]);
    expect(output).toContain('processes: 2');
    expect(output).toContain('AGREES with the page in 10 of 10');
  });

  test('so do three', async () => {
    const { codes, output } = await proven(penalised, 3);
    expect(codes, output).toEqual([0, 0, 0]);
    expect(output).toContain('processes: 3');
  });

  test('two that a reader starts with a changed file fail together', async () => {
    const path = join(folder, 'changed.py');
    writeFileSync(path, (await written(penalised)).replace('"lambda": 0.3', '"lambda": 0.3000001'));
    const argv = [path, '--distributed', '--check'];
    const { codes, output } = await together(2, (env) => ran(python as string, argv, { env }));
    expect(codes, output).toEqual([1, 1]);
    expect(output).toContain('DIFFERS from the page');
  });

  const translating: Experiment = {
    ...small,
    generator: { ...small.generator, kind: 'translation' },
    latent: { kind: 'uniform', dimension: 1 },
  };

  test.each([
    ['a penalised critic', small],
    ['spectral norm', shared['spectral norm']],
    ['a translation', translating],
  ])('the page opens what it saves, and it is what the page trains: %s', async (_, experiment) => {
    const path = join(folder, 'state_dict.json');
    const argv = ['--iterations', '12', '--save', path];
    const ended = await torch.run({ script: await written(experiment), argv });
    expect(ended.code, ended.output).toBe(0);
    expect(ended.output).toContain('sliced W1');
    const trainer = new ReferenceTrainer(experiment);
    await trainer.step(12);
    const ours = await trainer.snapshot();
    const file = readStateDict(JSON.parse(readFileSync(path, 'utf8')));
    expect(withNetworks(experiment, file)).toEqual(experiment);
    const theirs = stateOf(file, experiment, { critic: new Float64Array(), generator: new Float64Array() });
    for (const name of ['critic', 'generator', 'singular'] as const) {
      const [mine, its] = [Array.from(ours[name] ?? []), Array.from(theirs[name] ?? [])];
      expect(its, name).toHaveLength(mine.length);
      expect(Math.max(0, ...its.map((value, i) => Math.abs(value - (mine[i] as number))))).toBeLessThan(1e-9);
    }
  });

  test('the notebook runs from top to bottom', async () => {
    const { cells } = JSON.parse(await write(small, notebook));
    const code = cells
      .filter(({ cell_type }: { cell_type: string }) => cell_type === 'code')
      .map(({ source }: { source: string[] }) => source.join(''))
      .join('\n\n')
      .replace('run.iteration < 1000', 'run.iteration < 15');
    const path = join(folder, 'state_dict.json');
    const { code: ended, output } = await ran(python as string, ['-'], {
      input: code.replace('"state_dict.json"', JSON.stringify(path)),
      env: { MPLBACKEND: 'agg' },
    });
    expect(ended, output).toBe(0);
    expect(output).toContain('AGREES with the page in 10 of 10');
  });

  test.each([
    [['--device', 'mps'], '--device mps has no Float64'],
    [['--save', 'gan.onnx'], '--save takes a name that ends with .json or .pt'],
  ])('%j is refused by name', async (argv, because) => {
    const ended = await torch.run({ script: await written(small), argv });
    expect(ended.code).toBe(2);
    expect(ended.output).toContain(because);
  });

  test('more processes than points are refused by name', async () => {
    const { codes, output } = await proven({ ...small, batchSize: 1 }, 2);
    expect(codes).toEqual([1, 1]);
    expect(output).toContain('2 processes cannot share batches of 1 points');
  });
});
