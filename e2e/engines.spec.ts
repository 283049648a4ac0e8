import { expect, type Page, test } from '@playwright/test';
import { tolerances } from '../src/engines/conformance/tolerances.ts';
import { type ActivationName, activationNames } from '../src/math/activations.ts';
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

// By itself tfjs takes, for products as small as most of these, 256 threads and eight barriers an entry, which an
// emulated GPU walks through one by one: 25 times what its way of the next larger ones takes.
test.beforeEach(() => page.evaluate(() => window.conformance.multiply('small')));

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

/** Under every objective, if none is named. */
async function expectGradients(
  activation: ActivationName,
  constraints: readonly string[],
  objective?: 'least-squares',
) {
  const comparisons = await page.evaluate(
    ([name, labels, only]) => {
      const { compareGradients, objectives } = window.conformance;
      return compareGradients('tfjs-webgpu', name, labels, only ? [only] : objectives);
    },
    [activation, constraints, objective] as const,
  );
  expectWithin(comparisons, gradient, (objective ? 1 : 6) * constraints.length);
}

for (const activation of activationNames) {
  test(`losses and gradients with ${activation} are the reference trainer's`, async () => {
    const all = await page.evaluate(() => window.conformance.constraints);
    expect(all).toHaveLength(9);
    await expectGradients(activation, all);
  });
}

for (const by of ['own', 'split', 'packed'] as const) {
  test(`losses and gradients are the reference trainer's where tfjs multiplies by: ${by}`, async () => {
    await page.evaluate((name) => window.conformance.multiply(name), by);
    // An objective is no product.
    const constraints = ['spectral norm', 'two-sided penalty at interpolates', 'one-sided penalty at real'];
    await expectGradients('relu', constraints, 'least-squares');
    // Batches of 100 and 300, for which its own choice is another.
    if (by === 'own') expect(await page.evaluate(() => window.suite.identityFaults(1, 100))).toEqual([]);
  });
}

test('WGAN-GP with Adam: the parameters move as the reference trainer moves them', async () => {
  const comparisons = await page.evaluate(() =>
    window.conformance.compareRun('tfjs-webgpu', 'WGAN-GP with Adam', [1, 10, 50]),
  );
  expectWithin(comparisons, moved[50], 2 * 3);
});

suiteTests('tfjs-webgpu', () => page, { pairs: 1, architectures: [0, 1, 2], still: 8 });

test('after the GPU is lost the next start finds it again', async () => {
  const report = await page.evaluate(() => window.conformance.loseGpu());
  expect(report).toMatchObject({ engine: 'tfjs-webgpu', reason: 'recovered' });
  await expectGradients('tanh', ['two-sided penalty at interpolates']);
});
