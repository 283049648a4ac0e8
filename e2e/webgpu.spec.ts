import { en } from '../src/i18n/en.ts';
import { expect, test } from './fixtures.ts';
import { watchPolicy } from './refused.ts';

test('the browser has a real WebGPU adapter: a GPU if GPU=1 asks for it, else a software one, which is not the default', async ({
  shared,
}) => {
  await shared.visitPlay();
  const software = await shared.page.evaluate(async () => {
    const { info } = (await navigator.gpu.requestAdapter()) ?? {};
    return info && (info.isFallbackAdapter || info.architecture === 'swiftshader');
  });
  expect(software).toBe(!process.env.GPU);
  await shared.reached(1);
  if (software) expect((await shared.call('status')).engine).toBe('wasm');
});

test('training on webgpu and on tfjs-webgpu, when chosen, gives the same parameters as on WebAssembly within 1e-3, and breaks no rule of their policy', async ({
  playground,
}) => {
  const refused = await watchPolicy(playground.page);
  // The sizes of the self-test (src/engines/selftest.ts), before which no engine trains: its kernels are these.
  await playground.open(
    '#/play?v=1&generator.depth=1&generator.width=5&critic.depth=2&critic.width=7&batchSize=8&criticSteps=2',
  );
  const runOn = async (name: 'webgpu' | 'tfjs-webgpu' | 'wasm') => {
    await playground.call('chooseEngine', name);
    await playground.call('pause');
    await playground.call('reset');
    await playground.call('pause');
    await playground.call('step', 5);
    const status = await playground.call('status');
    expect(status.engine).toBe(name);
    expect(status.iteration).toBe(5);
    return { status, parameters: await playground.call('parameters') };
  };
  const wasm = await runOn('wasm');
  for (const engine of ['webgpu', 'tfjs-webgpu'] as const) {
    const { status, parameters } = await runOn(engine);
    expect(status.adapter, engine).toMatch(/\S/);
    for (const network of ['critic', 'generator'] as const) {
      const expected = wasm.parameters[network];
      expect(parameters[network], engine).toHaveLength(expected.length);
      parameters[network].forEach((value, i) => {
        expect(Math.abs(value - (expected[i] as number)), `${engine}: ${network}[${i}]`).toBeLessThan(1e-3);
      });
    }
  }
  expect(refused).toEqual([]);
  await playground.page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a GPU that never answers holds the page up for two seconds, not for good', async ({ playground }) => {
  const silence = 'GPU.prototype.requestAdapter = () => new Promise(() => {});\n';
  // An init script doesn't reach the worker.
  await playground.page.route('**/assets/index-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: silence + (await response.text()) });
  });
  await playground.open();
  await playground.reached(3);
  expect((await playground.call('status')).engine).toBe('wasm');
  await expect(playground.page.getByTestId('engine')).toContainText(en.engines.reasons.unanswered);
});
