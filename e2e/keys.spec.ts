import { violations } from '../scripts/axe.ts';
import { keys as keyWords } from '../src/i18n/en/keys.ts';
import { en } from '../src/i18n/en.ts';
import { expect, type PlaygroundPage, test } from './fixtures.ts';

const { transport, happening, controls, share } = en.play;
const keys = { ...en.play.keys, ...keyWords };
const button = ({ page }: PlaygroundPage, name: string) => page.getByRole('button', { name, exact: true });
const state = (playground: PlaygroundPage) => expect.poll(async () => (await playground.call('status')).state);
const constraint = async (playground: PlaygroundPage) => (await playground.call('experiment')).constraint.kind;

test('the keys do what they say, and after a click still do, and Space is not the clicked button’s', async ({
  shared: playground,
}) => {
  const { page } = playground;
  await playground.visitPlay();
  await playground.reached(2);
  for (const next of ['paused', 'playing']) {
    await page.keyboard.press('Space');
    await state(playground).toBe(next);
  }
  await button(playground, happening.clipInstead).click();
  await page.keyboard.press('Space');
  await state(playground).toBe('paused');
  expect(await constraint(playground)).toBe('clip');
  const { iteration } = await playground.call('status');
  await page.keyboard.press('.');
  await expect.poll(async () => (await playground.call('status')).iteration).toBe(iteration + 1);
  await page.keyboard.press('x');
  expect(await constraint(playground)).toBe('gradient-penalty');
  await page.keyboard.press('ControlOrMeta+z');
  expect(await constraint(playground)).toBe('clip');
  for (const clicked of [
    page.getByRole('radio', { name: en.datasets.names.moons }),
    page.getByText(controls.training, { exact: true }),
    page.getByRole('slider', { name: /λ|c,/ }),
    page.locator('[data-layer="gradients"]'),
  ]) {
    await clicked.click({ force: true });
    const before = (await playground.call('experiment')).seed;
    await page.keyboard.press('s');
    expect((await playground.call('experiment')).seed).toBe(before + 1);
  }
});

test('a list that the pointer chose from gives the keys back', async ({ shared: playground }) => {
  const { page } = playground;
  await playground.visitPlay();
  const preset = page.getByRole('combobox', { name: controls.preset });
  await preset.click();
  await preset.selectOption('lsgan');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Space');
  await state(playground).toBe('paused');
});

test('Space presses the button, and checks the radio, that the keyboard went to', async ({ shared: playground }) => {
  const { page } = playground;
  await playground.visitPlay();
  await playground.reached(2);
  // From a clicked button on, too.
  await button(playground, transport.reset).click();
  await page.keyboard.press('Tab');
  await expect(button(playground, transport.pause)).toBeFocused();
  await page.keyboard.press('Space');
  await state(playground).toBe('paused');
  await page.keyboard.press('Tab');
  const { iteration } = await playground.call('status');
  await page.keyboard.press('Space');
  await expect.poll(async () => (await playground.call('status')).iteration).toBe(iteration + 1);
  await state(playground).toBe('paused');
  const chosen = page.getByRole('radio', { checked: true }).first();
  await chosen.focus();
  await page.keyboard.press('ArrowRight');
  expect((await playground.call('experiment')).dataset.kind).toBe('grid');
});

test('a slider keeps its arrows and leaves Space; a text field keeps every key', async ({ shared: playground }) => {
  const { page } = playground;
  await playground.visitPlay();
  const slider = page.getByRole('slider', { name: /λ/ });
  const before = (await playground.call('experiment')).constraint.lambda;
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  expect((await playground.call('experiment')).constraint.lambda).toBeGreaterThan(before);
  await page.keyboard.press('Space');
  await state(playground).toBe('paused');
  const experiment = await playground.call('experiment');
  const field = page.getByRole('textbox', { name: /λ/ });
  await field.fill('');
  await page.keyboard.type('rsxl.? ');
  await expect(field).toHaveValue('rsxl.? ');
  expect(await playground.call('experiment')).toEqual(experiment);
  await state(playground).toBe('paused');
});

test('? lists every key, L copies the link, and single keys can be switched off', async ({ shared: playground }) => {
  const { page } = playground;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await playground.visitPlay('v=1&seed=9');
  await page.keyboard.press('l');
  await expect(page.getByText(share.copied)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#\/play\?v=1&seed=9$/);

  await button(playground, transport.pause).click();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: keys.title });
  for (const name of Object.values(keys.names)) await expect(dialog.getByText(name, { exact: true })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  // Behind the list nothing is pressed by mistake.
  await page.keyboard.press('s');
  await dialog.getByRole('checkbox', { name: keys.single }).press('Space');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('s');
  await page.keyboard.press('?');
  await expect(dialog).toBeHidden();
  expect((await playground.call('experiment')).seed).toBe(9);
  await page.reload();
  await button(playground, keys.title).click();
  await expect(dialog.getByRole('checkbox', { name: keys.single })).not.toBeChecked();
  await dialog.getByRole('checkbox', { name: keys.single }).press('Space');
  await button(playground, keys.close).click();
  await expect(button(playground, keys.title)).toBeFocused();
  await page.context().clearPermissions();
});

test('in Learn, L copies the address of the place, and ? lists the keys that do something there', async ({
  shared,
}) => {
  const { page } = shared;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await shared.visit('#/learn/disjoint-supports?theta=0.5', page.locator('article h3').first());
  await page.keyboard.press('l');
  await expect(page.getByText(share.copiedAddress)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('#/learn/disjoint-supports?theta=0.5');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: keys.title });
  await expect(dialog.getByText(keys.names.copyLink)).toBeVisible();
  await expect(dialog.getByText(keys.names.togglePlay)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.context().clearPermissions();
});
