import { expect, test, vi } from 'vitest';
import type { compared } from '../src/trials/comparison.ts';
import { lab } from './lab.test-kit.ts';

vi.setConfig({ testTimeout: 60_000 });

type Result = ReturnType<typeof compared> & { readonly floors: { readonly wasserstein: number } };
const small = ['--set', 'critic.width=5', '--set', 'generator.width=6', '--set', 'batchSize=16'];
const compare = (...more: string[]) =>
  lab<Result>('compare', 'wgan-gp-8gaussians', ...small, '--iterations', '6', '--looks', '3', ...more);

test('says of each pair where it parts, how far apart it ends, and what sets the two apart', async () => {
  const { output, code } = await compare('--with', 'generatorOptimizer.rate=0.01', '--with', 'seed=5,criticSteps=1');
  expect(code).toBe(0);
  expect(output.arms.map(({ name, differences }) => [name, differences])).toEqual([
    ['a', {}],
    ['b', { 'generatorOptimizer.rate': 0.01 }],
    ['c', { criticSteps: 1, seed: 5 }],
  ]);
  expect(output.pairs.map(({ parts, otherBatches }) => [parts.atAll, otherBatches])).toEqual([
    [2, []],
    [1, ['seed']],
  ]);
  const [a, b] = output.arms.map(({ ends }) => ends.wasserstein as number) as [number, number, number];
  expect(output.pairs[0]?.ends.wasserstein).toMatchObject({ difference: b - a, of: 3 });
  expect(output.floors.wasserstein).toBeGreaterThan(0);
});

test('pairs several seeds, and says how sure the mean difference is', async () => {
  const { output } = await compare('--with', 'constraint.kind=clip', '--seeds', '3');
  const [pair] = output.pairs;
  const { difference = Number.NaN, low, high, of } = pair?.ends.wasserstein ?? {};
  expect([pair?.band, of]).toEqual(['student-95', 3]);
  expect(low).toBeLessThan(difference);
  expect(high).toBeGreaterThan(difference);
});

test.each([
  [[], '--with'],
  [['--with', 'constraint.kind=clap'], 'constraint.kind'],
  [['--with', 'seed=2', '--seeds', '0'], 'seeds'],
  [['a', 'b', 'c', 'd'].flatMap((_, seed) => ['--with', `seed=${seed}`]), '--with'],
])('%j is refused by name', async (given, field) => {
  const { code, errors } = await compare(...given);
  expect(code).toBe(2);
  expect(errors).toContain(field);
});
