import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import decode from 'qr/decode.js';
import { predict } from '../src/i18n/en/predict.ts';
import { teaching } from '../src/i18n/en/teaching.ts';
import { timeline } from '../src/i18n/en/timeline.ts';
import { en } from '../src/i18n/en.ts';
import { expect, test } from './fixtures.ts';
import { serveBelow } from './static-host.ts';

/** A page on another origin that shows the playground in a frame, keeps what it is told, and gives the frame its height. */
const host = (address: string) => `<!doctype html><title>A school</title><link rel="icon" href="data:,">
<iframe src="${address}" width="700" height="300" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>
<script>
  window.told = [];
  addEventListener('message', ({ data }) => {
    if (data?.source !== 'wasserstein-playground') return;
    told.push(data);
    if (data.height) document.querySelector('iframe').height = data.height;
  });
</script>`;

interface Told {
  readonly height?: number;
  readonly statement?: {
    readonly verb: { readonly display: Record<string, string> };
    readonly object: { readonly id: string };
  };
}

for (const [name, hash] of [
  ['Play', '#/play?embed&theme=dark&lang=zh&v=1&seed=3'],
  ['a lab', '#/lab/lines?embed&theme=dark&lang=zh'],
] as const) {
  test(`${name} in a frame: no header, the wished look, a way out, and the page around it is told`, async ({
    playground: { page, speed },
    baseURL,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'school-'));
    writeFileSync(join(folder, 'index.html'), host(`${baseURL}${hash}`));
    const { url, server } = await serveBelow(folder, '/');
    await page.goto(url);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('canvas').first()).toBeVisible();
    if (name === 'Play') await page.frames()[1]?.evaluate((limit) => window.playground.setSpeed(limit), speed);
    await expect(frame.locator('header, nav')).toHaveCount(0);
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(frame.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    const told = () => page.evaluate(() => (window as unknown as { told: Told[] }).told);
    const verbs = async () => (await told()).map(({ statement }) => statement?.verb.display['en-US']);
    await expect.poll(verbs).toContain('initialized');
    if (name === 'Play') await frame.getByRole('radio').nth(1).check({ force: true });
    else await frame.locator('input[type="range"]').first().press('ArrowRight');
    await expect.poll(verbs).toContain('interacted');
    if (name === 'Play') await expect.poll(verbs, { timeout: 60_000 }).toContain('experienced');
    const link = frame.locator('footer a');
    await expect(link).toHaveAttribute('href', new RegExp(`^${baseURL}#/`));
    expect((await told()).find(({ statement }) => statement)?.statement?.object.id).toContain(`${baseURL}#/`);
    // The frame follows what is in it, and comes to rest.
    const heights = async () => (await told()).flatMap(({ height }) => height ?? []);
    await expect.poll(async () => (await heights()).length).toBeGreaterThan(0);
    const more = async () => {
      const before = (await heights()).length;
      await page.waitForFunction(() => new Promise((done) => setTimeout(() => done(true), 500)));
      return (await heights()).length - before;
    };
    await expect.poll(more).toBe(0);
    expect((await heights()).at(-1)).toBeLessThan(4000);
    server.close();
  });
}

const task = 'Find a <b>λ</b> that helps.\nThen say why.';

test('an assignment opens what it leaves open, stops where it says, and its code is done again to the same numbers', async ({
  shared: playground,
}) => {
  const { page } = playground;
  await playground.visitPlay('v=1&generator.width=8&critic.width=8&batchSize=32&criticSteps=1');
  const link = await playground.call('assign', {
    task,
    until: 12,
    limits: { '*': 'lock', noise: 'hide', 'constraint.lambda': 'open' },
    predict: { series: 'wasserstein', iterations: 12 },
  });
  await playground.reopen(link);
  const panel = page.getByRole('region', { name: teaching.task.title });
  await expect(panel.getByText(task)).toBeVisible();
  await expect(page.getByRole('textbox', { name: /λ/ })).toBeEnabled();
  await expect(page.getByRole('radio', { name: en.datasets.names.moons })).toBeDisabled();
  await expect(page.getByText(en.play.controls.noise, { exact: true })).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: en.play.controls.preset })).toHaveCount(0);
  const { draw, paste, formula } = en.play.controls;
  for (const name of [en.play.transport.reseed, draw, paste, formula]) {
    await expect(page.getByRole('button', { name, exact: true })).toBeDisabled();
  }
  // What is pasted onto the page is refused by the same limits.
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '0,0\n1,1\n1,0');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await expect(page.getByText(en.faults.locked({ name: en.play.controls.data }))).toBeVisible();

  await page.getByRole('textbox', { name: /λ/ }).fill('0.5');
  await page.getByRole('textbox', { name: /λ/ }).press('Enter');
  // By the keys alone: a place, a height, another place, another height.
  await panel.getByRole('button', { name: /First draw/ }).click();
  const board = page.getByRole('slider', { name: /^Draw/ });
  await board.focus();
  for (const key of ['ArrowUp', 'End', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  await expect(board).toHaveAttribute('aria-valuetext', /^iteration 12: \d/);
  await page.getByRole('button', { name: predict.run }).click();
  await expect(page.getByText(teaching.forecast.difference.replace('|', '|'))).toBeVisible({ timeout: 60_000 });
  await expect(panel.getByText('Reached, at iteration 12.')).toBeVisible();
  const stop = page.getByRole('combobox', { name: timeline.stop.label });
  await expect(stop).toBeDisabled();
  await expect(stop).toHaveAccessibleDescription(timeline.stop.assigned);
  // The drawn curve was trained in steps; played, the worker stops there, too.
  await playground.call('rewind', 9);
  await expect(panel.getByText(teaching.task.stops.iteration({ iteration: '12' }))).toBeVisible();
  await playground.call('play');
  await expect(panel.getByText('Reached, at iteration 12.')).toBeVisible();

  await panel.getByRole('button', { name: teaching.task.handIn }).click();
  const code = await panel.getByRole('textbox', { name: teaching.task.code }).inputValue();
  expect(code).toMatch(/^WP1-/);
  await page.goto('./#/teach');
  await page.getByRole('textbox', { name: teaching.results.codes }).fill(`Ada: ${code}\nBen: ${code.slice(0, -1)}`);
  await page.getByRole('textbox', { name: teaching.results.link }).fill(`${page.url().split('#')[0]}${link}`);
  const ada = page.getByRole('row', { name: /Ada/ });
  await expect(ada).toContainText('λ 0.5');
  await expect(page.getByRole('row', { name: /Ben/ })).toContainText(teaching.results.faults.checksum);
  await page.getByRole('button', { name: teaching.results.verifyAll }).click();
  await expect(ada).toContainText(teaching.results.verdicts.same, { timeout: 60_000 });

  // Whoever was elsewhere comes back to the task as it was left.
  await page.goBack();
  await expect(panel.getByText('Reached, at iteration 12.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /λ/ })).toHaveValue('0.5');
  await panel.getByRole('button', { name: teaching.task.free }).click();
  await expect(page.getByRole('radio', { name: en.datasets.names.moons })).toBeEnabled();
  await expect(panel).toHaveCount(0);
});

test('a curve is drawn with the pointer before the run shows it', async ({ shared: playground }) => {
  const { page } = playground;
  await playground.visitPlay('v=1&critic.width=8&generator.width=8&batchSize=16&criticSteps=1');
  await playground.reached(2);
  const panel = page.getByRole('region', { name: en.curves.titles.losses });
  await panel.getByRole('button', { name: en.curves.predict }).click();
  await panel.getByRole('combobox', { name: teaching.forecast.over }).selectOption('100');
  const box = await panel.getByRole('slider', { name: /^Draw/ }).boundingBox();
  if (!box) throw new Error('nothing to draw on');
  await page.mouse.move(box.x + 0.2 * box.width, box.y + 0.4 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.6 * box.width, box.y + 0.7 * box.height, { steps: 5 });
  await page.mouse.up();
  await panel.getByRole('button', { name: predict.run }).click();
  await expect(panel.getByText(/The area between the two curves from iteration/)).toBeVisible({ timeout: 60_000 });
  expect((await playground.call('status')).iteration).toBeGreaterThanOrEqual(100);
});

test('the QR code on the page is the link, and a camera reads it', async ({ shared: playground }) => {
  const { page } = playground;
  await playground.visitPlay('v=1&seed=11');
  await page.getByRole('button', { name: en.play.share.teach }).click();
  const dialog = page.getByRole('dialog', { name: teaching.title });
  const address = dialog.getByRole('textbox', { name: teaching.link.label });
  await expect(address).toHaveValue(/#\/play\?v=1&seed=11$/);
  const link = await address.inputValue();
  const seen = await dialog.locator('svg[role="img"]').evaluate(async (svg) => {
    const sized = svg.cloneNode(true) as SVGElement;
    for (const side of ['width', 'height']) sized.setAttribute(side, '400');
    sized.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([sized.outerHTML], { type: 'image/svg+xml' }));
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [400, 400];
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 400, 400);
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, 400, 400).data;
  });
  expect(decode({ width: 400, height: 400, data: seen })).toBe(link);
  // On another page it has closed, and doesn't open by itself.
  await playground.rest();
  await expect(dialog).toBeHidden();
});

test.describe('on a projector', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test('a presentation goes from preset to preset by one key, in letters for the back row, and Escape leaves', async ({
    shared: playground,
  }) => {
    const { page } = playground;
    await playground.visitPlay();
    await page.getByRole('button', { name: en.play.share.teach }).click();
    // Where another test has opened it before, it is open.
    const part = page.locator('details').filter({ has: page.getByText(teaching.present.title, { exact: true }) });
    await part.evaluate((part: HTMLDetailsElement) => part.open || part.querySelector('summary')?.click());
    await page.getByRole('button', { name: teaching.present.start }).click();
    const bar = page.getByRole('region', { name: teaching.present.label });
    await expect(bar).toBeVisible();
    const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    expect(await size()).toBeGreaterThan(28);
    await expect(page.locator('header nav').first()).toBeHidden();
    const constraint = async () => (await playground.call('experiment')).constraint.kind;
    await page.keyboard.press('PageDown');
    await expect.poll(constraint).toBe('clip');
    await page.keyboard.press('PageUp');
    await expect.poll(constraint).toBe('gradient-penalty');
    await page.keyboard.press('Escape');
    await expect(bar).toHaveCount(0);
    expect(await size()).toBe(16);
  });
});
