import type { Kind } from './kind.ts';
import { onPage } from './page.ts';

/** What a storage may hold under every one of our names. */
const contents = [
  ...[
    '',
    ' ',
    'null',
    'undefined',
    'true',
    '0',
    '-1',
    'NaN',
    '{}',
    '[]',
    '{"a":',
    '"en"',
    "'zh'",
    'EN',
    'zh ',
    'zh-CN',
  ],
  ...['dark ', 'DARK', 'system', 'toString', '__proto__', 'constructor', 'hasOwnProperty', '\0', '\uD800', '\u{1F600}'],
  ...['<img src=x onerror=alert(1)>', '%', '\\', '\n'.repeat(100), '中文', 'a'.repeat(1_000_000)],
];
const names = ['language', 'theme', 'keys', 'speed', 'layers', 'locale', 'experiment'];

/** Storages that refuse or break, as a script that runs before the page's own. */
const refusals: Record<string, string> = {
  'access is denied':
    "Object.defineProperty(globalThis, 'localStorage', { configurable: true, get() { throw new DOMException('denied', 'SecurityError'); } })",
  'there is none': "Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: undefined })",
  'it is null': "Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: null })",
  'reading throws': "Storage.prototype.getItem = () => { throw new DOMException('broken', 'InvalidStateError'); }",
  'the quota is full': "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
  'both throw':
    'Storage.prototype.getItem = Storage.prototype.setItem = () => { throw new DOMException("no", "SecurityError"); }',
  'it gives objects': 'Storage.prototype.getItem = () => ({})',
  'it gives numbers': 'Storage.prototype.getItem = () => 1',
};

/** By what they do, what a browser runs before the page does. */
export const broken: readonly (readonly [string, string])[] = [
  ...contents.map((value) => {
    const entries = JSON.stringify(names.map((name) => [`wasserstein-playground.${name}`, value]));
    return [
      `holds ${JSON.stringify(value.slice(0, 30))}`,
      `for (const [name, value] of ${entries}) try { localStorage.setItem(name, value); } catch {}`,
    ] as const;
  }),
  ...Object.entries(refusals),
];

/** Storages of other versions, of other hands, full, closed: the page opens, and its choices still work. */
export const storages: Kind = {
  name: 'storages',
  cases: 40,
  quick: 6,
  async run({ cases, random, tally, fail }) {
    // The refusals come first: with few cases they matter most.
    for (const [what, script] of broken.toReversed().slice(0, cases)) {
      try {
        await onPage({ locale: random.pick(['en-US', 'zh-CN']) }, async (visit) => {
          await visit.page.addInitScript(script);
          await visit.open(random.pick(['', '#/learn/disjoint-supports']));
          const language = () => visit.page.evaluate(() => document.documentElement.lang);
          const before = await language();
          const buttons = visit.page.getByRole('banner').getByRole('button');
          await buttons.filter({ hasText: before === 'en' ? '中文' : 'English' }).click();
          if ((await language()) === before) throw new Error(`the language stays ${before}`);
        });
        tally('opened');
      } catch (error) {
        fail(what, error);
      }
    }
  },
};
