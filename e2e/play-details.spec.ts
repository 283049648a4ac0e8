import { defaultExperiment } from '../src/experiment/experiment.ts';
import { en } from '../src/i18n/en.ts';
import { WHY } from '../src/ui/play/happening.ts';
import { expect, test } from './fixtures.ts';

const { controls } = en.play;

test('a page whose worker sends nothing asked for it before it was rendered, and shows the untrained samples', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      Worker: class {
        constructor() {
          document.documentElement.dataset.rendered ??= String(document.getElementById('root')?.hasChildNodes());
        }
        postMessage() {}
        terminate() {}
      },
    });
  });
  await page.goto('');
  const stage = page.locator('.stage-canvas canvas');
  await expect(stage).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-rendered', 'false');
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

test('a script that pauses as soon as it can be heard, before anything is rendered, is', async ({ playground }) => {
  const { page } = playground;
  await page.addInitScript(() => {
    let heard: typeof window.playground | undefined;
    Object.defineProperty(window, 'playground', {
      get: () => heard,
      set(scripting) {
        heard = scripting;
        void scripting.pause();
      },
    });
  });
  await playground.open();
  await playground.call('setSpeed', 0);
  // Where engines are raced on a GPU, choosing one takes longer than the page takes to render.
  await expect.poll(async () => (await playground.call('status')).state).toBe('paused');
  await playground.call('step', 2);
  expect(await playground.call('status')).toMatchObject({ state: 'paused', iteration: 2 });
});

test('the default run has an empty link, the presets stand in groups, a pasted link brings its layers, and the skip link leaves it alone', async ({
  shared: playground,
}) => {
  await playground.visitPlay();
  await playground.call('load', 'lsgan');
  await playground.call('load', 'wgan-gp-8gaussians');
  await expect.poll(() => playground.page.url()).toMatch(/#\/play\?v=1$/);
  const groups = await playground.page
    .locator('optgroup')
    .evaluateAll((all) => all.map((one) => one.getAttribute('label')));
  expect(groups).toEqual(Object.values(controls.presetGroups));
  await playground.page.evaluate(() => {
    location.hash = '#/play?v=1&dataset=moons&view.layers=real-gradients';
  });
  const layer = (name: string) => playground.page.locator(`[data-layer="${name}"]`);
  await expect(layer('gradients')).toHaveAttribute('aria-pressed', 'true');
  await expect(layer('generated')).toHaveAttribute('aria-pressed', 'false');
  expect((await playground.call('experiment')).dataset.kind).toBe('moons');
  const address = playground.page.url();
  await playground.page.getByRole('button', { name: en.play.skip }).focus();
  await playground.page.keyboard.press('Enter');
  await expect(playground.page.locator('#main')).toBeFocused();
  expect(playground.page.url()).toBe(address);
});

test('a page without storage, at an address of nothing, says so and runs; a worker that dies is replaced once, and its run goes on', async ({
  playground,
}) => {
  await playground.page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
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
  await playground.open('#/nowhere');
  await expect(playground.page.getByText(en.play.notFound)).toBeVisible();
  expect(await playground.call('experiment')).toEqual(defaultExperiment);
  await playground.reached(1);
  await playground.page.evaluate(() => {
    const { workers } = window as unknown as { workers: Worker[] };
    workers.at(-1)?.dispatchEvent(new ErrorEvent('error', { message: 'killed' }));
  });
  await expect(playground.page.getByTestId('engine')).toContainText(en.engines.reasons.recovered);
  const { iteration } = await playground.call('status');
  // It goes on from its last checkpoint, as many iterations back as a page does before a test has slowed it down.
  await playground.call('setSpeed', 0);
  await playground.reached(iteration + 1);
});

test('a hidden tab pauses, says so, and goes on when it is seen again', async ({ shared }) => {
  const hide = (hidden: boolean) =>
    shared.page.evaluate((value) => {
      if (value) Object.defineProperty(document, 'hidden', { get: () => true, configurable: true });
      else Reflect.deleteProperty(document, 'hidden');
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await shared.visitPlay();
  await shared.reached(1);
  await hide(true);
  await expect(shared.page.getByText(en.play.hidden)).toBeVisible();
  expect((await shared.call('status')).state).toBe('hidden');
  const { iteration } = await shared.call('status');
  await hide(false);
  await shared.reached(iteration + 1);
});

test('under a forced palette the picture keeps its colours', async ({ shared }) => {
  await shared.page.emulateMedia({ forcedColors: 'active' });
  await shared.visitPlay();
  await shared.reached(1);
  const colours = await shared.page.locator('.stage-canvas canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, 200, 200);
    return new Set(new Uint32Array(data.buffer)).size;
  });
  expect(colours).toBeGreaterThan(10);
});

test('a number is shown short, kept whole, and understood as it is typed; where it is refused the run goes on with the old one', async ({
  shared: playground,
}) => {
  const { page } = playground;
  await playground.visitPlay();
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
  await page.getByText(controls.training, { exact: true }).click();
  const batch = page.getByRole('textbox', { name: new RegExp(en.fields.labels.batchSize) });
  const kept = await batch.inputValue();
  await batch.fill('4096');
  await batch.press('Enter');
  await expect(page.getByText(/4096 is over 1024/)).toBeVisible();
  await expect(batch).toHaveValue(kept);
  const { iteration } = await playground.call('status');
  await playground.reached(iteration + 1);
});

test('why the constraint matters is said in place, and leads to where Learn says it whole', async ({
  shared: playground,
}) => {
  const { page } = playground;
  await playground.visitPlay();
  const why = page.getByRole('button', { name: en.play.happening.why });
  await expect(page.getByText(en.play.happening.because)).toBeHidden();
  await why.click();
  await expect(page.getByText(en.play.happening.because)).toBeVisible();
  await expect(why).toHaveAttribute('aria-expanded', 'true');
  await page.getByRole('link', { name: en.play.happening.more }).click();
  const id = WHY.split('#').at(-1);
  await expect(page.locator(`h3#${id}, h4#${id}`)).toBeInViewport();
});
