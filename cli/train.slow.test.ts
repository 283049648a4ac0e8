import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { file, folder, lab } from './lab.test-kit.ts';

vi.setConfig({ testTimeout: 60_000 });

interface Result {
  readonly iteration: number;
  readonly iterations: number;
  readonly criticStepsPerSecond: number;
  readonly parameters: { readonly critic: number[]; readonly generator: number[] };
  readonly measures: Record<string, object>;
  readonly diverged?: { readonly quantity: string; readonly iteration: number; readonly restored: number };
}

const small = ['--set', 'critic.width=5', '--set', 'generator.width=6', '--set', 'batchSize=16'];
const train = (source: string, iterations: number, ...more: string[]) =>
  lab<Result>('train', source, '--iterations', String(iterations), ...more);
const path = (name: string) => join(folder, name);
const read = (name: string) => JSON.parse(readFileSync(path(name), 'utf8'));

beforeAll(() => train('wgan-gp-8gaussians', 2, ...small, '--out', path('sound.json')));

test('the same seed trains to the same parameters, another seed does not', async () => {
  const run = async (seed: string) => {
    const { output, errors } = await train('bench-ganlab', 30, '--seed', seed);
    expect(errors).toContain('30 / 30');
    return output;
  };
  const [first, again, other] = [await run('5'), await run('5'), await run('6')];
  expect(again.parameters).toEqual(first.parameters);
  expect(other.parameters).not.toEqual(first.parameters);
  expect(first.criticStepsPerSecond).toBeGreaterThan(0);
  expect(first.measures.js).toMatchObject({ estimator: 'kernel-density', samples: 1024 });
});

test.each([
  ['wasm', 'criticOptimizer.kind=adam', 'constraint.kind=gradient-penalty'],
  ['wasm', 'criticOptimizer.kind=momentum', 'constraint.kind=spectral-norm'],
  ['wasm', 'criticOptimizer.kind=adam', 'generator.kind=noised'],
  ['tfjs-cpu', 'criticOptimizer.kind=rmsprop', 'constraint.kind=spectral-norm'],
])('%s, %s, %s: 10 and 10 iterations equal 20 bit for bit', async (engine, optimizer, constraint) => {
  const given = [...small, '--set', optimizer, '--set', constraint, '--set', 'warmup=3', '--engine', engine];
  await train('wgan-gp-8gaussians', 20, ...given, '--out', path('whole.json'));
  await train('wgan-gp-8gaussians', 10, ...given, '--out', path('half.json'));
  const { output } = await train(path('half.json'), 10, '--engine', engine, '--out', path('on.json'));
  expect(output).toMatchObject({ iteration: 20, iterations: 10 });
  expect(output).not.toHaveProperty('parameters');
  expect(readFileSync(path('on.json'), 'utf8')).toBe(readFileSync(path('whole.json'), 'utf8'));
  const started = await train('wgan-gp-8gaussians', 10, ...given, '--parameters', path('half.json'));
  expect(started.output).toMatchObject({ iteration: 20, parameters: read('whole.json').parameters });
});

test('a change that needs a new model starts a run afresh and says so; a live one goes on', async () => {
  await train('wgan-gp-8gaussians', 4, ...small, '--out', path('r.json'));
  const afresh = await train(path('r.json'), 2, '--seed', '9');
  expect([afresh.output.iteration, afresh.errors]).toEqual([2, expect.stringContaining('afresh')]);
  const live = await train(path('r.json'), 2, '--set', 'constraint.lambda=3');
  expect([live.output.iteration, live.errors]).toEqual([6, expect.not.stringContaining('afresh')]);
});

test('what the command line wrote before there was a version still opens', async () => {
  const { output } = await train('wgan-gp-8gaussians', 4, ...small, '--out', path('new.json'));
  const { experiment, parameters } = read('new.json');
  const old = { experiment, engine: 'wasm', iterations: 4, seconds: 0.1, criticStepsPerSecond: 9, parameters };
  const asRun = await train(file('old.json', { ...old, measures: output.measures }), 0);
  expect(asRun.output).toMatchObject({ iteration: 4, parameters });
  const bare = await train('wgan-gp-8gaussians', 0, ...small, '--parameters', file('bare.json', parameters));
  expect(bare.output).toMatchObject({ iteration: 0, parameters });
});

test('moments are not given to another kind of optimiser', async () => {
  await train('wgan-gp-8gaussians', 4, ...small, '--out', path('adam.json'));
  const sgd = ['--set', 'criticOptimizer.kind=sgd', '--engine', 'reference', '--out', path('sgd.json')];
  await train('wgan-gp-8gaussians', 0, ...small, '--parameters', path('adam.json'), ...sgd);
  expect(read('sgd.json').iteration).toBe(4);
  expect(read('sgd.json').optimizers).toMatchObject({ criticUpdates: 0, generatorUpdates: 0 });
});

test('fields are read as in a link, and kinds first', async () => {
  const given = ['--set', 'dataset.points=0,1;-0.5,2', '--set', 'dataset.kind=points', '--out', path('points.json')];
  expect((await train('wgan-gp-8gaussians', 0, ...small, ...given)).code).toBe(0);
  expect(read('points.json').experiment.dataset).toEqual({
    kind: 'points',
    points: [
      [0, 1],
      [-0.5, 2],
    ],
    jitter: 0.05,
  });
});

test('history: losses of every iteration, measures on the way, the same as a table', async () => {
  const [out, csv] = [path('h.json'), path('h.csv')];
  await train(
    'wgan-gp-8gaussians',
    50,
    ...small,
    '--set',
    'generator.kind=translation',
    '--out',
    out,
    '--history',
    csv,
  );
  const { history, measures } = read('h.json');
  expect(history.iteration).toEqual(Array.from({ length: 51 }, (_, i) => i));
  expect(history.wasserstein.filter((value: unknown) => value !== null)).toHaveLength(6);
  expect(history.wasserstein.at(-1)).toBe(measures.wasserstein.value);
  expect(history.theta).toHaveLength(51);
  const [header, ...rows] = readFileSync(csv, 'utf8').trimEnd().split('\n') as [string, ...string[]];
  const columns = header.split(',');
  expect(columns).toEqual(Object.keys(history));
  expect(rows).toHaveLength(51);
  for (const [i, row] of rows.entries()) {
    const values = row.split(',').map((value) => (value === '' ? null : Number(value)));
    expect(values).toEqual(columns.map((name) => history[name][i]));
  }
  // A run that goes on brings its past with it.
  await train(out, 10, '--set', 'criticSteps=2', '--history', csv);
  const on = readFileSync(csv, 'utf8').trimEnd().split('\n');
  expect(on).toHaveLength(62);
  expect(on.filter((row) => row.includes('criticSteps'))).toEqual([
    expect.stringMatching(/^50,.*,criticSteps 5 -> 2$/),
  ]);
});

const explosive = [
  ...['criticOptimizer.kind=sgd', 'criticOptimizer.rate=1', 'constraint.lambda=1000', 'critic.activation=leakyRelu'],
].flatMap((change) => ['--set', change]);

test.each(['wasm', 'reference', 'tfjs-cpu'])(
  '%s: a run that diverges says where, stops and keeps its last good state',
  async (engine) => {
    const out = path('diverged.json');
    const given = [...small, ...explosive, '--engine', engine];
    const { code, output, errors } = await train('wgan-gp-8gaussians', 300, ...given, '--out', out);
    expect(code).toBe(3);
    const { iteration, restored } = output.diverged as NonNullable<Result['diverged']>;
    expect(errors).toMatch(new RegExp(`diverged: .* at iteration ${iteration}\\. Kept .* iteration ${restored}\\.`));
    expect(errors).not.toContain('300 / 300');
    expect(output).toMatchObject({ iteration: restored, iterations: restored });
    expect(iteration).toBeGreaterThan(restored);
    // The iteration before was still finite.
    expect((await train('wgan-gp-8gaussians', iteration - 1, ...given)).code).toBe(0);
    expect(readFileSync(out, 'utf8')).not.toMatch(/null[,\]].*"optimizers"|Infinity|NaN/);
    const kept = read('diverged.json');
    expect(Object.values(kept.measures).every((measure) => (measure as { value?: unknown }).value !== null)).toBe(true);
    expect(kept.history.iteration.at(-1)).toBe(restored);
    expect((await train(out, 0, '--engine', engine)).output.parameters).toEqual(kept.parameters);
  },
);

test.each([
  ['--out', '/nowhere/at/all.json'],
  ['--out', folder],
  ['--history', '/proc/nothing.csv'],
])('%s %s: what can’t be written is refused before training', async (option, target) => {
  const { code, text, errors } = await train('wgan-gp-8gaussians', 10_000_000, option, target);
  expect([code, text]).toEqual([2, '']);
  expect(errors).toContain(option);
  expect(errors).not.toContain('/ 10000000');
});

test('writing leaves nothing beside the file', async () => {
  await train('wgan-gp-8gaussians', 1, ...small, '--out', path('alone.json'));
  expect(readdirSync(folder).filter((name) => name.startsWith('alone'))).toEqual(['alone.json']);
});

test.each([
  ['a later version', (run: object) => ({ ...run, version: 2 }), 'version'],
  ['an unknown name', (run: object) => ({ ...run, weights: [] }), 'weights'],
  ['a missing weight', (run: object) => ({ ...run, parameters: { critic: [1], generator: [2] } }), 'critic'],
  [
    'null weights',
    (run: { parameters: object }) => ({ ...run, parameters: { ...run.parameters, critic: [null] } }),
    'parameters.critic[0]',
  ],
  ['no moments', (run: object) => ({ ...run, optimizers: {} }), 'optimizers.critic'],
  ['a torn history', (run: object) => ({ ...run, history: { iteration: [1, 2], js: [0.5] } }), 'history.js'],
])('a run with %s is refused by name', async (_, spoil, field) => {
  const { code, errors } = await train(file('spoilt.json', spoil(read('sound.json'))), 1);
  expect(code).toBe(2);
  expect(errors).toContain(field);
});

test('points come from a table, fitted if wished; what would be lost is refused', async () => {
  const rows = Array.from(
    { length: 60 },
    (_, i) => `${7 + Math.sin(i)};${(20 + 2 * Math.cos(i)).toFixed(3)};${(i % 2) + 1}`,
  );
  const csv = file('own.csv', ['u;v;class', ...rows].join('\n').replaceAll('.', ','));
  const out = ['--out', path('own.json')];
  const { code, errors } = await train('wgan-gp-8gaussians', 2, ...small, '--points', csv, '--fit', ...out);
  expect(code).toBe(0);
  expect(errors).toContain('60 points, x from column u, y from column v\n');
  expect(errors).toContain('classes in column class: 1, 2; taken: all');
  const { dataset } = read('own.json').experiment;
  expect([dataset.kind, dataset.points.length]).toEqual(['points', 60]);
  expect(Math.max(...dataset.points.flat().map(Math.abs))).toBeCloseTo(2.4, 2);

  const second = await train('wgan-gp-8gaussians', 0, '--points', csv, '--fit', '--classes', '2', ...out);
  expect([second.code, second.errors]).toEqual([0, expect.stringContaining('30 points')]);
  expect(read('own.json').experiment.dataset.points).toHaveLength(30);
  const third = await train('wgan-gp-8gaussians', 0, '--points', csv, '--fit', '--classes', '2,3');
  expect([third.code, third.errors]).toEqual([2, expect.stringMatching(/--classes is not one of.*got 3.*1, 2/)]);

  const many = Array.from({ length: 5000 }, (_, i) => ({ y: Math.sin(i), x: Math.cos(i) }));
  const json = await train('wgan-gp-8gaussians', 0, '--points', file('many.json', JSON.stringify(many)), ...out);
  expect(json.errors).toContain('many.json: 5000 points, x from column x, y from column y');
  expect(json.errors).toContain('4096 of them are taken');
  expect(read('own.json').experiment.dataset.points).toHaveLength(4096);

  const curve = await train('wgan-gp-8gaussians', 0, '--curve', '2 cos(2 pi t); sin(4π t)', ...out);
  expect(curve.errors).toContain('--curve: 1024 points, x from column x(t), y from column y(t)');
  expect(read('own.json').experiment.dataset.points[0]).toEqual([expect.closeTo(2, 3), expect.closeTo(0, 1)]);
  const half = await train('wgan-gp-8gaussians', 0, '--curve', 'cos(t)');
  expect([half.code, half.errors]).toEqual([2, expect.stringMatching(/y cannot be read/)]);
  const both = await train('wgan-gp-8gaussians', 0, '--points', csv, '--density', '1');
  expect([both.code, both.errors]).toEqual([2, expect.stringMatching(/--density does not go with/)]);

  const far = await train('wgan-gp-8gaussians', 2, '--points', csv);
  expect([far.code, far.errors]).toEqual([2, expect.stringMatching(/--points is out of range: got x 6.*--fit/)]);
  const torn = await train('wgan-gp-8gaussians', 2, '--points', file('torn.csv', '1,2\n3,four\n5\n'));
  expect([torn.code, torn.errors.match(/torn\.csv:\d/g)]).toEqual([2, ['torn.csv:2', 'torn.csv:3']]);
  const none = await train('wgan-gp-8gaussians', 2, '--points', file('none.csv', 'no points'));
  expect([none.code, none.errors]).toEqual([2, expect.stringContaining('--points cannot be read')]);
});

test.each([
  ['31', 31],
  // The generator gives real points: what is waited for is there at both looks.
  ['modes', 100],
  ['floor', 100],
] as const)('--until %s stops at iteration %i, and says whether it came to it', async (until, iteration) => {
  const stands = [...small, '--set', 'generator.kind=noised', '--set', 'generator.spread=0', '--until', until];
  const { output } = await train('wgan-gp-8gaussians', 120, ...stands);
  expect(output).toMatchObject({ iteration, stopped: true });
  const early = await train('wgan-gp-8gaussians', 30, ...stands);
  expect(early.output).toMatchObject({ iteration: 30, stopped: false });
  const { code, errors } = await train('wgan-gp-8gaussians', 30, '--until', 'soon');
  expect([code, errors]).toEqual([2, expect.stringContaining('--until')]);
});
