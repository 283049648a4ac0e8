import { expect, test } from 'vitest';
import { reachedBy } from './presets/reached.ts';
import { presetTable } from './presets/report.ts';
import { quickRows, type Row, referenceRows } from './presets/rows.ts';

const [page] = quickRows as readonly [Row];

test('no two rows have one name or train one experiment', () => {
  const rows = [...quickRows, ...referenceRows(5)];
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  expect(new Set(rows.map(({ experiment }) => JSON.stringify(experiment))).size).toBe(rows.length);
});

test('a run comes nearer by training, and its floor is that of its data', async () => {
  const [first, later] = [
    await reachedBy({ ...page, iterations: 1 }, 3),
    await reachedBy({ ...page, iterations: 200 }, 3),
  ];
  expect(later.wasserstein).toBeLessThan(first.wasserstein / 2);
  expect(later.modes).toBeGreaterThan(first.modes);
  expect(later.quality).toBeGreaterThan(0);
  expect(later.floor).toBe(first.floor);
  // Theory: .150 ± .039 of 256 points a side, where neither is stratified.
  expect(first.floor).toBeGreaterThan(0.03);
  expect(first.floor).toBeLessThan(0.19);
});

test('a run that stopped being finite is counted, and left out of the medians', async () => {
  const lost = await reachedBy(
    {
      ...page,
      experiment: {
        ...page.experiment,
        generatorOptimizer: { ...page.experiment.generatorOptimizer, kind: 'sgd', rate: 1e300 },
      },
      iterations: 4,
    },
    1,
  );
  expect(lost.wasserstein).toBeNaN();
  const good = { wasserstein: 0.25, near: 0.5, modes: 8, covered: 7, quality: 0.125, floor: 0.11, seconds: 2 };
  const [, , line] = presetTable([page], [[good, lost, { ...good, wasserstein: 0.75 }]]).split('\n');
  expect(line).toContain('| ring | 800 | 2/3 | 0.5 [0.25 … 0.75] |');
  expect(line).toContain('| 8 | 0.5 | 7 | 0.125 |');
});
