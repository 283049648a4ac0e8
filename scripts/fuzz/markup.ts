import { defaultExperiment } from '../../src/experiment/experiment.ts';
import type { Kind } from './kind.ts';
import { onPage, type Visit } from './page.ts';
import { payloads } from './payloads.ts';

type Entrance = (visit: Visit, payload: string) => Promise<unknown>;

/** Goes to another address of the same page, as a link would. */
const go = ({ page }: Visit, hash: string) =>
  page.evaluate((next) => {
    location.hash = next;
  }, hash);

/** Calls the page's own scripting; a refusal is what is hoped for. */
const load = ({ page }: Visit, source: unknown) =>
  page.evaluate((value) => window.playground.load(value).then(String, String), source);

async function openFile({ page }: Visit, name: string, text: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

/** Every way by which foreign text comes in. */
const entrances: Record<string, Entrance> = {
  'a link': async (visit, payload) => {
    await go(visit, `/play?v=1&dataset=${payload}`);
    await go(visit, `/play?v=1&${payload}=1&view.layers=${encodeURIComponent(payload)}`);
    await go(visit, `/learn/${payload}?theta=${payload}`);
    await go(visit, `/lab/${payload}?theta=${payload}`);
    await go(visit, `/lab/lines?${payload}=1&theta=${payload}&lab=${payload}`);
    await go(visit, `/play`);
  },
  'a file': (visit, payload) =>
    openFile(
      visit,
      `${payload.replaceAll(/[/\0]/g, '')}.json`,
      JSON.stringify({ ...defaultExperiment, objective: payload, [payload]: payload }),
    ),
  'a CSV': (visit, payload) =>
    openFile(visit, 'points.csv', `${payload},y,${payload}\n1,2,${payload}\n${payload},0,a\n`),
  'a preset name': (visit, payload) => load(visit, payload.replaceAll(/[#?=]/g, '')),
  scripting: async (visit, payload) => {
    await load(visit, { ...defaultExperiment, critic: { ...defaultExperiment.critic, activation: payload } });
    await load(visit, { [payload]: payload });
    await visit.page.evaluate((name) => window.playground.chooseEngine(name as never).then(String, String), payload);
  },
  storage: async ({ page }, payload) => {
    await page.evaluate((value) => {
      for (const name of ['language', 'theme', 'keys']) localStorage.setItem(`wasserstein-playground.${name}`, value);
    }, payload);
    await page.reload();
    await page.waitForSelector('header');
    await page.waitForFunction(() => 'playground' in window);
  },
  points: async (visit, payload) => {
    await load(visit, '#/play?v=1&dataset=points');
    const points = visit.page.locator('textarea').first();
    // It may stand in a section that is closed.
    await points.evaluate((element) => {
      for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true;
    });
    await points.fill(payload);
    await points.blur();
  },
};

/** What markup would have left behind. */
function leftBehind(): string | undefined {
  const { pwned } = window as unknown as { pwned?: unknown };
  if (pwned !== undefined) return 'a script ran';
  if ('pwned' in Object.prototype) return 'every object is changed';
  const foreign = 'iframe, object, embed, base, marquee, noscript p, #root script, #root style, #root link';
  const found = document.querySelector(foreign);
  if (found) return `an element came in: ${found.outerHTML.slice(0, 100)}`;
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || /^\s*javascript:/i.test(value)) return `an attribute came in: ${name}=${value}`;
    }
  }
  return undefined;
}

/** Markup is text, wherever it comes in. */
export const markup: Kind = {
  name: 'markup',
  cases: payloads.length * Object.keys(entrances).length,
  quick: 4 * Object.keys(entrances).length,
  async run({ cases, random, tally, fail }) {
    const each = Math.ceil(cases / Object.keys(entrances).length);
    const tried = payloads.toSorted(() => random.unit() - 0.5).slice(0, each);
    for (const [entrance, enter] of Object.entries(entrances)) {
      await onPage({}, async (visit) => {
        await visit.open();
        await visit.page.waitForFunction(() => 'playground' in window);
        for (const payload of tried) {
          const seen = visit.problems.length;
          try {
            await enter(visit, payload);
            const left = (await visit.page.evaluate(leftBehind)) ?? visit.problems[seen];
            if (left) fail(`${entrance}: ${payload}`, left);
            else tally('text');
          } catch (error) {
            fail(`${entrance}: ${payload}`, error);
          }
        }
        visit.problems.length = 0;
      }).catch((error) => fail(entrance, error));
    }
  },
};
