import type { Page } from '@playwright/test';
import { tolerances } from '../src/engines/conformance/tolerances.ts';
import { datasetKinds } from '../src/experiment/experiment.ts';
import { activationNames } from '../src/math/activations.ts';
import { expect, test } from './fixtures.ts';
import { suiteTests } from './suite.ts';
import { expectWithin } from './within.ts';

/** One page for all tests: compiling the kernels takes longer than running them. */
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser, baseURL }) => {
  page = await browser.newPage(baseURL ? { baseURL } : {});
  await page.goto('e2e/pages/webgpu-trainer.html');
  await page.waitForFunction(() => 'fused' in window);
});

// A GPU in hardware is what most readers have, and its kernels compile on an emulated one in half the time that its own
// take. Those have their turn where shapes, blocks and what is left over matter.
test.beforeEach(() => page.evaluate(() => window.fused.tile('hardware')));

test.afterAll(async () => {
  expect(await page.evaluate(() => window.fused.problems), 'what the device complained of').toEqual([]);
  await page.close();
});

const { gradient, moved } = tolerances.webgpu;

test('WebGPU is active', async () => {
  expect(await page.evaluate(() => window.fused.adapter())).toMatch(/\w/);
});

test("Philox gives Random123's known answers on the device", async () => {
  const blocks = await page.evaluate(() => window.fused.philoxBlocks());
  expect(blocks.map((word) => word.toString(16).padStart(8, '0'))).toEqual([
    ...['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8'],
    ...['408f276d', '41c83b0e', 'a20bc7c6', '6d5451fd'],
    ...['d16cfe09', '94fdcceb', '5001e420', '24126ea1'],
  ]);
});

test('every dataset is drawn as src/datasets draws it', async () => {
  const distances = await page.evaluate(async () => {
    const { datasets, drawnPoints, mostPoints, vary, small } = window.fused;
    const variants = [
      ...datasets,
      mostPoints,
      ...datasets.filter(({ kind }) => kind === 'ring').map((dataset) => ({ ...dataset, seam: 'closed' })),
      ...datasets.filter(({ kind }) => kind === 'checkerboard').map((dataset) => ({ ...dataset, cells: 5 })),
      ...datasets
        .filter(({ kind }) => kind === 'segment')
        .map((dataset) => ({ ...dataset, thickness: 0.7, theta: -1 })),
      ...datasets.filter(({ kind }) => kind === 'segments').map((dataset) => ({ ...dataset, angle: 71, sigma: 0.2 })),
      ...datasets.filter(({ kind }) => kind === 'pinwheel').map((dataset) => ({ ...dataset, twist: -2.5, arms: 3 })),
    ];
    const results: [string, number | null][] = [];
    for (const dataset of variants)
      results.push([dataset.kind, await drawnPoints(vary({ ...small, dataset } as never, {}))]);
    const noised = vary(small, { generator: { kind: 'noised', spread: 0.7 }, latent: { dimension: 2 } });
    results.push(['noised', await drawnPoints(noised)]);
    return results;
  });
  // Each by default, six once more, and a noised generator.
  expect(distances).toHaveLength(datasetKinds.length + 7);
  for (const [kind, distance] of distances) expect(distance ?? Number.NaN, kind).toBeLessThanOrEqual(3e-6);
});

for (const activation of activationNames) {
  test(`gradients with ${activation}: every objective under every constraint`, async () => {
    const comparisons = await page.evaluate((name) => {
      const { compareGradients, constraints, withActivation } = window.fused;
      return compareGradients(withActivation(name), constraints);
    }, activation);
    expectWithin(comparisons, gradient, 9 * 6 * 5);
  });
}

// Kernels are compiled a tiling, a number of threads and a pair of activations; each row is there for borders that no other crosses. Those of many layers, of more inputs
// than a block has and of a generator with more blocks than a strip has rows are crossed by `architectures` below, rows
// that are no multiple of all slices by the batch of 100 among its identities.
const penalty = 'two-sided penalty at interpolates';
const both = [penalty, 'spectral norm'];
for (const [tiling, activation, critic, generator, batchSize, dimension, named] of [
  // One of everything: no hidden matrix, no adjoint to carry down, matrices of one entry.
  ['hardware', 'tanh', { depth: 1, width: 1 }, { depth: 1, width: 1 }, 1, 1, both],
  // Whole blocks, a workgroup of 96 threads, more weights than the threads that normalise them; a generator whose last
  // block is cut off, two strips with one row in the second, latent vectors of two blocks.
  ['hardware', 'elu', { depth: 2, width: 256 }, { depth: 2, width: 9 }, 9, 16, both],
  // As an emulated GPU with subgroups cuts them up: fours that share rows, with the last block cut off and without, more
  // rows than a report's threads, many strips. The same as `large`.
  ['own', 'tanh', { depth: 3, width: 53 }, { depth: 2, width: 64 }, 200, 4, both],
  // As one without subgroups does: strips of two blocks in the critic, more blocks than its four threads take at once.
  ['emulated', 'silu', { depth: 1, width: 33 }, { depth: 6, width: 7 }, 43, 16, [penalty]],
] as const) {
  const name = `${critic.depth} × ${critic.width} against ${generator.depth} × ${generator.width}, ${activation}, batch ${batchSize}, latent ${dimension}, tiling: ${tiling}`;
  test(`gradients of ${name}`, async () => {
    const comparisons = await page.evaluate(
      ([by, phi, sizes, constraints]) => {
        const { compareGradients, tile, vary, withActivation } = window.fused;
        tile(by);
        return compareGradients(vary(withActivation(phi), sizes), constraints);
      },
      [tiling, activation, { critic, generator, batchSize, latent: { dimension } }, named] as const,
    );
    expectWithin(comparisons, gradient, named.length * 6 * 5);
  });
}

for (const [run, constraint] of [
  ['affine generator, warm-up', 'two-sided penalty at generated'],
  ['translation, spectral norm, Adam', 'spectral norm'],
  ['noised generator, one-sided penalty, RMSProp', 'one-sided penalty at interpolates'],
] as const) {
  test(`gradients of the generator of: ${run}`, async () => {
    const comparisons = await page.evaluate(
      ([name, named]) => {
        const { compareGradients, runs } = window.fused;
        const experiment = runs[name];
        if (!experiment) throw new Error(name);
        return compareGradients(experiment, [named]);
      },
      [run, constraint] as const,
    );
    expectWithin(comparisons, gradient, 6 * 5);
  });
}

test('parameters move as the reference trainer moves them, in every run of the conformance kit', async () => {
  const names = await page.evaluate(() => Object.keys(window.fused.runs));
  expect(names.length).toBeGreaterThanOrEqual(8);
  for (const name of names) {
    const comparisons = await page.evaluate((run) => {
      const experiment = window.fused.runs[run];
      if (!experiment) throw new Error(run);
      return window.fused.compareRun(experiment, [1, 10, 50]);
    }, name);
    expectWithin(comparisons, moved[50], 3 * 8);
    expectWithin(comparisons.slice(0, 8), moved[1], 8);
    expectWithin(comparisons.slice(8, 16), moved[10], 8);
  }
});

suiteTests('webgpu', () => page, { pairs: 50, architectures: [0, 2], still: 50 });

test('live changes take effect', async () => {
  const comparisons = await page.evaluate(() => {
    const { compareChanges, small, vary } = window.fused;
    return compareChanges([
      vary(small, { criticOptimizer: { rate: 3e-3 }, constraint: { lambda: 2, sides: 'one' }, criticSteps: 3 }),
      vary(small, { objective: 'hinge', constraint: { kind: 'spectral-norm' }, noise: { sigma: 0.2 } }),
      vary(small, { criticOptimizer: { kind: 'rmsprop' }, generatorOptimizer: { kind: 'momentum' } }),
      vary(small, { constraint: { kind: 'clip', clip: 0.15 }, generatorOptimizer: { kind: 'sgd', rate: 0.01 } }),
    ]);
  });
  expectWithin(comparisons, moved[50], 5 * 8);
});

test('points and fields are the reference trainer’s, also of more rows than one dispatch takes', async () => {
  for (const [tiling, name, count] of [
    ['hardware', 'WGAN-GP with Adam', 19],
    ['own', 'large', 5000],
    ['hardware', 'spectral norm, hinge, momentum', 5000],
    ['hardware', 'affine generator, warm-up', 19],
    ['hardware', 'translation, spectral norm, Adam', 19],
    ['hardware', 'noised generator, one-sided penalty, RMSProp', 19],
  ] as const) {
    const comparisons = await page.evaluate(
      ([by, run, rows]) => {
        const { comparePictures, large, runs, tile } = window.fused;
        tile(by);
        const experiment = run === 'large' ? large : runs[run];
        if (!experiment) throw new Error(run);
        return comparePictures(experiment, rows);
      },
      [tiling, name, count] as const,
    );
    expectWithin(comparisons, gradient, 2);
  }
});

// Beyond 170 iterations, of three updates each, a third submission waits for the first. In the other tiling updates are
// so large that two make a submission, and many workgroups of several blocks could come in any order.
for (const [tiling, iterations] of [
  ['hardware', 200],
  ['own', 10],
] as const) {
  test(`two runs end in the same bits after ${iterations} iterations, another seed does not, tiling: ${tiling}`, async () => {
    const [first, second, other] = await page.evaluate(
      async ([name, count]) => {
        const { large, small, stateAfter, tile, vary } = window.fused;
        tile(name);
        const experiment = name === 'own' ? large : small;
        return [
          await stateAfter(experiment, count),
          await stateAfter(experiment, count),
          await stateAfter(vary(experiment, { seed: 12 }), count),
        ];
      },
      [tiling, iterations] as const,
    );
    expect(second).toBe(first);
    expect(other).not.toBe(first);
    expect(first).toContain(`"iteration":${iterations}`);
  });
}

test('memory on the device stays what it was, and is given back', async () => {
  const [first, second, third, end] = await page.evaluate(() => window.fused.memoryUse());
  expect(first).toBeGreaterThan(0);
  expect([second, third]).toEqual([first, first]);
  expect(end).toBe(0);
});

test('tfjs computes on the parameters where they are', async () => {
  const { tensor, snapshot } = await page.evaluate(() => window.fused.sharesWithTfjs());
  expect(snapshot.length).toBeGreaterThan(50);
  expect(tensor).toEqual(snapshot);
});

test('a kernel that does not compile is named with its line', async () => {
  expect(await page.evaluate(() => window.fused.faultyKernel())).toMatch(
    /KernelError: faulty\.wgsl\n3:\d+ .+\n\s+let x: f32 = 1u;/,
  );
});

test('a lost device is an error, not a wait', async () => {
  const answers = await page.evaluate(() => window.fused.losesDevice());
  expect(answers).toHaveLength(2);
  for (const answer of answers) expect(answer).toContain('the GPU was lost');
});
