import { statSync } from 'node:fs';
import { longTasks } from '../scripts/tasks.ts';
import { valueAt } from '../src/fields/path.ts';
import { expect, test } from './fixtures.ts';
import { saveAs } from './saving.ts';

test.use({ speed: 0 });

/** Milliseconds of each run; what runs away takes longer to be far off. */
const WATCHED = 2500;
const FAR_OFF = 5000;
const SOME = 100;

const runsAway = 'a critic without a constraint and with a rate of 0.1, whose f runs away';
const absurd = {
  [runsAway]: 'constraint.kind=none&criticOptimizer.rate=0.1',
  'a penalty that explodes': 'constraint.lambda=1000&criticOptimizer.rate=0.1&generatorOptimizer.rate=0.1',
  'weights clipped to nothing': 'constraint.kind=clip&constraint.clip=0.0001&dataset=swissRoll',
  'a discriminator that saturates': 'objective=minimax&constraint.kind=none&criticOptimizer.rate=0.1',
};

/** What an experiment has in a link's field, as the link writes it. */
function setting(experiment: object, field: string): string {
  const value = valueAt(experiment, field);
  return String((value as { kind?: string }).kind ?? value);
}

/** What a link asks for that an experiment has otherwise. */
const missing = (experiment: object, query: string) =>
  [...new URLSearchParams(query)].filter(([field, value]) => setting(experiment, field) !== value);

test('a large run and its curves are saved without a long task', { tag: '@alone' }, async ({ playground, page }) => {
  // 3.3 million numbers: as text they are 65 MB, which take a second or more.
  const sizes: number[] = [];
  await playground.open('#/play?v=1&critic.width=512&critic.depth=5&batchSize=16&criticSteps=1');
  await playground.reached(1);
  await playground.call('pause');
  const tasks = await longTasks(page, async () => {
    for (const format of ['run', 'history', 'state-dict'] as const) {
      sizes.push(statSync((await saveAs(page, format)).path).size);
    }
  });
  expect(sizes[0]).toBeGreaterThan(30e6);
  expect(sizes[1]).toBeGreaterThan(0);
  expect(sizes[2]).toBeGreaterThan(10e6);
  expect(tasks).toEqual([]);
});

test('a film is made without a long task, while the run goes on', { tag: '@alone' }, async ({ playground, page }) => {
  let size = 0;
  await playground.open();
  const tasks = await longTasks(page, async () => {
    size = await page.evaluate(async () => (await window.playground.save('gif', { frames: 40 })).size);
  });
  expect(size).toBeGreaterThan(100_000);
  expect(tasks).toEqual([]);
});

test('no task of the page is a long one as it opens, in the default run, and in one absurd run after another', {
  tag: '@alone',
}, async ({ playground, page }) => {
  const tasks = await longTasks(page, async () => {
    await playground.open();
    await page.waitForTimeout(WATCHED);
    await playground.reached(SOME);
    for (const [name, query] of Object.entries(absurd)) {
      await test.step(name, async () => {
        await page.goto(`./#/play?v=1&${query}&view.layers=real-generated-field-lines-gradients`);
        // Now: going there leaves marks of the browser's own.
        await page.evaluate((at) => performance.mark(at), name);
        await expect.poll(async () => missing(await playground.call('experiment'), query)).toEqual([]);
        await page.waitForTimeout(name === runsAway ? FAR_OFF : WATCHED);
        await playground.reached(SOME);
      });
    }
  });
  // The thread's own clock: on a machine that others use too, tasks that compute little may last.
  expect(tasks).toEqual([]);
});
