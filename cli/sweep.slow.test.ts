import { expect, test } from 'vitest';
import { readyMaps } from '../src/trials/sweep/maps.ts';
import type { SweepTable } from '../src/trials/sweep/table.ts';
import { lab } from './lab.test-kit.ts';

const small = [
  'wgan-gp-8gaussians',
  ...['critic.width=6', 'generator.width=6', 'batchSize=16', 'criticSteps=1'].flatMap((set) => ['--set', set]),
];
const axes = [
  '--x',
  'constraint.lambda=0.1..10:2:log',
  '--y',
  'constraint.kind=gradient-penalty,none',
  '--iterations',
  '48',
];

test('a map is printed cell by cell, the same as a table', async () => {
  const { code, output } = await lab<SweepTable>('sweep', ...small, ...axes, '--measure', 'distance', '--seeds', '2');
  expect(code).toBe(0);
  expect(output).toMatchObject({
    x: { field: 'constraint.lambda', values: [0.1, 10] },
    y: { field: 'constraint.kind', values: ['gradient-penalty', 'none'] },
    iterations: 48,
    seeds: [1, 2],
    measure: 'distance',
  });
  const [first, second, third, fourth] = output.cells.map(({ runs }) => runs.map(({ wasserstein }) => wasserstein));
  // λ is nothing to a critic without a penalty.
  expect(third).toEqual(fourth);
  expect(first).not.toEqual(second);
  expect(output.cells[0]?.value).toBeCloseTo(
    (output.cells[0]?.runs ?? []).reduce((sum, { wasserstein, floor }) => sum + wasserstein / floor / 2, 0),
    9,
  );
  const { text } = await lab('sweep', ...small, ...axes, '--csv');
  expect(
    text.split('\n')[1]?.startsWith(`0.1,gradient-penalty,1,${output.cells[0]?.runs[0]?.outcome},${first?.[0]},`),
  ).toBe(true);
  expect(text.trimEnd().split('\n')).toHaveLength(5);
}, 60_000);

test.each([
  [['sweep'], '--map'],
  [['sweep', '--map', 'pennalty'], 'did you mean penalty?'],
  [['sweep', '--map', 'penalty', '--seeds', '99'], 'seeds is out of range'],
  [['sweep', '--map', 'penalty', '--measure', 'mode'], 'did you mean modes?'],
  [['sweep', 'lsgan', '--x', 'criticStep=1..4', '--y', 'noise.sigma=0..1'], 'did you mean criticSteps?'],
  [['sweep', 'lsgan', '--x', 'criticSteps=1..400', '--y', 'noise.sigma=0..1'], 'criticSteps is out of range'],
])('refuses %j before anything is run', async (words, said) => {
  const { code, errors, text } = await lab(...words);
  expect([code, text]).toEqual([2, '']);
  expect(errors).toContain(said);
});

test('its help names every ready map', async () => {
  const { text } = await lab('sweep', '--help');
  for (const { id } of readyMaps) expect(text).toContain(id);
});
