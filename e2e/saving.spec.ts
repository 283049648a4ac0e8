import { ReferenceTrainer } from '../src/engines/reference/trainer.ts';
import { en } from '../src/i18n/en.ts';
import { opening } from '../src/i18n/zh/opening.ts';
import { zh } from '../src/i18n/zh.ts';
import { expect, test } from './fixtures.ts';
import { compare, made, play } from './saving.ts';

test('the stage as a drawing is the stage as a picture, and so are the curves, light and dark', async ({
  shared: playground,
  browser,
}) => {
  await playground.visitPlay('v=1&view.layers=real-generated-field-lines-gradients&view.diagnostics=coupling-points');
  await playground.call('step', 4);
  const bare = await browser.newPage();
  const papers = new Set<string | undefined>();
  for (const colours of ['light', 'dark'] as const) {
    await test.step(colours, async () => {
      let [svg, png] = [
        { type: '', data: '' },
        { type: '', data: '' },
      ];
      // The last picture, and what was found in it, may come a moment after the pause: not between the two.
      const atOneMoment = async () => {
        svg = await made(playground, 'svg', { colours });
        png = await made(playground, 'png', { colours, scale: 1 });
        return (await made(playground, 'svg', { colours })).data === svg.data;
      };
      await expect.poll(atOneMoment).toBe(true);
      papers.add(/fill="(.*?)"/.exec(Buffer.from(svg.data, 'base64').toString())?.[1]);
      expect([svg.type, png.type]).toEqual(['image/svg+xml', 'image/png']);
      const { sizes, mean, off, text } = await compare(bare, [svg, png]);
      expect(sizes[0]).toEqual(sizes[1]);
      expect(sizes[0]?.[0]).toBe(640);
      // Both smooth their edges, each in its own way: 0.12 of 255 shades and 3 pixels in 100,000.
      expect(mean).toBeLessThan(0.4);
      expect(off).toBeLessThan(0.0005);
      expect(text).toContain('real samples');
      expect(text.replaceAll('\n', '')).toContain('view.diagnostics=coupling-points');

      const curves = await compare(bare, [
        await made(playground, 'curves-svg', { colours }),
        await made(playground, 'curves-png', { colours, scale: 1 }),
      ]);
      expect(curves.sizes[0]).toEqual(curves.sizes[1]);
      expect(curves.mean).toBeLessThan(0.4);
      expect(curves.off).toBeLessThan(0.0005);
      expect(curves.text).toContain('log 2');
    });
  }
  expect([...papers]).toEqual(['rgb(253, 253, 251)', 'rgb(21, 23, 27)']);
  await bare.close();
});

test('a film shows the run from its seed on as it was, and the same order gives the same film', async ({
  shared: playground,
  browser,
}) => {
  await playground.visitPlay('v=1&generator.width=8&critic.width=8&batchSize=32');
  await playground.call('pause');
  const order = { every: 20, frames: 7, rate: 7, size: 242, legend: 'without', caption: 'without' };
  const before = await made(playground, 'gif', order);
  const shown = await play(playground.page, before);
  expect(shown).toMatchObject({ width: 242, height: 242, seconds: 1, pictures: 7 });
  expect(shown.moved).toBeGreaterThan(0.01);
  await playground.call('step', 60 - (await playground.call('status')).iteration);
  expect(await made(playground, 'gif', order)).toEqual(before);

  // Up to a change the pictures are those of before, from there on others.
  await playground.page.getByRole('button', { name: en.play.happening.clipInstead }).click();
  await playground.call('step', 1);
  const after = (await made(playground, 'gif', order)).data;
  const same = [...before.data].findIndex((byte, k) => byte !== after[k]) / before.data.length;
  expect(same).toBeGreaterThan(0.4);
  expect(same).toBeLessThan(1);

  const webm = await made(playground, 'webm', { ...order, legend: 'with', caption: 'with' });
  expect(webm.type).toBe('video/webm');
  const bare = await browser.newPage();
  const video = await play(bare, webm);
  await bare.close();
  expect(video.width).toBe(242);
  expect(video.height).toBeGreaterThan(242);
  expect(video.seconds).toBeCloseTo(1, 1);
  expect(video.moved).toBeGreaterThan(0.01);
});

test('a film that is stopped leaves nothing, and its options are checked', async ({ shared: playground }) => {
  const { page } = playground;
  await playground.visitPlay();
  const stopped = await page.evaluate(async () => {
    const stop = new AbortController();
    const onProgress = (share: number) => share > 0 && stop.abort();
    return window.playground.save('gif', { frames: 600 }, { signal: stop.signal, onProgress }).then(
      () => 'saved',
      (error) => (error as Error).name,
    );
  });
  expect(stopped).toBe('AbortError');
  const refused = await page.evaluate(() =>
    window.playground.save('gif', { rate: 99 }).catch(({ message }) => message),
  );
  expect(refused).toContain('rate: range, got 99, allowed 1 … 50');
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('parameters for PyTorch come back, and those of other layers ask first', async ({ shared: playground }) => {
    const { page } = playground;
    await playground.visitPlay();
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

test('an experiment goes on to PyTorch, with the losses that it is to come to', async ({ shared: playground }) => {
  await playground.visitPlay('v=1&generator.width=7&critic.width=9&batchSize=16');
  const text = async (format: string) => Buffer.from((await made(playground, format)).data, 'base64').toString();
  const script = await text('pytorch');
  const experiment = await playground.call('experiment');
  const [, written = ''] = /^EXPERIMENT = ([\s\S]*?)\n\n/m.exec(script) ?? [];
  expect(JSON.parse(written)).toEqual(experiment);
  const rows = [...script.matchAll(/^ {4}\((\d+), ([^,]+), ([^,]+), [^,]+\),$/gm)].map((row) =>
    row.slice(1, 4).map(Number),
  );
  const reports = await new ReferenceTrainer(experiment).step(10);
  expect(rows).toHaveLength(10);
  for (const [i, { iteration, criticLoss, generatorLoss }] of reports.entries()) {
    expect(rows[i]?.[0]).toBe(iteration);
    expect(rows[i]?.[1]).toBeCloseTo(criticLoss, 12);
    expect(rows[i]?.[2]).toBeCloseTo(generatorLoss, 12);
  }
  expect(JSON.parse(await text('notebook'))).toMatchObject({ nbformat: 4, nbformat_minor: 5 });
});
