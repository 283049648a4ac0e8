import type { Locator, Page } from '@playwright/test';
import { parallelLines } from '../src/divergences/lines.ts';
import { chapters } from '../src/lessons/index.ts';
import { expect, type PlaygroundPage, test } from './fixtures.ts';

const chapter = '#/learn/disjoint-supports';

/** What the page prints for a number: three digits, a true minus, ∞ with its sign. */
function printed(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return '+∞';
  if (value === 0) return '0';
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(decimals, 4)).replace('-', '−');
}

/** Opens the chapter; returns its page. */
async function read(shared: PlaygroundPage, query = ''): Promise<Page> {
  const { page } = shared;
  await shared.visit(chapter + query, page.getByRole('heading', { name: 'The picture' }));
  return page;
}

const handle = (page: Page) => page.getByRole('slider', { name: 'Generated segment, θ' });

const theta = async (page: Page) => Number(await handle(page).getAttribute('aria-valuenow'));

/** The table beside the text says what the closed forms say. */
async function agrees(page: Page, at: { theta: number; thickness: number; sigma: number }): Promise<void> {
  const { klForward, klReverse, js, tv, wasserstein } = parallelLines(at);
  const rows = page.getByRole('table', { name: 'The rulers and their slopes at θ' }).getByRole('row');
  for (const [k, { value, derivative }] of [klForward, klReverse, js, tv, wasserstein].entries()) {
    const cells = rows.nth(k + 1).getByRole('cell');
    await expect(cells.nth(0)).toHaveText(printed(value));
    await expect(cells.nth(1)).toHaveText(derivative === null ? 'none' : new RegExp(`${printed(derivative)}$`));
  }
}

async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}

test('the segment is dragged, and moved with the keyboard; terms light their picture, and the picture its terms', async ({
  shared,
}) => {
  const page = await read(shared);
  await agrees(page, { theta: 1, thickness: 0, sigma: 0 });
  const box = await handle(page).boundingBox();
  const stage = await page.getByRole('img', { name: /^Two upright segments/ }).boundingBox();
  if (!box || !stage) throw new Error('no stage');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  // The stage shows x from −2.35 to 2.35.
  await page.mouse.move(x - (1.5 / 4.7) * stage.width, y, { steps: 3 });
  await page.mouse.up();
  expect(Math.abs((await theta(page)) + 0.5)).toBeLessThan(0.01);
  await agrees(page, { theta: await theta(page), thickness: 0, sigma: 0 });

  const before = await theta(page);
  await handle(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowLeft');
  expect(await theta(page)).toBeCloseTo(before + 0.009, 9);
  await page.keyboard.press('PageUp');
  expect(await theta(page)).toBeCloseTo(before + 0.109, 9);
  await page.keyboard.press('End');
  expect(await theta(page)).toBe(2);
  await expect(page).toHaveURL(/theta=2$/);

  const term = page.getByRole('article').getByRole('button', { name: 'generated', exact: true });
  await term.focus();
  await expect(term).toHaveAttribute('data-lit');
  await handle(page).focus();
  await expect(term).toHaveAttribute('data-lit');
  await page.getByRole('textbox', { name: 'θ, position' }).focus();
  await expect(term).not.toHaveAttribute('data-lit');

  const formula = page.getByRole('group', { name: /^Formula/ }).first();
  await formula.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('article').getByRole('button', { name: 'real', exact: true })).toHaveAttribute(
    'data-lit',
  );
  await formula.locator('[data-term="generated"]').first().hover();
  await expect(term).toHaveAttribute('data-lit');
});

test('a link sets the stage, and a broken one says what is wrong; typed numbers reach table, formulas and address, and bad ones are refused in words', async ({
  shared,
}) => {
  const page = await read(shared, '?theta=0.5&sigma=9&colour=red');
  expect(await theta(page)).toBe(0.5);
  const alerts = page.getByRole('alert');
  await expect(alerts.filter({ hasText: 'σ, noise 9' })).toBeVisible();
  await expect(alerts.filter({ hasText: 'colour' })).toBeVisible();
  await type(page.getByRole('textbox', { name: 'θ, position' }), '-0.25');
  await type(page.getByRole('textbox', { name: 'w, thickness' }), '0.5');
  await agrees(page, { theta: -0.25, thickness: 0.5, sigma: 0 });
  await type(page.getByRole('textbox', { name: 'σ, noise' }), '0.3');
  await agrees(page, { theta: -0.25, thickness: 0.5, sigma: 0.3 });
  await expect(page).toHaveURL(/theta=-0.25&thickness=0.5&sigma=0.3$/);
  const now = printed(parallelLines({ theta: -0.25, thickness: 0.5, sigma: 0.3 }).js.value);
  // Once in the visible half of the formula, once in MathML.
  const formula = page.getByRole('group', { name: /^Formula/ }).filter({ hasText: 'now' });
  await expect(formula.first().locator('math')).toContainText(now);
  await expect(formula.first().locator('.katex-html')).toContainText(now);

  const field = page.getByRole('textbox', { name: 'θ, position' });
  await expect(field).toHaveValue('−0.25');
  await type(field, '−7');
  await expect(page.getByRole('alert').filter({ hasText: '−7' })).toContainText('−2 … 2');
  await type(field, '7');
  await expect(page.getByRole('alert').filter({ hasText: '7' })).toContainText('Kept −0.25');
  expect(await theta(page)).toBe(-0.25);
});

test('a guess comes first, then the run, and both stand side by side in either language', async ({ shared }) => {
  const page = await read(shared, '?theta=1#exercises');
  const exercise = page.locator('#guess-ramp');
  const run = exercise.getByRole('button');
  await expect(run).toBeDisabled();
  await exercise.getByRole('slider').press('ArrowRight');
  await expect(exercise.getByRole('textbox')).not.toHaveValue('');
  await exercise.getByRole('textbox').fill('0,5');
  await run.press('Enter');
  const slope = parallelLines({ theta: 0.49, thickness: 0.5, sigma: 0 }).js.derivative ?? Number.NaN;
  const told = ['0.500', printed(slope), printed(0.5 - slope)];
  await expect(exercise.getByRole('definition')).toHaveText(told);
  await expect(exercise.getByRole('textbox')).toBeDisabled();
  expect(await theta(page)).toBe(0.49);
  // By now the address has the lab’s new place, and no heading.
  await expect(page).toHaveURL(/theta=0.49&thickness=0.5$/);
  await changeLanguage(page);
  await expect(exercise.getByRole('definition')).toHaveText(told);
  await exercise.getByRole('button').press('Enter');
  await expect(exercise.getByRole('definition')).toHaveCount(0);
  await expect(exercise.getByRole('textbox')).toHaveValue('');
  await changeLanguage(page);
});

test('derivations open step by step from the keyboard, and all of them on paper', async ({ shared }) => {
  const page = await read(shared);
  const derivation = page.getByRole('region', { name: 'JS is at most log 2, and log 2 means: nothing in common' });
  const title = derivation.getByRole('button').first();
  await title.press('Enter');
  await expect(derivation.getByRole('listitem')).toHaveCount(1);
  await derivation.getByRole('button', { name: 'Next step' }).press('Enter');
  await expect(derivation.getByRole('listitem')).toHaveCount(2);
  await title.press('Enter');
  await expect(derivation.getByRole('listitem')).toHaveCount(0);
  await page.evaluate(() => {
    addEventListener(
      'afterprint',
      () => {
        document.body.dataset.steps = String(document.querySelectorAll('#js-bound li').length);
      },
      { capture: true, once: true },
    );
  });
  await page.pdf();
  await expect(page.locator('body')).toHaveAttribute('data-steps', '3');
  await expect(derivation.getByRole('listitem')).toHaveCount(0);
  // Nothing lies over the text on every sheet, nothing is there to be pressed, and no formula is cut.
  await page.setViewportSize({ width: 700, height: 900 });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('navigation', { includeHidden: true }).first()).toBeHidden();
  await expect(page.getByRole('button', { name: 'Controls' })).toBeHidden();
  await expect(page.locator('#guess-ramp').getByRole('button')).toBeHidden();
  await expect(page.locator('article details p').first()).toBeVisible();
  const sheet = await page.evaluate(() => ({
    over: [...document.querySelectorAll('body *')].filter(
      (part) => ['sticky', 'fixed'].includes(getComputedStyle(part).position) && part.checkVisibility(),
    ).length,
    cut: [...document.querySelectorAll('article [role=group]')].filter(
      (part) => part.scrollWidth > part.clientWidth + 1,
    ).length,
    paper: getComputedStyle(document.documentElement).colorScheme,
  }));
  expect(sheet).toEqual({ over: 0, cut: 0, paper: 'light' });
  await page.emulateMedia({ media: null });
});

/** Where an element stands in the window. */
const topOf = async (element: Locator) => (await element.boundingBox())?.y ?? Number.NaN;

async function changeLanguage(page: Page): Promise<void> {
  const heading = page.locator('#picture');
  const before = await heading.textContent();
  await page.getByRole('button', { name: /中文|English/ }).dispatchEvent('click');
  await expect(heading).not.toHaveText(before ?? '');
}

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  test(`the other language keeps the place, θ, every formula, open derivations and answers at ${width} px`, async ({
    shared,
  }) => {
    await shared.page.setViewportSize({ width, height });
    const page = await read(shared, '?theta=0.3');
    await page.evaluate(() => document.fonts.ready);
    const open = () =>
      page.evaluate(() => ({
        theta: document.querySelector('[role=slider][aria-valuenow]')?.getAttribute('aria-valuenow'),
        formulas: document.querySelectorAll('article math').length,
        steps: document.querySelectorAll('#tv-lines li').length,
        answers: Array.from(document.querySelectorAll('details'), (answer) => answer.open),
      }));
    const { answers, ...first } = await open();
    expect(answers).toHaveLength(5);
    if (width < 900) await changeLanguage(page);
    await page.locator('#tv-lines').getByRole('button').first().dispatchEvent('click');
    await page.locator('details').nth(1).locator('summary').dispatchEvent('click');
    // A derivation with no heading near, and a heading; what is gone to in Chinese on one is in English on the other.
    for (const mark of ['#w-dual', '#exercises'].map((id) => page.locator(id))) {
      await mark.evaluate((element, share) => {
        const { top } = element.getBoundingClientRect();
        scrollBy({ top: top - share * innerHeight, behavior: 'instant' });
      }, 0.4);
      const before = await topOf(mark);
      await changeLanguage(page);
      expect(Math.abs((await topOf(mark)) - before), String(mark)).toBeLessThan(2);
      const now = await open();
      expect(now.answers).toEqual([false, true, false, false, false]);
      expect(now).toMatchObject({ theta: '0.3', steps: 1 });
    }
    await page.locator('#tv-lines').getByRole('button').first().dispatchEvent('click');
    await expect.poll(async () => (await open()).formulas).toBe(first.formulas);
    if (width < 900) await changeLanguage(page);
  });
}

test('on a phone chapters and labs take a line each, and a picture that is wider than high all of the stage’s height', async ({
  shared,
}) => {
  const { page } = shared;
  await page.setViewportSize({ width: 390, height: 844 });
  await shared.visit('#/learn/noise');
  for (const [row, current] of [
    [page.getByRole('navigation', { name: 'Chapters' }), page.locator('[aria-current="page"]').last()],
    [page.getByRole('group', { name: 'Which lab' }), page.getByRole('button', { name: 'Points under noise' })],
  ] as const) {
    expect((await row.boundingBox())?.height).toBeLessThan(48);
    await expect(current).toBeInViewport();
    // What lies further along is reached by its focus alone.
    const last = row.locator('a, button').last();
    await expect(last).not.toBeInViewport();
    await last.focus();
    await expect(last).toBeInViewport();
  }
  const picture = page.getByRole('img', { name: /^D\* of the noisy sides/ });
  const { width, height } = (await picture.boundingBox()) as { width: number; height: number };
  // 30vh, 50vw or 12rem, whichever is least.
  expect(height).toBeGreaterThan(185);
  expect(width).toBeGreaterThan(1.2 * height);
});

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  test(`the stage shows what the text speaks of at ${width} px, and leaves the text its room`, async ({ shared }) => {
    await shared.page.setViewportSize({ width, height });
    const page = await read(shared);
    const scrollTo = (id: string) =>
      page.locator(id).evaluate((element) => {
        element.scrollIntoView({ behavior: 'instant' });
        scrollBy({ top: 60, behavior: 'instant' });
      });
    const plans = page.getByRole('img', { name: /^lines of the plan/ });
    await expect(plans).toHaveCount(0);
    await scrollTo('#wasserstein');
    await expect(plans).toBeInViewport();
    const text = page.getByText('Read a distribution as a heap of earth.');
    await expect(text).toBeInViewport();
    if (width < 900) {
      const tabs = await page.getByRole('button', { name: 'Controls' }).boundingBox();
      expect((tabs?.y ?? height) + (tabs?.height ?? 0)).toBeLessThan(0.4 * height);
    }
    const before = await topOf(text);
    await page.getByRole('button', { name: 'Ship the points as they are listed' }).dispatchEvent('click');
    await expect(page).toHaveURL(/lab=ot&plan=listed/);
    expect(Math.abs((await topOf(text)) - before)).toBeLessThan(2);
    await scrollTo('#values');
    await expect(handle(page)).toBeInViewport();
    await expect(plans).toHaveCount(0);
  });
}

test('a link to a heading opens there, and the other language stays there; the contents lead to each chapter, and remember what was read on an earlier visit; the rail lists what can be read, and how many chapters are to come; the next one begins at its top', async ({
  shared,
}) => {
  const { page } = shared;
  await shared.visit(`${chapter}?theta=0.3#overlap`);
  const heading = page.locator('#overlap');
  await expect(heading).toBeInViewport();
  await page.evaluate(() => localStorage.setItem('wasserstein-playground.read', '{"original-gan":0.42}'));
  await page.reload();
  await expect(heading).toBeInViewport();
  expect(await theta(page)).toBe(0.3);
  await page.evaluate(() => document.fonts.ready);
  const before = await topOf(heading);
  await changeLanguage(page);
  expect(Math.abs((await topOf(heading)) - before)).toBeLessThan(2);
  await changeLanguage(page);
  await shared.visit(`${chapter}?theta=0.3#price`);
  await expect(page.locator('#price')).toBeInViewport();

  await shared.visit('#/learn');
  const cards = page.getByRole('main').locator('ol > li');
  await expect(cards).toHaveCount(chapters.length);
  const shown = await cards.evaluateAll((all) =>
    all.map((card) => ({
      drawn: /^M[\d.]/.test(card.querySelector('figure path')?.getAttribute('d') ?? ''),
      leads: Array.from(card.querySelectorAll('a'), (link) => link.getAttribute('href')),
    })),
  );
  for (const [k, { slug, load }] of chapters.entries()) {
    expect(shown[k]?.drawn, slug).toBe(true);
    expect(shown[k]?.leads.filter((to) => to === `#/learn/${slug}`)).toHaveLength(load ? 1 : 0);
  }
  await expect(cards.nth(1)).toContainText('42% read');
  await cards.nth(2).getByRole('link').press('Enter');
  await expect(page.getByRole('heading', { name: 'Perfect discriminators' })).toBeVisible();
  await expect(page.locator('main')).toBeFocused();

  const rail = page.getByRole('navigation', { name: 'Chapters' });
  const written = chapters.filter(({ load }) => load).length;
  const coming = chapters.length - written;
  await expect(rail.getByRole('listitem')).toHaveCount(written);
  await expect(rail.getByRole('listitem').getByRole('link')).toHaveCount(written);
  if (coming > 0) await expect(rail.getByText(`${coming} more to come`)).toBeVisible();
  await page.getByRole('link', { name: /^Next chapter/ }).click();
  await expect(rail.getByRole('link', { name: /^Vanishing gradients/ })).toHaveAttribute('aria-current', 'page');
  await expect(rail).toBeInViewport();
  await expect(page.locator('main')).toBeFocused();
});

test('W takes the segment home, JS leaves it where the reader was, and noise gives JS a slope: all three claims hold', async ({
  shared,
}) => {
  const page = await read(shared, '?sigma=0.3');
  const claim = (teacher: string) => page.locator(`#learn-${teacher} ~ section[data-verdict]`).first();
  const distance = async (from: number) => Math.abs((await theta(page)) - from);
  await page.getByRole('button', { name: 'Set θ = 0.5' }).click();
  await expect.poll(() => distance(0.5)).toBe(0);
  await expect(page).toHaveURL(/#\/learn\/disjoint-supports\?theta=0\.5$/);
  await expect(claim('w')).toHaveAttribute('data-verdict', 'waiting');
  await page.getByRole('button', { name: 'Let W teach, from θ = 1' }).click();
  await expect(page.getByRole('button', { name: 'WGAN-GP' })).toHaveAttribute('aria-pressed', 'true');
  await expect(claim('w')).toHaveAttribute('data-verdict', 'holds', { timeout: 60_000 });
  await expect.poll(() => distance(0)).toBeLessThan(0.15);
  // What the card's link opens is this very run.
  await expect(page).toHaveURL(/learn=w/);

  // Sets out where the reader was, not where W got to.
  await claim('js').getByRole('button', { name: 'Run', exact: true }).click();
  await expect(claim('js')).toHaveAttribute('data-verdict', 'holds');
  expect(await distance(1)).toBeLessThan(1e-3);

  await claim('noise').getByRole('button', { name: 'Run', exact: true }).click();
  await expect(claim('noise')).toHaveAttribute('data-verdict', 'holds');
  await expect.poll(() => distance(0)).toBeLessThan(0.8);
  // A run ends with the chapter: back on Play there is only Play's own.
  await page.getByRole('link', { name: 'Play' }).click();
  await expect(handle(page)).toHaveCount(0);
});
