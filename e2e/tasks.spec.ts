import { statSync } from 'node:fs';
import { traceTasks } from '../scripts/tasks.ts';
import { valueAt } from '../src/fields/path.ts';
import { expect, test } from './fixtures.ts';
import { saveAs } from './saving.ts';

// Playwright's own recording takes snapshots of the page, in tasks of the page.
test.use({ trace: 'off', speed: 0 });

/** Milliseconds that a task of the page may compute: what a browser calls a long one. */
const LONGEST = 50;
const WATCHED = 5000;

const runs = {
  'the default run': '',
  'a critic without a constraint and with a rate of 0.1, whose f runs away':
    'constraint.kind=none&criticOptimizer.rate=0.1',
  'a penalty that explodes': 'constraint.lambda=1000&criticOptimizer.rate=0.1&generatorOptimizer.rate=0.1',
  'weights clipped to nothing': 'constraint.kind=clip&constraint.clip=0.0001&dataset=swissRoll',
  'a discriminator that saturates': 'objective=minimax&constraint.kind=none&criticOptimizer.rate=0.1',
};

/** What an experiment has in a link's field, as the link writes it. */
function setting(experiment: object, field: string): string {
  const value = valueAt(experiment, field);
  return String((value as { kind?: string }).kind ?? value);
}

test('a large run and its curves are saved without a long task', { tag: '@alone' }, async ({ playground, browser }) => {
  const { page } = playground;
  // 3.3 million numbers: as text they are 65 MB, which take a second or more.
  const sizes: number[] = [];
  const tasks = await traceTasks(browser, LONGEST, async () => {
    await playground.open('#/play?v=1&critic.width=512&critic.depth=5&batchSize=16&criticSteps=1');
    await playground.reached(1);
    await playground.call('pause');
    for (const format of ['run', 'history', 'state-dict'] as const) {
      sizes.push(statSync((await saveAs(page, format)).path).size);
    }
  });
  expect(sizes[0]).toBeGreaterThan(30e6);
  expect(sizes[1]).toBeGreaterThan(0);
  expect(sizes[2]).toBeGreaterThan(10e6);
  expect(tasks.filter(({ cpu }) => cpu > LONGEST)).toEqual([]);
});

test('a film is made without a long task, while the run goes on', { tag: '@alone' }, async ({
  playground,
  browser,
}) => {
  let size = 0;
  const tasks = await traceTasks(browser, LONGEST, async () => {
    await playground.open();
    size = await playground.page.evaluate(async () => (await window.playground.save('gif', { frames: 40 })).size);
  });
  expect(size).toBeGreaterThan(100_000);
  expect(tasks.filter(({ cpu }) => cpu > LONGEST)).toEqual([]);
});

for (const [name, query] of Object.entries(runs)) {
  test(`${name}: no task of the page is a long one`, { tag: '@alone' }, async ({ playground, browser }) => {
    const tasks = await traceTasks(browser, LONGEST, async () => {
      const { page } = playground;
      await playground.open();
      if (query !== '') await page.goto(`./#/play?v=1&${query}&view.layers=real-generated-field-lines-gradients`);
      await page.waitForTimeout(WATCHED);
    });
    expect((await playground.call('status')).iteration).toBeGreaterThan(0);
    const experiment: object = await playground.call('experiment');
    for (const [field, value] of new URLSearchParams(query)) expect(setting(experiment, field), field).toBe(value);
    // The thread's own clock: on a machine that others use too, tasks that compute little may last.
    expect(tasks.filter(({ cpu }) => cpu > LONGEST)).toEqual([]);
  });
}
