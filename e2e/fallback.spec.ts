import { expect, test } from './fixtures.ts';

test('without WebGPU the page trains on WebAssembly and says so in one calm line', async ({ playground }) => {
  await playground.open();
  expect(await playground.page.evaluate(async () => (await navigator.gpu?.requestAdapter()) ?? null)).toBeNull();
  await playground.reached(3);
  const status = await playground.call('status');
  expect(status.engine).toBe('wasm');
  await expect(playground.page.getByTestId('engine')).toContainText('WebGPU');
});
