import { en } from '../src/i18n/en.ts';
import { WHY } from '../src/ui/play/happening.ts';
import { expect, test } from './fixtures.ts';

const { controls } = en.play;

test('the stage shows the untrained samples before the worker has sent anything', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      Worker: class {
        postMessage() {}
        terminate() {}
      },
    });
  });
  await page.goto('');
  const stage = page.locator('.stage-canvas canvas');
  await expect(stage).toBeVisible();
  const orange = () =>
    stage.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
        0,
        0,
        canvas.width,
        canvas.height,
      );
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        if ((data[at] as number) > 150 && (data[at + 2] as number) < 80 && (data[at + 3] as number) > 100) count++;
      }
      return count;
    });
  await expect.poll(orange).toBeGreaterThan(200);
});

test('nothing moves while the numbers change', async ({ playground }) => {
  await playground.page.addInitScript(() => {
    Object.assign(window, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        (window as unknown as { shifted: number }).shifted += (entry as unknown as { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await playground.open();
  await playground.call('setSpeed', 0);
  await playground.reached(400);
  expect(await playground.page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBeLessThan(2e-3);
});

test('the default run has an empty link, and the presets stand in groups', async ({ playground }) => {
  await playground.open();
  await playground.call('load', 'lsgan');
  await playground.call('load', 'wgan-gp-8gaussians');
  await expect.poll(() => playground.page.url()).toMatch(/#\/play\?v=1$/);
  const groups = await playground.page
    .locator('optgroup')
    .evaluateAll((all) => all.map((one) => one.getAttribute('label')));
  expect(groups).toEqual(Object.values(controls.presetGroups));
});

test('a link pasted into the same tab brings its layers', async ({ playground }) => {
  await playground.open();
  await playground.page.evaluate(() => {
    location.hash = '#/play?v=1&dataset=moons&view.layers=real-gradients';
  });
  const layer = (name: string) => playground.page.locator(`[data-layer="${name}"]`);
  await expect(layer('gradients')).toHaveAttribute('aria-pressed', 'true');
  await expect(layer('generated')).toHaveAttribute('aria-pressed', 'false');
  expect((await playground.call('experiment')).dataset.kind).toBe('moons');
});

test('another engine goes on with the same run', async ({ playground }) => {
  await playground.open();
  await playground.call('pause');
  await playground.call('reset');
  await playground.call('pause');
  await playground.call('step', 7);
  const before = await playground.call('parameters');
  await playground.call('chooseEngine', 'reference');
  expect(await playground.call('status')).toMatchObject({ engine: 'reference', iteration: 7 });
  expect(await playground.call('parameters')).toEqual(before);
});

test('the skip link moves the focus and leaves the address alone', async ({ playground }) => {
  await playground.open('#/play?v=1&seed=5');
  await playground.page.getByRole('button', { name: en.play.skip }).focus();
  await playground.page.keyboard.press('Enter');
  await expect(playground.page.locator('#main')).toBeFocused();
  expect(playground.page.url()).toContain('#/play?v=1&seed=5');
});

test('a page without storage runs', async ({ playground }) => {
  await playground.page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await playground.open();
  await playground.reached(1);
});

test('a hidden tab pauses, says so, and goes on when it is seen again', async ({ playground }) => {
  await playground.page.addInitScript(() => {
    let hidden = false;
    Object.defineProperty(document, 'hidden', { get: () => hidden });
    Object.assign(window, {
      hide(value: boolean) {
        hidden = value;
        document.dispatchEvent(new Event('visibilitychange'));
      },
    });
  });
  const hide = (value: boolean) =>
    playground.page.evaluate((hidden) => (window as unknown as { hide(value: boolean): void }).hide(hidden), value);
  await playground.open();
  await playground.reached(3);
  await hide(true);
  await expect(playground.page.getByText(en.play.hidden)).toBeVisible();
  expect((await playground.call('status')).state).toBe('hidden');
  const { iteration } = await playground.call('status');
  await hide(false);
  await playground.reached(iteration + 1);
});

test('a worker that dies is replaced once, and its run goes on', async ({ playground }) => {
  await playground.page.addInitScript(() => {
    const workers: Worker[] = [];
    const Original = window.Worker;
    Object.assign(window, {
      workers,
      Worker: class extends Original {
        constructor(...args: ConstructorParameters<typeof Worker>) {
          super(...args);
          workers.push(this);
        }
      },
    });
  });
  await playground.open();
  await playground.reached(3);
  await playground.page.evaluate(() => {
    const { workers } = window as unknown as { workers: Worker[] };
    workers.at(-1)?.dispatchEvent(new ErrorEvent('error', { message: 'killed' }));
  });
  await expect(playground.page.getByTestId('engine')).toContainText(en.engines.reasons.recovered);
  await expect.poll(async () => (await playground.call('status')).state).toBe('playing');
});

for (const [width, height] of [
  [740, 360],
  [360, 640],
] as const) {
  test(`${width} × ${height}: picture and play row are in the window together`, async ({ playground }) => {
    const { page } = playground;
    await page.setViewportSize({ width, height });
    await playground.open();
    for (const part of [page.locator('.stage-canvas'), page.getByRole('button', { name: en.play.transport.pause })]) {
      const box = await part.boundingBox();
      expect((box?.y ?? Number.NaN) + (box?.height ?? Number.NaN)).toBeLessThanOrEqual(height);
    }
  });
}

test.describe('under a forced palette', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('the picture keeps its colours', async ({ playground }) => {
    await playground.open();
    await playground.reached(3);
    const colours = await playground.page.locator('.stage-canvas canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, 200, 200);
      return new Set(new Uint32Array(data.buffer)).size;
    });
    expect(colours).toBeGreaterThan(10);
  });
});

test('a number is shown short, kept whole, and understood as it is typed', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  const before = await playground.call('experiment');
  await page.getByText(controls.dataParameters, { exact: true }).click();
  for (const [label, shown] of [
    [en.datasets.labels['ring.radius'], '1.41'],
    [en.datasets.labels['ring.sigma'], '0.0141'],
  ] as const) {
    const field = page.getByRole('textbox', { name: label });
    await expect(field).toHaveValue(shown);
    await field.fill(shown);
    await field.press('Enter');
  }
  expect(await playground.call('experiment')).toEqual(before);
  await page.getByText(controls.optimisers, { exact: true }).click();
  const rate = page.getByRole('textbox', { name: en.fields.labels['optimizer.rate'] }).first();
  await rate.fill('0,002');
  await rate.press('Enter');
  await expect(rate).toHaveValue('0.002');
  expect((await playground.call('experiment')).criticOptimizer.rate).toBe(0.002);
  await rate.fill('fast');
  await rate.press('Enter');
  await expect(page.getByText(/“fast” isn’t one/)).toBeVisible();
  await expect(rate).toHaveValue('0.002');
});

test('why the constraint matters is said in place, and leads to where Learn says it whole', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  const why = page.getByRole('button', { name: en.play.happening.why });
  await expect(page.getByText(en.play.happening.because)).toBeHidden();
  await why.click();
  await expect(page.getByText(en.play.happening.because)).toBeVisible();
  await expect(why).toHaveAttribute('aria-expanded', 'true');
  await page.getByRole('link', { name: en.play.happening.more }).click();
  const id = WHY.split('#').at(-1);
  await expect(page.locator(`h3#${id}, h4#${id}`)).toBeInViewport();
});
