import type { Page } from '@playwright/test';
import { violations } from '../scripts/axe.ts';
import { data as words } from '../src/i18n/en/data.ts';
import { en } from '../src/i18n/en.ts';
import { expect, test } from './fixtures.ts';

const { controls, messages } = en.play;
const said = (page: Page) => page.getByRole('status', { name: messages.label });

/** Two classes of 40 points each in far-off units, and a line that is none. */
const table = ['x,y,class', ...Array.from({ length: 80 }, (_, i) => `${100 + (i % 9)},${20 + (i % 7)},${'ab'[i % 2]}`)];
const torn = [...table.slice(0, 5), 'oops,1,a', ...table.slice(5)].join('\n');

/** Pastes onto the page, or drops on it, as the browser does. */
const bring = (page: Page, how: 'paste' | 'drop', text: string) =>
  page.evaluate(
    ([type, content]) => {
      const transfer = new DataTransfer();
      if (type === 'paste') transfer.setData('text/plain', content);
      else transfer.items.add(new File([content], 'dropped.json'));
      const init = { bubbles: true, cancelable: true, clipboardData: transfer, dataTransfer: transfer };
      const event = type === 'paste' ? new ClipboardEvent(type, init) : new DragEvent(type, init);
      document.body.dispatchEvent(event);
    },
    [how, text] as const,
  );

const dataset = async (playground: { call: (name: 'experiment') => Promise<unknown> }) =>
  ((await playground.call('experiment')) as { dataset: { kind: string; points: number[][]; jitter: number } }).dataset;

test('a pasted table is mended in place, its classes chosen, fitted, linked and undone', async ({
  shared: playground,
}) => {
  const { page } = playground;
  await playground.visitPlay();
  await bring(page, 'paste', torn);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(words.bad({ entries: false, lines: '6', more: 0, text: 'oops,1,a' }));
  await dialog.getByText(words.mend).click();
  await dialog.getByRole('textbox').fill(torn.replace('oops', '100'));
  await expect(dialog).toContainText(words.found({ count: '81', x: 'x', y: 'y' }));
  await expect(dialog).not.toContainText('oops');
  await dialog.getByRole('checkbox', { name: 'b (40)' }).uncheck();
  await expect(dialog).toContainText(words.found({ count: '41', x: 'x', y: 'y' }));
  expect(await violations(page, { within: 'dialog[open]' })).toEqual([]);
  await dialog.getByRole('button', { name: words.fit }).press('Enter');
  await expect(said(page)).toContainText(words.opened({ count: '41', name: words.typed }));
  const taken = await dataset(playground);
  expect(taken.points).toHaveLength(41);
  await expect.poll(() => page.url()).toContain('dataset.points=~');
  const link = page.url();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await dataset(playground)).kind).toBe('ring');
  await playground.call('load', link);
  expect(await dataset(playground)).toEqual(taken);
});

test('JSON dropped on the page opens; what holds no point stays, to be mended', async ({ shared: playground }) => {
  const { page } = playground;
  await playground.visitPlay();
  await bring(page, 'drop', JSON.stringify({ x: [1, -2, 0.5], y: [0, 1, -2] }));
  await expect(said(page)).toContainText(words.opened({ count: '3', name: 'dropped.json' }));
  await bring(page, 'paste', 'no numbers here');
  const text = page.getByRole('dialog').getByRole('textbox');
  await expect(text).toBeFocused();
  await expect(text).toHaveValue('no numbers here');
  await expect(page.getByRole('alert').filter({ visible: true })).toContainText('no numbers here');
  await text.fill('0,2\n1,-2');
  await page.getByRole('button', { name: words.take, exact: true }).click();
  await expect(said(page)).toContainText(words.opened({ count: '2', name: words.typed }));
});

test('a function becomes points by keyboard, with its noise; a fault names its column', async ({
  shared: playground,
}) => {
  const { page } = playground;
  await playground.visitPlay();
  await page.getByRole('button', { name: controls.formula, exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: words.functionTitle });
  const formula = dialog.getByRole('textbox', { name: 'y(t)' });
  await formula.fill('sin t');
  const fault = { part: 'y(t)', column: 5, found: 't', allowed: '(' };
  await expect(dialog.getByRole('alert').first()).toHaveText(words.formula.unexpected(fault));
  await expect(dialog.getByRole('button')).toHaveCount(1);
  expect(await violations(page, { within: 'dialog[open]' })).toEqual([]);
  await formula.fill('sin(2π t)');
  await dialog.getByRole('textbox', { name: words.noise }).fill('0.1');
  await dialog.getByRole('button', { name: words.take, exact: true }).press('Enter');
  await expect(said(page)).toContainText(words.opened({ count: '1,024', name: words.functionName }));
  const { points, jitter } = await dataset(playground);
  expect([points.length, jitter]).toEqual([1024, 0.1]);
  await playground.reached(1);
});

test('points are drawn by pointer and by keys, undone stroke by stroke, and become the data', async ({
  shared: playground,
}) => {
  const { page } = playground;
  const { drawing } = words;
  await playground.visitPlay();
  const button = page.getByRole('button', { name: controls.draw, exact: true });
  await button.press('Enter');
  const surface = page.getByRole('application', { name: drawing.surface });
  await expect(surface).toBeFocused();
  expect((await playground.call('status')).state).toBe('paused');
  const total = (count: string) => page.getByText(drawing.total({ count, most: '4,096' }), { exact: true });

  const { x, y, width, height } = (await surface.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width / 4, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 0.77 * width, y + height / 2, { steps: 20 });
  await page.mouse.up();
  // A little over three data units of way, a dab of six points each fifth of one, and one where it began.
  await expect(total('96')).toBeVisible();

  await page.getByText(drawing.names.ring, { exact: true }).click();
  await surface.focus();
  for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(total('160')).toBeVisible();
  await page.getByText(drawing.names.eraser, { exact: true }).click();
  await surface.focus();
  await page.keyboard.down('Shift');
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowUp');
  await page.keyboard.up('Shift');
  await expect(total('160')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(total('160')).toBeVisible();
  expect(await violations(page, { within: '[data-sketch]' })).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(surface).toBeHidden();
  await expect(button).toBeFocused();
  await expect(said(page)).toContainText(words.opened({ count: '160', name: drawing.name }));
  expect(await dataset(playground)).toMatchObject({ kind: 'points', jitter: 0.05 });
  await playground.reached(1);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await dataset(playground)).kind).toBe('ring');
});
