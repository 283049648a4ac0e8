import { expect, test } from './fixtures.ts';
import { serveBelow } from './static-host.ts';

test.use({ speed: 0 });

test('a run goes on with several threads and back', async ({ playground }) => {
  await playground.open();
  await playground.call('pause');
  await playground.call('chooseEngine', 'wasm-threads');
  const before = await playground.call('status');
  expect(before.engine).toBe('wasm-threads');
  await playground.call('step', 300);
  expect(await playground.call('status')).toMatchObject({ engine: 'wasm-threads', iteration: before.iteration + 300 });
  await playground.call('chooseEngine', 'wasm');
  expect(await playground.call('status')).toMatchObject({ engine: 'wasm', iteration: before.iteration + 300 });
});

test('a host that allows no threads is told so, and the page trains without', async ({ playground }) => {
  const { url, server } = await serveBelow('dist', '/plain/');
  try {
    await playground.open(url);
    await playground.reached(1);
    await playground.call('chooseEngine', 'wasm-threads');
    expect((await playground.call('status')).engine).toBe('wasm');
    const panel = playground.page.getByTestId('engine');
    await panel.locator('summary').click();
    await expect(panel.getByRole('radio', { name: /crossOriginIsolated is false/ })).toBeDisabled();
  } finally {
    server.close();
  }
});
