import { describe, expect, test } from 'vitest';
import { criticLayout, generatorLayout } from '../../engines/layout.ts';
import { probe } from '../../engines/probe.ts';
import { ReferenceTrainer } from '../../engines/reference/trainer.ts';
import type { Snapshot } from '../../engines/trainer.ts';
import { defaultExperiment, type Experiment } from '../../experiment/experiment.ts';
import { type Fault, InputError } from '../../fields/fault.ts';
import { stringify } from '../json.ts';
import { parseState } from '../parse.ts';
import { readStateDict, stateOf, withNetworks } from './read.ts';
import recorded from './torch.fixture.json' with { type: 'json' };
import { stateDictOf } from './write.ts';

/*
 * torch.fixture.json is what PyTorch 1.13 wrote of four models, with their critics' values at three points:
 * `{name: tensor.tolist() for name, tensor in module.state_dict().items()}` of
 *   gan     a module with `netG` and `netD`, each with `net = Sequential(Linear, Tanh, Linear, Tanh, Linear)`
 *   named   a critic of layers `fc1`, `fc2` and `out`
 *   plain   such a Sequential alone: `0.weight`, …
 *   normed  its layers under `torch.nn.utils.spectral_norm`, after three forward passes, in `eval()`
 * and f = module(points), g = netG(latent); critics 2 → 5 → 5 → 1 and a generator 3 → 4 → 4 → 2, all tanh,
 * `torch.manual_seed(7)`.
 */
const experiment: Experiment = {
  ...defaultExperiment,
  latent: { ...defaultExperiment.latent, dimension: 3 },
  critic: { depth: 2, width: 5, activation: 'tanh' },
  generator: { ...defaultExperiment.generator, kind: 'mlp', depth: 2, width: 4, activation: 'tanh' },
};
const normalising: Experiment = { ...experiment, constraint: { ...experiment.constraint, kind: 'spectral-norm' } };

/** What another network keeps. */
const before = {
  critic: new Float64Array(criticLayout(experiment).size).fill(0.5),
  generator: new Float64Array(generatorLayout(experiment).size).fill(0.25),
};
const load = (state: unknown, into = experiment) => stateOf(readStateDict(state), into, before);

/** The largest distance of our critic's values from those that PyTorch gave. */
function away(snapshot: Snapshot, f: readonly number[], into = experiment): number {
  const ours = probe(into, snapshot, recorded.points).f;
  return Math.max(...f.map((value, k) => Math.abs(value - (ours[k] as number))));
}

function faultsOf(work: () => unknown): readonly Fault[] {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.faults;
    throw error;
  }
  return [];
}

/** The same tensors under other names. */
const renamed = (state: object, name: (before: string) => string) =>
  Object.fromEntries(Object.entries(state).map(([key, value]) => [name(key), value]));

describe('what PyTorch wrote gives the values that PyTorch gave', () => {
  test('a module of both networks', async () => {
    const { state, f, g } = recorded.gan;
    const snapshot = load(state);
    expect(away(snapshot, f)).toBeLessThan(3e-7);
    const trainer = new ReferenceTrainer(experiment);
    await trainer.restore(snapshot);
    const ours = await trainer.generate(Float32Array.from(recorded.latent));
    expect(Math.max(...g.map((value, k) => Math.abs(value - (ours[k] as number))))).toBeLessThan(3e-7);
  });

  test.each(['named', 'plain'] as const)('a critic alone, %s', (name) => {
    const snapshot = load(recorded[name].state);
    expect(away(snapshot, recorded[name].f)).toBeLessThan(3e-7);
    expect(snapshot.generator).toBe(before.generator);
  });

  test.each<[string, (state: object) => object]>([
    ['layers.', (state) => renamed(state, (name) => `layers.${name}`)],
    ['model. …', (state) => renamed(state, (name) => `model.main.${name}`)],
    ['module. of DataParallel', (state) => renamed(state, (name) => `module.${name}`)],
    ['a checkpoint', (state) => ({ critic: { state_dict: state } })],
    ['discriminator.', (state) => renamed(state, (name) => `discriminator.${name}`)],
    [
      'sorted as text',
      (state) =>
        Object.fromEntries(
          Object.entries(renamed(state, (name) => name.replace('2.', '2.').replace('4.', '10.'))).sort(),
        ),
    ],
  ])('named otherwise: %s', (_, name) => {
    expect(away(load(name(recorded.plain.state)), recorded.plain.f)).toBeLessThan(3e-7);
  });

  test('spectral normalisation, with it and without', () => {
    const { state, f } = recorded.normed;
    const snapshot = load(state, normalising);
    expect(snapshot.singular).toHaveLength(2 + 5 + 5);
    expect(away(snapshot, f, normalising)).toBeLessThan(1e-6);
    // Where nothing normalises the weights have to be those in use.
    expect(away(load(state), f)).toBeLessThan(1e-6);
    const modern = renamed(state, (name) =>
      name
        .replace('weight_orig', 'parametrizations.weight.original')
        .replace(/weight_([uv])/, 'parametrizations.weight.0._$1'),
    );
    expect(load(modern, normalising)).toEqual(snapshot);
  });

  test('a layer without a bias has one of zeros', () => {
    const { '4.bias': _, ...state } = recorded.plain.state;
    const [bias] = recorded.plain.state['4.bias'] as [number];
    expect(
      away(
        load(state),
        recorded.plain.f.map((value) => value - bias),
      ),
    ).toBeLessThan(3e-7);
  });
});

describe('out and in again, every number is the same', () => {
  const numbers = (length: number, seed: number) =>
    Float32Array.from({ length }, (_, i) => Math.sin(seed + 12.9898 * i) * 10 ** ((i % 9) - 6));

  test.each<[string, Experiment]>([
    ['two chains', experiment],
    ['under spectral normalisation', normalising],
    ['an affine generator', { ...experiment, generator: { ...experiment.generator, kind: 'affine' } }],
    [
      'a translation',
      {
        ...experiment,
        latent: { ...experiment.latent, dimension: 1 },
        generator: { ...experiment.generator, kind: 'translation' },
      },
    ],
    [
      'a noised generator',
      {
        ...experiment,
        latent: { ...experiment.latent, dimension: 2 },
        generator: { ...experiment.generator, kind: 'noised' },
      },
    ],
  ])('%s', (_, of) => {
    const spectral = of.constraint.kind === 'spectral-norm';
    const snapshot: Snapshot = {
      iteration: 0,
      critic: numbers(criticLayout(of).size, 1),
      generator: numbers(generatorLayout(of).size, 2),
      ...(spectral && { singular: numbers(12, 3) }),
    };
    const text = stringify(stateDictOf(snapshot, of));
    const back = parseState(JSON.parse(text), of);
    expect(Float32Array.from(back.critic)).toEqual(snapshot.critic);
    expect(Float32Array.from(back.generator)).toEqual(snapshot.generator);
    expect(back.singular && Float32Array.from(back.singular)).toEqual(snapshot.singular);
  });

  test('names and shapes are those of an nn.Sequential', () => {
    const { critic, generator } = stateDictOf({ iteration: 0, ...before }, experiment);
    expect(Object.keys(critic).sort()).toEqual(
      ['0', '2', '4'].flatMap((layer) => [`net.${layer}.bias`, `net.${layer}.weight`]),
    );
    const [rows] = [generator['net.0.weight'] as number[][]];
    expect([rows.length, rows[0]?.length]).toEqual([4, 3]);
  });
});

describe('what doesn’t fit is named: the tensor, its shape, the one wanted', () => {
  const { state } = recorded.plain;
  const wide: Experiment = { ...experiment, critic: { ...experiment.critic, width: 6 } };

  test('other widths, and other depths', () => {
    expect(faultsOf(() => load(state, wide))).toEqual([
      { code: 'shape', field: '0.weight', value: '[5, 2]', allowed: '[6, 2]' },
      { code: 'shape', field: '2.weight', value: '[5, 5]', allowed: '[6, 6]' },
      { code: 'shape', field: '4.weight', value: '[1, 5]', allowed: '[1, 6]' },
    ]);
    const deep: Experiment = { ...experiment, critic: { ...experiment.critic, depth: 4 } };
    expect(faultsOf(() => load(state, deep))).toEqual([
      { code: 'count', field: 'critic', value: '3 × Linear', allowed: '5 × Linear' },
    ]);
  });

  test.each<[string, object, Partial<Fault>]>([
    ['a ragged weight', { ...state, '2.weight': [[1, 2], [3]] }, { code: 'count', field: '2.weight[1]' }],
    ['a word', { ...state, '2.bias': [1, 'x', 3, 4, 5] }, { code: 'type', field: '2.bias[1]', value: '"x"' }],
    ['a bias of another length', { ...state, '2.bias': [1, 2] }, { field: '2.bias', value: '[2]', allowed: '[5]' }],
    ['a convolution', { ...state, 'conv.weight': [[[[1]]]] }, { field: 'conv.weight', value: '[1, 1, 1, 1]' }],
    ['batch normalisation', { ...state, 'bn.running_mean': [1, 2] }, { field: 'bn.running_mean', value: '[2]' }],
    ['a bias without its weight', { '0.bias': [1, 2] }, { code: 'missing', field: '0.weight' }],
    [
      'layers that are no chain',
      {
        ...state,
        '2.weight': [
          [1, 2],
          [3, 4],
          [5, 6],
          [7, 8],
          [9, 0],
        ],
      },
      { field: '2.weight', value: '[5, 2]', allowed: '[5, 5]' },
    ],
    [
      'neither of both',
      {
        '0.weight': [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      },
      { field: '0.weight', value: '[3, 2]' },
    ],
    [
      'a number that no Float64 holds',
      { ...state, '4.bias': [Number.POSITIVE_INFINITY] },
      { code: 'finite', field: 'critic' },
    ],
  ])('%s', (_, broken, fault) => {
    expect(faultsOf(() => load(broken))).toEqual([expect.objectContaining(fault)]);
  });
});

describe('an experiment takes a file’s networks', () => {
  test('depth, width and latent dimension; the rest stays', () => {
    const file = readStateDict(recorded.gan.state);
    const taken = withNetworks(defaultExperiment, file);
    expect(taken).toEqual({
      ...defaultExperiment,
      latent: { ...defaultExperiment.latent, dimension: 3 },
      critic: { ...defaultExperiment.critic, depth: 2, width: 5 },
      generator: { ...defaultExperiment.generator, depth: 2, width: 4 },
    });
    expect(away(stateOf(file, taken, before), recorded.gan.f, taken)).toBeLessThan(3e-7);
  });

  test('but none that it can’t have', () => {
    const uneven = {
      '0.weight': [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      '2.weight': [
        [1, 2, 3],
        [4, 5, 6],
      ],
      '4.weight': [[1, 2]],
    };
    expect(faultsOf(() => withNetworks(experiment, readStateDict(uneven)))).toEqual([
      { code: 'shape', field: '2.weight', value: '[2, 3]', allowed: '[3, 3]' },
    ]);
    const images = { critic: { '0.weight': [[1, 2, 3]] } };
    expect(faultsOf(() => withNetworks(experiment, readStateDict(images)))).toMatchObject([
      { code: 'shape', field: 'critic.0.weight', value: '[1, 3]', allowed: '[1, 2]' },
    ]);
    const broad = { '0.weight': Array(600).fill([1, 2]), '2.weight': [Array(600).fill(1)] };
    expect(faultsOf(() => withNetworks(experiment, readStateDict(broad)))).toMatchObject([
      { code: 'range', field: 'critic.width', value: '600' },
    ]);
  });
});
