import { expect, type Page, test } from '@playwright/test';
import { tolerances } from '../src/engines/conformance/tolerances.ts';
import { suiteTests } from './suite.ts';
import { expectWithin } from './within.ts';

/** One page for all tests: compiling the kernels takes longer than running them. */
let page: Page;

const { gradient, moved } = tolerances['tfjs-webgpu'];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser, baseURL }) => {
  page = await browser.newPage(baseURL ? { baseURL } : {});
  await page.goto('e2e/pages/engines.html');
  await page.waitForFunction(() => 'conformance' in window);
});

test.afterAll(() => page.close());

test('the engine under test runs on a WebGPU adapter', async () => {
  const report = await page.evaluate(() => window.conformance.report('tfjs-webgpu'));
  expect(report).toMatchObject({ engine: 'tfjs-webgpu', reason: 'chosen' });
  expect(report.adapter).not.toBe('');
});

test('a software adapter is named and set aside by default, a hardware adapter is taken', async () => {
  const { engine, reason, trials } = await page.evaluate(() => window.conformance.report('auto'));
  const verdict = trials.find((trial) => trial.engine === 'tfjs-webgpu')?.verdict;
  if (verdict === 'fallback') expect([engine, reason]).toEqual(['wasm', 'software-webgpu']);
  else expect([engine, reason, verdict]).toEqual(['tfjs-webgpu', 'best', 'passed']);
});

test('a GPU that never answers costs two seconds, and another engine trains', async ({ browser, baseURL }) => {
  const silent = await browser.newPage(baseURL ? { baseURL } : {});
  await silent.addInitScript(() => {
    GPU.prototype.requestAdapter = () => new Promise(() => {});
  });
  await silent.goto('e2e/pages/engines.html');
  await silent.waitForFunction(() => 'conformance' in window);
  const { engine, reason, trials } = await silent.evaluate(() => window.conformance.report('auto'));
  await silent.close();
  expect([engine, reason]).toEqual(['wasm', 'unanswered']);
  expect(trials.filter(({ verdict }) => verdict === 'unanswered').map((trial) => trial.engine)).toEqual([
    'webgpu',
    'tfjs-webgpu',
  ]);
});

// A third of the constraints with each activation: their pairs are all trained below, and the trainer's formulas
// proved on tfjs's other backends; here each kernel of this one has its turn.
for (const [i, activation] of (
  ['tanh', 'relu', 'leakyRelu', 'softplus', 'sigmoid', 'elu', 'silu'] as const
).entries()) {
  test(`losses and gradients with ${activation} are the reference trainer's`, async () => {
    const all = await page.evaluate(() => window.conformance.constraints);
    const constraints = all.filter((_, j) => (i + j) % 3 === 0);
    expect(constraints).toHaveLength(3);
    const comparisons = await page.evaluate(
      ([name, labels]) => window.conformance.compareGradients('tfjs-webgpu', name, labels),
      [activation, constraints] as const,
    );
    expectWithin(comparisons, gradient, 5 * constraints.length);
  });
}

test('every activation is covered', async () => {
  expect(await page.evaluate(() => window.conformance.activations)).toHaveLength(7);
});

test('WGAN-GP with Adam: the parameters move as the reference trainer moves them', async () => {
  const comparisons = await page.evaluate(() =>
    window.conformance.compareRun('tfjs-webgpu', 'WGAN-GP with Adam', [1, 10, 50]),
  );
  expectWithin(comparisons, moved[50], 2 * 3);
});

suiteTests('tfjs-webgpu', () => page, { product: 'pairs', architectures: 4, still: 20 });

test('after the GPU is lost the next start finds it again', async () => {
  const report = await page.evaluate(() => window.conformance.loseGpu());
  expect(report).toMatchObject({ engine: 'tfjs-webgpu', reason: 'recovered' });
  const comparisons = await page.evaluate(() =>
    window.conformance.compareGradients('tfjs-webgpu', 'tanh', ['two-sided penalty at interpolates']),
  );
  expectWithin(comparisons, gradient, 5);
});
