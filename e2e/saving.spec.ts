import type { Browser } from '@playwright/test';
import { opening } from '../src/i18n/zh/opening.ts';
import { zh } from '../src/i18n/zh.ts';
import { expect, type PlaygroundPage, test } from './fixtures.ts';

/** A file that the page makes, as text of its bytes, a character each. */
function made(
  playground: PlaygroundPage,
  format: string,
  options: object = {},
): Promise<{ type: string; data: string }> {
  return playground.page.evaluate(
    async ([name, wanted]) => {
      const blob = await window.playground.save(name as string, wanted as Record<string, unknown>);
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let data = '';
      for (let i = 0; i < bytes.length; i += 8192) data += String.fromCharCode(...bytes.subarray(i, i + 8192));
      return { type: blob.type, data: btoa(data) };
    },
    [format, options] as const,
  );
}

interface Compared {
  /** Of each picture, and of the difference of a channel. */
  readonly sizes: (readonly [number, number])[];
  readonly mean: number;
  /** Share of the pixels that differ by more than a shade. */
  readonly off: number;
  readonly text: string;
}

/** Draws two pictures in a page of its own, whose policy allows them, and compares their pixels. */
async function compare(browser: Browser, pictures: readonly { type: string; data: string }[]): Promise<Compared> {
  const page = await browser.newPage();
  const compared = await page.evaluate(async (given) => {
    const drawn = await Promise.all(
      given.map(async ({ type, data }) => {
        const image = new Image();
        image.src = `data:${type};base64,${data}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      }),
    );
    const [one, other] = drawn as [ImageData, ImageData];
    let [sum, off] = [0, 0];
    for (let i = 0; i < one.data.length; i += 4) {
      const away = [0, 1, 2].map((c) => Math.abs((one.data[i + c] as number) - (other.data[i + c] as number)));
      sum += away.reduce((a, b) => a + b) / 3;
      if (Math.max(...away) > 64) off++;
    }
    const pixels = one.data.length / 4;
    const source = new TextDecoder().decode(Uint8Array.from(atob(given[0]?.data ?? ''), (c) => c.charCodeAt(0)));
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      sizes: drawn.map(({ width, height }) => [width, height] as const),
      mean: sum / pixels,
      off: off / pixels,
      text: parsed.documentElement.textContent ?? '',
    };
  }, pictures);
  await page.close();
  return compared;
}

for (const colours of ['light', 'dark'] as const) {
  test(`the stage as a drawing is the stage as a picture: ${colours}`, async ({ playground, browser }) => {
    await playground.open(
      '#/play?v=1&view.layers=real-generated-field-lines-gradients&view.diagnostics=coupling-points',
    );
    await playground.reached(4);
    await playground.call('pause');
    const svg = await made(playground, 'svg', { colours });
    const png = await made(playground, 'png', { colours, scale: 1 });
    expect([svg.type, png.type]).toEqual(['image/svg+xml', 'image/png']);
    const { sizes, mean, off, text } = await compare(browser, [svg, png]);
    expect(sizes[0]).toEqual(sizes[1]);
    expect(sizes[0]?.[0]).toBe(640);
    // Both smooth their edges, each in its own way: 0.12 of 255 shades and 3 pixels in 100,000.
    expect(mean).toBeLessThan(0.4);
    expect(off).toBeLessThan(0.0005);
    expect(text).toContain('real samples');
    expect(text.replaceAll('\n', '')).toContain('view.diagnostics=coupling-points');
  });
}

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('parameters for PyTorch come back, and those of other layers ask first', async ({ playground }) => {
    const { page } = playground;
    await playground.open();
    await playground.call('pause');
    await playground.call('step', 5);
    const parameters = await playground.call('parameters');
    const state = Buffer.from((await made(playground, 'state-dict')).data, 'base64');
    await playground.call('reset');
    const chooser = page.locator('input[type=file][accept*=".json"]').last();
    const said = page.getByRole('status', { name: zh.play.messages.label });
    await chooser.setInputFiles({ name: '参数.json', mimeType: 'application/json', buffer: state });
    await expect(said).toContainText(opening.taken({ name: '参数.json' }));
    await playground.call('pause');
    expect(await playground.call('parameters')).toEqual(parameters);

    const other = {
      '0.weight': [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      '0.bias': [0, 1, 2],
      '2.weight': [[1, 0, -1]],
    };
    await chooser.setInputFiles({
      name: 'd.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(other)),
    });
    const dialog = page.getByRole('dialog', { name: opening.title({ name: 'd.json' }) });
    await expect(dialog).toContainText('2 → 3 → 1');
    await dialog.getByRole('button', { name: opening.take }).click();
    await expect(said).toContainText(opening.criticOnly);
    expect((await playground.call('experiment')).critic).toMatchObject({ depth: 1, width: 3 });

    const broken = { ...other, '2.weight': [[1, 0]] };
    await chooser.setInputFiles({
      name: 'e.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(broken)),
    });
    await expect(said).toContainText('2.weight 的形状是 [1, 2]，这里应为 [1, 3]。');
    await expect(said).toContainText(zh.faults.nothingChanged);
  });
});
