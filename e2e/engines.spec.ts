import type { Page } from '@playwright/test';
import { constraints, objectiveNames } from '../src/engines/conformance/cases.ts';
import { tolerances } from '../src/engines/conformance/tolerances.ts';
import type { Experiment } from '../src/experiment/experiment.ts';
import { type ActivationName, activationNames } from '../src/math/activations.ts';
import { expect, test } from './fixtures.ts';
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

test('a software adapter is named and set aside by default, engines on a hardware adapter are raced', async () => {
  const { engine, reason, trials } = await page.evaluate(() => window.conformance.report('auto'));
  const verdict = trials.find((trial) => trial.engine === 'tfjs-webgpu')?.verdict;
  if (verdict === 'fallback') {
    expect([engine, reason]).toEqual(['wasm', 'software-webgpu']);
    return;
  }
  expect([reason, verdict]).toEqual(['fastest', 'passed']);
  const speeds = new Map(trials.map((trial) => [trial.engine, trial.criticStepsPerSecond ?? 0]));
  for (const raced of ['webgpu', 'tfjs-webgpu', 'wasm'] as const) expect(speeds.get(raced), raced).toBeGreaterThan(0);
  expect(speeds.get(engine)).toBe(Math.max(...speeds.values()));
});

async function expectGradients(
  activation: ActivationName,
  asked: readonly (readonly [constraint: string, Experiment['objective']])[],
) {
  const comparisons = await page.evaluate(
    ([name, cases]) => window.conformance.compareGradients('tfjs-webgpu', name, cases),
    [activation, asked] as const,
  );
  expectWithin(comparisons, gradient, asked.length);
}

// tfjs's backends share the tape, of which src/engines/conformance.test-kit.ts asks every objective under every constraint.
// On this one they take turns: that runs all kernels that the whole product runs, each in all its shapes.
activationNames.forEach((activation, a) => {
  test(`losses and gradients with ${activation} are the reference trainer's`, async () => {
    expect(constraints).toHaveLength(9);
    await expectGradients(
      activation,
      constraints.map(([label], c) => [
        label,
        objectiveNames[(a + c) % objectiveNames.length] as Experiment['objective'],
      ]),
    );
  });
});

for (const by of ['own', 'split', 'packed'] as const) {
  test(`losses and gradients are the reference trainer's where tfjs multiplies by: ${by}`, async () => {
    await page.evaluate((name) => window.conformance.multiply(name), by);
    // An objective is no product.
    const asked = ['spectral norm', 'two-sided penalty at interpolates', 'one-sided penalty at real'];
    await expectGradients(
      'relu',
      asked.map((label) => [label, 'least-squares']),
    );
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
  await expectGradients('tanh', [['two-sided penalty at interpolates', 'wasserstein']]);
});
