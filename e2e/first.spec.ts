import { expect, test } from './fixtures.ts';

test.use({ speed: 0 });

declare global {
  interface Window {
    shifted: number;
    scriptedAtLoad: boolean;
  }
}

test('the page opens running the default preset, and the run goes well', async ({ playground }) => {
  const { page } = playground;
  await page.addInitScript(() => {
    window.shifted = 0;
    addEventListener('load', () => {
      window.scriptedAtLoad = 'playground' in window;
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await playground.open();
  expect(await page.evaluate(() => window.scriptedAtLoad), 'a script finds it once the page has loaded').toBe(true);
  await expect(
    page.getByRole('heading', { level: 1 }).or(page.getByText('Wasserstein Playground')).first(),
  ).toBeVisible();

  await test.step('its points move', async () => {
    const before = await playground.call('samples');
    await playground.reached(20);
    const after = await playground.call('samples');
    expect(after.real).toEqual(before.real);
    expect(after.generated).not.toEqual(before.generated);
  });

  await test.step('every number says its estimator, its sample size and its floor', async () => {
    await expect.poll(async () => (await playground.call('status')).measures?.js.floor ?? 0).toBeGreaterThan(0);
    const { measures } = await playground.call('status');
    for (const name of ['wasserstein', 'slicedWasserstein', 'js', 'klForward', 'klReverse', 'tv'] as const) {
      expect(measures?.[name], name).toMatchObject({
        value: expect.any(Number),
        estimator: expect.any(String),
        samples: expect.any(Number),
        floor: expect.any(Number),
      });
    }
  });

  await test.step('it covers all eight modes, with W₁ below twice its floor', async () => {
    await playground.reached(800);
    // One W₁ of 256 samples scatters by about 0.04 around a floor of 0.15: a settled run keeps coming below twice that.
    const settled = async () => {
      const { measures } = await playground.call('status');
      const { value, floor = Number.NaN } = measures?.wasserstein ?? {};
      return { covered: measures?.modes?.covered, near: floor > 0.05 && (value ?? Number.NaN) < 2 * floor };
    };
    await expect.poll(settled, { timeout: 30_000 }).toEqual({ covered: 8, near: true });
  });

  await test.step('nothing moves while the numbers change', async () => {
    expect(await page.evaluate(() => window.shifted)).toBeLessThan(2e-3);
  });
});
