import { expect, test } from './fixtures.ts';
import { serveBelow } from './static-host.ts';

test('a run goes on as it was on another engine, and with several threads and back', async ({ shared: playground }) => {
  await playground.visitPlay();
  await playground.call('pause');
  await playground.call('step', 7);
  const parameters = await playground.call('parameters');
  const { iteration } = await playground.call('status');
  await playground.call('chooseEngine', 'reference');
  expect(await playground.call('status')).toMatchObject({ engine: 'reference', iteration });
  expect(await playground.call('parameters')).toEqual(parameters);

  await playground.call('chooseEngine', 'wasm-threads');
  const before = await playground.call('status');
  expect(before.engine).toBe('wasm-threads');
  await playground.call('step', 30);
  expect(await playground.call('status')).toMatchObject({ engine: 'wasm-threads', iteration: before.iteration + 30 });
  await playground.call('chooseEngine', 'wasm');
  expect(await playground.call('status')).toMatchObject({ engine: 'wasm', iteration: before.iteration + 30 });
  await playground.call('chooseEngine', 'auto');
});

test('from a sub-path of a host that sets no headers the page trains, without threads, and says so; Learn opens too; the page keeps itself to the policy', async ({
  playground,
}) => {
  const { url, server } = await serveBelow('dist', '/some/sub/path/');
  try {
    await playground.open(url);
    await playground.reached(1);
    const { engine } = await playground.call('status');
    await playground.call('chooseEngine', 'wasm-threads');
    // The best there is, as before: on a GPU what won the race.
    if (!process.env.GPU) expect(engine).toBe('wasm');
    expect(engine).not.toBe('wasm-threads');
    expect((await playground.call('status')).engine).toBe(engine);
    const panel = playground.page.getByTestId('engine');
    await panel.locator('summary').click();
    await expect(panel.getByRole('radio', { name: /crossOriginIsolated is false/ })).toBeDisabled();
    await playground.page.goto(`${url}#/learn/disjoint-supports`);
    await expect(playground.page.locator('.katex').first()).toBeVisible();
    // It broke no rule until here, and one that is broken would be told.
    expect(playground.problems).toEqual([]);
    await playground.page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await expect.poll(() => playground.problems.splice(0).join()).toContain("directive 'style-src 'self''");
  } finally {
    server.close();
  }
});
