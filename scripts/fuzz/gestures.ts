import type { Locator } from '@playwright/test';
import { violations } from '../axe.ts';
import type { Kind, Task } from './kind.ts';
import { onPage, type Visit } from './page.ts';
import type { Random } from './random.ts';

/** Gestures on one page before another is opened, and between two audits. */
const ON_ONE_PAGE = 50;
const BETWEEN_AUDITS = 25;

const pages = ['', '#/learn/disjoint-supports', '#/lab/lines'];
const keys = [
  'Tab',
  'Enter',
  ' ',
  'Escape',
  'ArrowRight',
  'ArrowDown',
  'Home',
  'End',
  '?',
  '.',
  'r',
  's',
  'x',
  'Control+z',
];
const sizes = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

/**
 * Whoever listens to the same thing must not depend on who listens first: sets
 * of functions are gone through in an order of their own each time.
 */
const shuffleListeners = `{
  let state = 1;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const each = Set.prototype.forEach;
  const values = Set.prototype.values;
  const shuffled = (set) => {
    const list = [];
    each.call(set, (one) => list.push(one));
    if (list.length < 2 || !list.every((one) => typeof one === 'function')) return undefined;
    for (let i = list.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [list[i], list[j]] = [list[j], list[i]];
    }
    return list;
  };
  Set.prototype.forEach = function (visit, self) {
    const list = shuffled(this);
    if (list) list.forEach((one) => visit.call(self, one, one, this));
    else each.call(this, visit, self);
  };
  Set.prototype.values = Set.prototype[Symbol.iterator] = function () {
    return shuffled(this)?.values() ?? values.call(this);
  };
}`;

/** One of the things on the page that take a gesture and are in sight. */
async function target({ page }: Visit, random: Random): Promise<Locator | undefined> {
  const all = page.locator(
    'button, a[href^="#"], input:not([type=file]), select, summary, textarea, canvas, [role=slider]',
  );
  const visible = all.filter({ visible: true });
  const count = await visible.count();
  return count === 0 ? undefined : visible.nth(random.below(count));
}

const quickly = { timeout: 1000 };

/** What a hand may do. An element that has gone meanwhile is passed over. */
const hands: Record<string, (visit: Visit, random: Random) => Promise<unknown>> = {
  click: async (visit, random) => (await target(visit, random))?.click(quickly),
  'double-click': async (visit, random) => (await target(visit, random))?.dblclick(quickly),
  hover: async (visit, random) => (await target(visit, random))?.hover(quickly),
  key: ({ page }, random) => page.keyboard.press(random.pick(keys)),
  type: async (visit, random) => {
    const text = random.pick(['0', '1', '-1', '0,001', '1e9', 'NaN', '', 'abc', '٣', '0.5 0.5']);
    await visit.page.locator('input[type=text], textarea').filter({ visible: true }).first().fill(text, quickly);
    await visit.page.keyboard.press('Enter');
  },
  choose: async (visit, random) => {
    const select = visit.page.locator('select').filter({ visible: true }).first();
    const options = await select.locator('option').count();
    await select.selectOption({ index: random.below(options) }, quickly);
  },
  drag: async (visit, random) => {
    const box = await (await target(visit, random))?.boundingBox();
    if (!box) return;
    const { mouse } = visit.page;
    await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(random.below(800), random.below(600), { steps: 5 });
    await mouse.up();
  },
  wheel: ({ page }, random) => page.mouse.wheel(0, random.below(2000) - 1000),
  resize: ({ page }, random) => page.setViewportSize(random.pick(sizes)),
  go: ({ page }, random) =>
    page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      random.pick([
        ...pages,
        '#/play?v=1&dataset=grid',
        '#/learn/nowhere',
        '#/lab/nowhere',
        '#/%',
        '#/play?v=1&dataset.modes=-1',
      ]),
    ),
  back: async ({ page }) => {
    await page.goBack(quickly);
    // Before the first page there is nothing of ours.
    if (page.url().startsWith('about:')) await page.goForward();
  },
  scheme: ({ page }, random) =>
    page.emulateMedia({
      colorScheme: random.pick(['light', 'dark'] as const),
      reducedMotion: random.pick(['reduce', 'no-preference'] as const),
    }),
};

/** What is wrong with the page as it stands, for whoever can't see it or has little room. */
async function audit({ page }: Visit): Promise<string[]> {
  const broken = await violations(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const { width } = page.viewportSize() ?? { width: 0 };
  return [
    ...broken.map(([rule, elements]) => `${rule} at ${elements[0]}`),
    ...(wide > 0 ? [`${wide} px stick out at ${width} px`] : []),
  ];
}

async function play(visit: Visit, count: number, { random, tally, fail }: Task): Promise<void> {
  const done: string[] = [];
  for (let i = 1; i <= count; i++) {
    const [name, gesture] = random.pick(Object.entries(hands));
    const passed = await gesture(visit, random).then(
      () => true,
      () => false,
    );
    tally(passed ? 'done' : 'passed over');
    done.push(name);
    for (const problem of visit.problems.splice(0)) fail(`after ${done.slice(-5).join(', ')}`, problem);
    if (i % BETWEEN_AUDITS > 0 && i < count) continue;
    for (const fault of await audit(visit)) fail(`${visit.page.url()}, after ${done.slice(-5).join(', ')}`, fault);
    tally('audits');
  }
}

/** Whatever hands do on any page, nothing breaks, and what they reach can be used by everybody. */
export const gestures: Kind = {
  name: 'gestures',
  cases: 600,
  quick: 50,
  async run(task) {
    for (let left = task.cases; left > 0; left -= ON_ONE_PAGE) {
      const { random } = task;
      const options = { locale: random.pick(['en-US', 'zh-CN']), viewport: random.pick(sizes) };
      await onPage(options, async (visit) => {
        await visit.page.addInitScript(shuffleListeners);
        await visit.open(random.pick(pages));
        await play(visit, Math.min(left, ON_ONE_PAGE), task);
      }).catch((error) => task.fail('a page', error));
    }
  },
};
