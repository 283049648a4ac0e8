import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quantile } from '../src/math/quantile.ts';
import { explosive, small } from '../src/worker/session.test-kit.ts';
import { file, folder, lab } from './lab.test-kit.ts';

interface Output {
  readonly runs: readonly { seed: number; iteration: number; last: Record<string, number>; diverged?: object }[];
  readonly diverged: number;
  readonly quantiles: Readonly<Record<string, Record<string, readonly number[]>>>;
  readonly floors: Readonly<Record<string, number>>;
}

const few = ['--iterations', '20', '--looks', '3'];

describe('lab ensemble', () => {
  it('trains each seed as "train" does, and prints how they end and their quantiles', async () => {
    const experiment = file('small.json', small);
    const csv = join(folder, 'runs.csv');
    const { code, output } = await lab<Output>(
      'ensemble',
      experiment,
      '--seeds',
      '3',
      '--seed',
      '5',
      ...few,
      '--csv',
      csv,
    );
    expect(code).toBe(0);
    expect(output.runs.map(({ seed, iteration }) => [seed, iteration])).toEqual([
      [5, 20],
      [6, 20],
      [7, 20],
    ]);
    const one = await lab<{ measures: { wasserstein: { value: number } } }>(
      'train',
      experiment,
      '--iterations',
      '20',
      '--seed',
      '6',
    );
    expect(output.runs[1]?.last.wasserstein).toBe(one.output.measures.wasserstein.value);
    const ends = output.runs.map(({ last }) => last.wasserstein as number);
    expect(output.quantiles.wasserstein?.q50?.[2]).toBe(quantile(ends, 0.5));
    expect(output.floors.wasserstein).toBeGreaterThan(0);
    expect(readFileSync(csv, 'utf8').split('\n')).toHaveLength(1 + 3 * 3 + 1);
  });

  it('counts those that diverge, without complaint', async () => {
    const { code, output } = await lab<Output>('ensemble', file('explosive.json', explosive), '--seeds', '2', ...few);
    expect([code, output.diverged]).toEqual([0, 2]);
    expect(output.runs[0]?.diverged).toMatchObject({ iteration: expect.any(Number) as number });
  });

  it('refuses what is out of range before it begins', async () => {
    const refused = await lab('ensemble', 'wgan-gp-8gaussians', '--seeds', '0', '--measures', 'most');
    expect(refused.code).toBe(2);
    expect(refused.errors).toMatch(/seeds[\s\S]*measures/);
    expect((await lab('ensemble', 'nothing')).code).toBe(2);
  });
});
