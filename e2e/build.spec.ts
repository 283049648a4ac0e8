import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chapters } from '../src/lessons/index.ts';
import { expect, test } from './fixtures.ts';

const dist = 'dist';
const assets = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
const source = (name: string) => readFileSync(join(dist, 'assets', name), 'utf8');

/** What these scripts import statically, and what that imports in turn, themselves included. */
function together(names: readonly string[]): string[] {
  const found = new Set(names);
  for (const name of found) {
    for (const [, imported] of source(name).matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
      found.add(imported as string);
    }
  }
  return [...found];
}

/** What the browser loads before the page can paint: the entry and what it imports statically. */
function initialScripts(): string[] {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  return together([...html.matchAll(/assets\/([^"']+\.js)/g)].map(([, name]) => name as string));
}

/** A name that tfjs registers and no minifier can rename. */
const TFJS = 'FusedBatchNorm';

test('the JavaScript that arrives first is at most 142 kB gzipped', () => {
  const names = initialScripts();
  expect(names.length).toBeGreaterThan(0);
  const bytes = names.reduce((sum, name) => sum + gzipSync(source(name)).length, 0);
  test.info().annotations.push({ type: 'initial JS, gzipped', description: `${(bytes / 1000).toFixed(1)} kB` });
  expect(bytes).toBeLessThanOrEqual(142_000);
});

test('no lab, chapter or claim is in what arrives first', () => {
  const first = initialScripts().map(source).join('\n');
  for (const words of ['Two parallel lines', 'Choose who teaches.', 'Not measured yet.', 'Under noise the gradient']) {
    expect(
      assets.some((name) => source(name).includes(words)),
      words,
    ).toBe(true);
    expect(first.includes(words), words).toBe(false);
  }
});

test('what one chapter says comes with that chapter: its text, its assumptions, its claims and its labs', async () => {
  const learn = assets.filter((name) => source(name).includes('data-labs'));
  expect(learn).toHaveLength(1);
  const always = together([...learn, ...initialScripts()])
    .map(source)
    .join('\n');
  const assumptions = await Promise.all(
    chapters.map(async (chapter) => Object.values((await chapter.assumptions?.()) ?? {})),
  );
  const assumed = assumptions.flat().flatMap(({ long }) => [long.en, long.zh]);
  expect(assumed.length).toBeGreaterThan(10);
  const texts = [
    'Two segments stand side by side.',
    '两条线段并排而立',
    'Under noise the gradient',
    'Choose who teaches.',
  ];
  for (const words of [...assumed, ...texts]) {
    expect(
      assets.some((name) => source(name).includes(words)),
      words,
    ).toBe(true);
    expect(always.includes(words), words).toBe(false);
  }
});

test('the contents come without a chapter, a lab or a claim', async () => {
  const contents = assets.filter((name) => source(name).includes('As the segments meet, W falls steadily'));
  expect(contents).toHaveLength(1);
  const names = together([...contents, ...initialScripts()]);
  const all = names.map(source).join('\n');
  const bytes = names.reduce((sum, name) => sum + gzipSync(source(name)).length, 0);
  test.info().annotations.push({ type: 'the contents, gzipped', description: `${(bytes / 1000).toFixed(1)} kB` });
  expect(all).toContain('say what KL, JS, TV and W read');
  for (const words of ['Two segments stand side by side.', 'data-labs', 'Under noise the gradient', 'katex-display']) {
    expect(all.includes(words), words).toBe(false);
  }
});

test('tfjs is in the worker alone', () => {
  const withTfjs = assets.filter((name) => source(name).includes(TFJS));
  expect(withTfjs.length).toBeGreaterThan(0);
  for (const name of initialScripts()) expect(source(name), name).not.toContain(TFJS);
});

test('the built page refers to nothing outside its own folder', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  for (const [, target] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
    expect(target).toMatch(/^(\.\/|#|data:)/);
  }
});

/** What the page's packages need, and what yet doesn't reach it: types, command lines, what Node lacks, what was shaken off. */
const absent = /^(?:@types\/.*|@webgpu\/types|commander|node-fetch|internmap)$/;

/** Packages that the page's sources import, and what these need in turn. */
function neededPackages(): string[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean; dependencies?: Record<string, string> }>;
  };
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test/.test(file) && !file.includes('assembly'),
  );
  const imported = files.flatMap((file) =>
    [
      ...readFileSync(join('src', file), 'utf8').matchAll(
        /^(?:import|export)(?! type)[^;]*?'((?:@[\w-]+\/)?[\w-]+)[^']*';/gm,
      ),
    ].map(([, name]) => name as string),
  );
  // What only tests import is a development dependency.
  const isShipped = (name: string) => packages[`node_modules/${name}`]?.dev === undefined;
  const needed = new Set(imported.filter((name) => `node_modules/${name}` in packages && isShipped(name)));
  for (const name of needed) {
    for (const next of Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {})) {
      if (!absent.test(next)) needed.add(next);
    }
  }
  return [...needed];
}

test('the built folder carries the licence of everything in it, linked from the page’s foot', async ({ page }) => {
  const text = readFileSync(join(dist, 'licenses.txt'), 'utf8');
  const named = new Map(
    text
      .split(/^={80}$/m)
      .slice(1)
      .map((part) => [/^(.+?)(?: \d\S*)? \(/m.exec(part)?.[1] as string, part]),
  );
  const needed = neededPackages();
  expect(needed).toEqual(expect.arrayContaining(['react', 'scheduler', 'long', 'd3-array', 'katex']));
  for (const name of [...needed, 'vite', 'rolldown', 'assemblyscript', 'KaTeX’s fonts', 'XNNPACK, in TensorFlow.js']) {
    expect(named.get(name)?.length, name).toBeGreaterThan(500);
  }
  expect(text).not.toMatch(/<(?:year|owner|copyright holders)>/);
  await page.goto('./');
  const link = page.getByRole('contentinfo').getByRole('link');
  expect(await (await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)).text()).toBe(
    text,
  );
});

test('nothing is inlined as a data: address', () => {
  for (const name of readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.css'))) {
    expect(source(name), name).not.toContain('data:');
  }
});
