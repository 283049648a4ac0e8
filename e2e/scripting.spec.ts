import { readFileSync } from 'node:fs';
import type { Scripting } from '../src/actions/scripting.ts';
import { teaching } from '../src/i18n/en/teaching.ts';
import { timeline } from '../src/i18n/en/timeline.ts';
import { expect, type PlaygroundPage, test } from './fixtures.ts';
import { distanceInNode } from './inNode.ts';

/** The methods that the README's table names. */
function documented(): readonly string[] {
  const [, table = ''] = readFileSync('README.md', 'utf8').split(/## (?:Scripting|Command line)\n/);
  const firsts = [...table.matchAll(/^\| (`.*?`) \| /gm)].map(([, first = '']) => first);
  return [...new Set(firsts.flatMap((first) => [...first.matchAll(/`(\w+)\(/g)].map(([, name = '']) => name)))].sort();
}

const link = 'v=1&generator.width=8&critic.width=8&batchSize=32&criticSteps=2&seed=5';

/** Of a canvas on a light page, the share of its height that is dark and grey in the column where most is: an upright. */
function upright(element: Element): number {
  const { width, height } = element as HTMLCanvasElement;
  const context = (element as HTMLCanvasElement).getContext('2d') as CanvasRenderingContext2D;
  const { data } = context.getImageData(0, 0, width, height);
  function isDark(at: number): boolean {
    const [red, green, blue, alpha] = [data[at], data[at + 1], data[at + 2], data[at + 3]] as [
      number,
      number,
      number,
      number,
    ];
    const most = Math.max(red, green, blue);
    return alpha > 60 && most < 180 && most - Math.min(red, green, blue) < 12;
  }
  const dark = new Float64Array(width);
  for (let at = 0; at < data.length; at += 4) {
    const column = (at / 4) % width;
    if (isDark(at)) dark[column] = (dark[column] as number) + 1;
  }
  return Math.max(...dark) / height;
}

/** What each method does, in an order in which one run serves them all. */
async function callAll(playground: PlaygroundPage, call: PlaygroundPage['call']): Promise<void> {
  const { page } = playground;
  const at = async () => (await call('status')).iteration;
  const step = test.step;

  await step('step, reset: so many iterations exactly, and the same seed gives the same parameters', async () => {
    await call('reset');
    await call('step', 3);
    const first = await call('parameters');
    expect(await at()).toBe(3);
    await call('reset');
    await call('step', 1);
    await call('step', 2);
    expect(await call('parameters')).toEqual(first);
    await call('step', 2);
    expect(await call('parameters')).not.toEqual(first);
    await call('restore', first);
    expect(await call('parameters')).toEqual(first);
  });

  await step('samples, criticField: the shapes that the README gives', async () => {
    const { real, generated } = await call('samples');
    expect(generated.length).toBe(real.length);
    expect(generated.flat().every(Number.isFinite)).toBe(true);
    const { resolution, values } = await call('criticField');
    expect(values.length).toBe(resolution * resolution);
  });

  await step('stopWhen, rewind, branch, snapshots, slowStep: a run that is gone back in', async () => {
    await call('reset');
    await call('setSpeed', 0);
    await call('stopWhen', 10);
    await call('play');
    await expect.poll(at).toBe(10);
    await expect.poll(async () => (await call('status')).state).toBe('paused');
    await call('stopWhen');
    await call('rewind', 4);
    expect(await at()).toBe(4);
    expect(await call('slowStep', 1)).toMatchObject({ iteration: 4, stage: 1, criticSteps: 2, moved: 'critic' });
    expect(await call('slowStep', 3)).toMatchObject({ stage: 3, moved: 'generator' });
    await call('rewind');
    expect(await at()).toBe(10);
    await call('branch', 4, { 'constraint.lambda': 0.5 });
    expect((await call('experiment')).constraint).toMatchObject({ lambda: 0.5 });
    await call('step', 1);
    expect(await call('snapshots')).toMatchObject({ origin: 0, reach: 5, changes: [4] });
  });

  await step('save: a change is marked on every curve, read out there, and stands in the saved history', async () => {
    const panels = page.locator('.curve-panel');
    for (const panel of await panels.all()) {
      await panel.scrollIntoViewIfNeeded();
      await expect
        .poll(() => panel.locator('canvas').evaluate(upright), `${await panel.textContent()}`)
        .toBeGreaterThan(0.5);
      await expect(panel.getByRole('slider')).toHaveAttribute('max', '5');
      await panel.getByRole('slider').focus();
      for (const key of ['End', 'ArrowLeft']) await page.keyboard.press(key);
      const said = /Changed at iteration 4: Penalty weight λ 0\.1 → 0\.5\.$/;
      await expect(panel.getByRole('slider')).toHaveAttribute('aria-valuetext', said);
    }
    expect(await panels.count()).toBe(4);
    const history = page.evaluate(async () => (await window.playground.save('history')).text());
    expect(await history).toContain('constraint.lambda 0.1 -> 0.5');
  });

  await step('predict: how far off a drawn curve was', async () => {
    const { mean, share } = await call('predict', { curve: 'criticLoss', iterations: 5, values: [9, 9] });
    expect([mean > 0, share]).toEqual([true, 1]);
    expect(await at()).toBe(10);
  });

  await step('data, save, load: points become data, and a run comes back from its file', async () => {
    expect(await call('data', '0,0\n1,1\n1,0')).toMatchObject({ count: 3, of: 3 });
    expect((await call('experiment')).dataset.kind).toBe('points');
    await call('step', 2);
    const before = await call('parameters');
    const saved = page.evaluate(async () => JSON.parse(await (await window.playground.save('run')).text()));
    const run: unknown = await saved;
    await call('load', 'wgan-clip-tight');
    expect((await call('experiment')).constraint.kind).toBe('clip');
    await call('load', run);
    expect([await at(), await call('parameters')]).toEqual([2, before]);
    await call('load', `#/play?${link}`);
    expect(await call('experiment')).toMatchObject({ seed: 5, batchSize: 32 });
    await expect(call('load', { ...(await call('experiment')), batchSize: 4096 })).rejects.toThrow(
      'batchSize: range, got 4096, allowed 1 … 1024',
    );
    expect((await call('experiment')).batchSize).toBe(32);
  });

  await step('repeat, compare, sweep, failure: many runs, the same wherever they are the same', async () => {
    const { runs } = await call('repeat', { seeds: 4, iterations: 50 });
    expect(runs.map(({ seed }) => seed)).toEqual([5, 6, 7, 8]);
    const alone = await distanceInNode(await call('experiment'), { iterations: 50 });
    expect(runs[0]?.last.wasserstein).toBeCloseTo(alone, 4);
    const { arms, pairs, floors } = await call('compare', [{ 'constraint.kind': 'clip' }], {
      iterations: 50,
      looks: 3,
    });
    expect(arms.map(({ differences }) => differences)).toEqual([{}, { 'constraint.kind': 'clip' }]);
    expect(arms[0]?.ends.wasserstein).toBe(runs[0]?.last.wasserstein);
    expect(pairs).toMatchObject([{ arm: 'b', against: 'a', otherBatches: [], band: 'range-of-windows' }]);
    expect(floors.wasserstein).toBeGreaterThan(0);
    // What a map comes to is in sweep.spec.ts.
    await expect(call('sweep', { steps: 3 })).rejects.toThrow('steps: unknown');
    const { asItIs, mended } = await call('failure', 'cold-critic', { seeds: 1 });
    expect([asItIs, mended]).toMatchObject([
      { runs: 1, failed: 1 },
      { runs: 1, failed: 0 },
    ]);
    // What runs on the page goes on meanwhile, and is what it was.
    expect(await call('experiment')).toMatchObject({ seed: 5, batchSize: 32 });
  });

  await step('chooseEngine: the run goes on', async () => {
    await call('step', 2);
    await call('chooseEngine', 'reference');
    expect(await call('status')).toMatchObject({ engine: 'reference', iteration: 2 });
    await call('chooseEngine', 'auto');
  });

  await step('assign, result: an assignment and its code', async () => {
    await page.goto(`./${await call('assign', { task: 'Go on.', until: 3, limits: { '*': 'lock' } })}`);
    await expect(page.getByText(teaching.task.stops.iteration({ iteration: '3' }))).toBeVisible();
    await call('step', 3);
    expect(await call('result')).toMatch(/^WP1-/);
  });
}

test('every method that the README names does what it says, in one page', async ({ shared: playground }) => {
  await playground.visitPlay(link);
  await playground.call('pause');
  const called = new Set(['pause', 'save']);
  const call = ((name: keyof Scripting, ...args: never) => {
    called.add(name);
    return playground.call(name, ...args);
  }) as PlaygroundPage['call'];
  await callAll(playground, call);
  expect([...called].sort()).toEqual(documented());
  expect(await playground.page.evaluate(() => Object.keys(window.playground).sort())).toEqual(documented());
});

test('a run stops where its link says', async ({ shared }) => {
  await shared.visitPlay('v=1&view.until=60');
  await shared.call('setSpeed', 0);
  await expect(shared.page.getByText(timeline.stopped.iteration({ iteration: '60' }))).toBeVisible();
  expect(await shared.call('status')).toMatchObject({ state: 'paused', iteration: 60 });
});
