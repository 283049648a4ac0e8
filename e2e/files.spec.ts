import { appendFileSync, mkdtempSync, readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from '../scripts/axe.ts';
import { longTasks } from '../scripts/tasks.ts';
import { defaultExperiment } from '../src/experiment/experiment.ts';
import { data as words } from '../src/i18n/en/data.ts';
import { en } from '../src/i18n/en.ts';
import { data as zhWords } from '../src/i18n/zh/data.ts';
import { zh } from '../src/i18n/zh.ts';
import { expect, test } from './fixtures.ts';
import { saveAs } from './saving.ts';

const { controls, messages } = en.play;
const folder = mkdtempSync(join(tmpdir(), 'files-'));

/** Of a whole run, not of the points that stand among the fields of their dataset. */
const chooser = (page: Page) => page.locator('input[type=file][accept*=".json"]');
const said = (page: Page) => page.getByRole('status', { name: messages.label });

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Two moons in far-off units, with a class behind: 240 points. */
const table = Array.from({ length: 240 }, (_, i) => {
  const [angle, upper] = [(Math.PI * i) / 239, i % 2 === 0];
  const [x, y] = upper ? [Math.cos(angle), Math.sin(angle)] : [1 - Math.cos(angle), 0.5 - Math.sin(angle)];
  return [(7 + 5 * x).toFixed(2), (21 + 5 * y).toFixed(2), upper ? 1 : 2].join(',');
}).join('\n');

test('a saved run comes back with its iteration and its curves, and goes on bit for bit', async ({
  shared: playground,
}) => {
  const { page } = playground;
  const history = async () => readFileSync((await saveAs(page, 'history')).path, 'utf8');
  await playground.visitPlay();
  await playground.call('chooseEngine', 'wasm');
  await playground.call('pause');
  await playground.call('load', 'hinge-sn');
  await playground.call('step', 10);
  const run = readFileSync((await saveAs(page, 'run')).path);
  const csv = await history();
  expect(csv).toMatch(/^iteration,criticLoss,.*\n(.*\n)*10,/);
  const experiment = await playground.call('experiment');
  await playground.call('step', 10);
  const parameters = await playground.call('parameters');

  await playground.call('load', 'lsgan');
  await chooser(page).setInputFiles({ name: 'run.json', mimeType: 'application/json', buffer: run });
  await expect(said(page)).toContainText(controls.resumed({ iteration: '10' }));
  expect(await playground.call('experiment')).toEqual(experiment);
  expect((await playground.call('status')).iteration).toBe(10);
  expect(await history()).toBe(csv);
  await playground.call('step', 10);
  expect(await playground.call('parameters')).toEqual(parameters);
  await playground.call('chooseEngine', 'auto');
});

test('what is no run, or gone when it is read, is refused in words, and the experiment goes on', async ({
  shared: playground,
}) => {
  const { page } = playground;
  await playground.visitPlay();
  await playground.call('load', 'hinge-sn');
  const experiment = await playground.call('experiment');
  const enormous = file('enormous.json', '{');
  truncateSync(enormous, 700 * 2 ** 20);
  for (const [path, what] of [
    [enormous, en.faults.size({ value: '700 MB', allowed: '320 MB' })],
    [file('pollution.json', '{"__proto__": {"batchSize": 3}}'), '“__proto__”'],
    [file('list.json', '[1, 2]'), '[1,2]'],
    [file('text.json', '{"experiment": "ring"}'), 'another kind of value'],
    [file('prose.txt', 'no numbers here'), 'no numbers here'],
  ] as const) {
    await chooser(page).setInputFiles(path);
    await expect(said(page)).toContainText(what);
    await expect(said(page)).toContainText(en.faults.nothingChanged);
    expect(await playground.call('experiment')).toEqual(experiment);
  }

  const path = file('gone.json', '{}');
  // The page's own chooser reads at once; another one holds the file until it is gone.
  await page.evaluate(() => {
    const scratch = Object.assign(document.createElement('input'), { type: 'file', id: 'scratch' });
    document.body.append(scratch);
  });
  await page.locator('#scratch').setInputFiles(path);
  unlinkSync(path);
  await page.evaluate(() => {
    const [own, scratch] = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')];
    if (!own || !scratch) return;
    own.files = scratch.files;
    own.dispatchEvent(new Event('change', { bubbles: true }));
    scratch.remove();
  });
  await expect(said(page)).toContainText('gone.json can’t be read');
  const { iteration } = await playground.call('status');
  await playground.reached(iteration + 1);
});

test('a file that takes long to parse doesn’t hold the page up', { tag: '@alone' }, async ({ playground, page }) => {
  const experiment = JSON.stringify(defaultExperiment);
  const numbers = '-0.12345678901234567,'.repeat(5e4);
  const path = join(folder, 'large.json');
  writeFileSync(path, `{"version":1,"experiment":${experiment},"iteration":1,"parameters":{"critic":[`);
  for (let i = 0; i < 40; i++) appendFileSync(path, numbers);
  appendFileSync(path, '0],"generator":[]}}');
  await playground.open();
  const tasks = await longTasks(page, async () => {
    await chooser(page).setInputFiles(path);
    await expect(said(page)).toContainText(en.faults.nothingChanged);
  });
  expect(tasks).toEqual([]);
});

test('points open by keyboard: fitted into the window, or not at all', async ({ shared: playground }) => {
  const { page } = playground;
  await playground.visitPlay();
  const before = await playground.call('experiment');
  const path = file('moons.csv', `x;y;class\n${table.replaceAll(',', ';').replaceAll('.', ',')}\n`);
  const dialog = page.getByRole('dialog', { name: words.title({ name: 'moons.csv' }) });

  await chooser(page).setInputFiles(path);
  await expect(dialog).toContainText(words.found({ count: '240', x: 'x', y: 'y' }));
  await expect(dialog).toContainText(words.classes({ column: 'class' }));
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await playground.call('experiment')).toEqual(before);

  await chooser(page).setInputFiles(path);
  await expect(dialog.getByRole('button', { name: words.fit })).toBeFocused();
  expect(await violations(page, { within: 'dialog[open]' })).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText(words.opened({ count: '240', name: 'moons.csv' }));
  const { dataset } = (await playground.call('experiment')) as unknown as {
    dataset: { kind: string; points: number[][] };
  };
  expect([dataset.kind, dataset.points.length]).toEqual(['points', 240]);
  const largest = Math.max(...dataset.points.flat().map(Math.abs));
  expect(largest).toBeGreaterThan(2.2);
  expect(largest).toBeLessThan(3);
  await playground.reached(1);
});

test('points that are at home in the window open at once; what is lost is asked first', async ({
  shared: playground,
}) => {
  const { page } = playground;
  await playground.visitPlay();
  await chooser(page).setInputFiles(file('home.csv', '-2,1.5\n1,-1\n2.5,0.5\n'));
  await expect(said(page)).toContainText(words.opened({ count: '3', name: 'home.csv' }));
  await chooser(page).setInputFiles(file('torn.csv', '-2,1.5\n1\n2.5,0.5\n'));
  await expect(page.getByRole('dialog')).toContainText(words.bad({ entries: false, lines: '2', more: 0, text: '1' }));
  await page.getByRole('button', { name: words.take, exact: true }).click();
  await expect(said(page)).toContainText(words.opened({ count: '2', name: 'torn.csv' }));
  await chooser(page).setInputFiles(file('far.csv', '-2,1.5\n1,70\n2.5,0.5\n'));
  await page.getByRole('button', { name: words.keepInside({ count: '2' }) }).click();
  await expect(said(page)).toContainText(words.opened({ count: '2', name: 'far.csv' }));
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the offer and the refusals are in Chinese', async ({ shared: playground }) => {
    const { page } = playground;
    await playground.visitPlay();
    await chooser(page).setInputFiles(file('月牙.csv', table));
    const dialog = page.getByRole('dialog', { name: zhWords.title({ name: '月牙.csv' }) });
    await expect(dialog).toContainText(zhWords.classes({ column: '3' }));
    await dialog.getByRole('button', { name: zhWords.fit }).click();
    await expect(page.getByRole('status', { name: zh.play.messages.label })).toContainText('月牙.csv');
    await chooser(page).setInputFiles(file('空.txt', '没有数字'));
    await expect(page.getByRole('status', { name: zh.play.messages.label })).toContainText(zh.faults.nothingChanged);
  });
});
