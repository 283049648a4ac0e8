import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allClaims } from '../claims/index.ts';
import type { Text } from '../fields/text.ts';
import { labs } from '../labs/index.ts';
import { symbols } from '../labs/kit/symbols.ts';
import { linesWords } from '../labs/lines/words.ts';
import { chapters as lessonList } from '../lessons/index.ts';
import { zhLessons } from './lessons.ts';
import { beside } from './zh/beside.ts';
import { charts } from './zh/charts.ts';
import { data } from './zh/data.ts';
import { diagnostics } from './zh/diagnostics.ts';
import { diverged } from './zh/diverged.ts';
import { faults } from './zh/faults.ts';
import { health } from './zh/health.ts';
import { keys } from './zh/keys.ts';
import { notebook } from './zh/notebook.ts';
import { opening } from './zh/opening.ts';
import { points } from './zh/points.ts';
import { saving } from './zh/saving.ts';
import { spaced } from './zh/spacing.ts';
import { teaching } from './zh/teaching.ts';
import { timeline } from './zh/timeline.ts';
import { zh } from './zh.ts';

/** What the parameters of the catalogue's functions may look like: Chinese names, symbols, numbers in extremes. */
const samples = [
  { text: '批大小', number: 0 },
  { text: 'λ', number: 1 },
  { text: '4096', number: 8 },
];

/** Stands for every parameter of a function: `covered` and the like are numbers, the rest is text. */
function parameters({ text, number }: (typeof samples)[number]): object {
  const numbers = new Set([
    'batch',
    'count',
    'covered',
    'diverged',
    'done',
    'holding',
    'number',
    'open',
    'rate',
    'seed',
    'share',
    'step',
    'steps',
  ]);
  // Some functions take their sentences as a list.
  return new Proxy([`${text}。`, '已保留 1。'] as object, {
    get(list, name) {
      if (name in list) return Reflect.get(list, name) as unknown;
      if (name === 'total') return 8;
      return numbers.has(String(name)) ? number : text;
    },
  });
}

/** Every text of the catalogue with its place; functions are called with each sample. */
function textsOf(entry: unknown, place: string): [place: string, text: string][] {
  if (typeof entry === 'string') return [[place, entry]];
  if (typeof entry === 'function') {
    return samples.map((sample) => [`${place}(${sample.text})`, String(entry(parameters(sample)))]);
  }
  return Object.entries(entry as object).flatMap(([name, value]) => textsOf(value, `${place}.${name}`));
}

/** The prose of a chapter, a line each, with formulas as a letter and without tags. */
function proseOf(chapter: string): [place: string, text: string][] {
  const source = readFileSync(chapter, 'utf8')
    .replace(/\{\/\*.*?\*\/\}/g, '')
    .replace(/\$\$[\s\S]*?\$\$/g, (formula) => [...formula.matchAll(/\\text\{([^}]*)\}/g)].map(([, t]) => t).join('\n'))
    .replace(/\$[^$]*\$/g, 'x')
    .replace(/<\w+(?:\s+[\w-]+="[^"]*")*\s*\/?>/g, (tag) =>
      [...tag.matchAll(/(?:why|title|said)="([^"]*)"/g)].map(([, words]) => `\n${words}\n`).join(''),
    )
    .replace(/<\/\w+>/g, '');
  return source.split('\n').map((line, index) => [`${chapter}, line ${index + 1} of its prose`, line.trim()]);
}

const lessons = new URL('../lessons/', import.meta.url);
const chapters = readdirSync(lessons, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('zh.mdx'))
  .map((file) => new URL(file, lessons).pathname);

const isText = (entry: object): entry is Text =>
  typeof (entry as Text).en === 'string' && typeof (entry as Text).zh === 'string';

/** The Chinese of every pair of texts in what a lab, a claim or a chapter says of itself. */
function pairsIn(entry: unknown, place: string): [place: string, text: string][] {
  if (typeof entry !== 'object' || entry === null) return [];
  if (isText(entry)) return [[place, entry.zh]];
  return Object.entries(entry).flatMap(([name, value]) => pairsIn(value, `${place}.${name}`));
}

const allLabs = await Promise.all(
  Object.entries(labs).map(async ([id, { title, load }]) => ({ id, title, lab: await load() })),
);
const assumptions = await Promise.all(
  lessonList.map(async ({ slug, assumptions: load }) => pairsIn(await load?.(), `assumptions of ${slug}`)),
);
const travelling = [
  ...assumptions.flat(),
  ...allLabs.flatMap(({ id, title, lab: { words, reasons } }) => pairsIn({ title, words, reasons }, `lab ${id}`)),
  ...(await allClaims()).flatMap(({ claim: { study: _, ...claim } }) => pairsIn(claim, `claim ${claim.id}`)),
  ...pairsIn(symbols, 'symbols'),
  ...pairsIn(lessonList, 'chapters'),
  ...textsOf(linesWords.zh, 'lines'),
];
/** The words of the workbench's pages, each beside its page. */
const workbench = new URL('../workbench/', import.meta.url);
const tools = await Promise.all(
  readdirSync(workbench, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('words.ts'))
    .map(async (file) => {
      const { words } = (await import(new URL(file, workbench).href)) as { words: { zh: object } };
      return textsOf(words.zh, `workbench ${file}`);
    }),
);
const texts = [
  ...tools.flat(),
  ...textsOf(
    {
      ...zh,
      ...zhLessons,
      beside,
      charts,
      data,
      diagnostics,
      diverged,
      health,
      notebook,
      keys,
      opening,
      points,
      saving,
      teaching,
      timeline,
    },
    'zh',
  ),
  ...travelling,
  ...chapters.flatMap(proseOf),
];

const rules: Readonly<Record<string, RegExp>> = {
  'full-width punctuation after a Chinese character': /\p{Script=Han}[,.;:?!]/u,
  'full-width punctuation before a Chinese character': /[,;:?!]\s*\p{Script=Han}/u,
  'full-width brackets around Chinese': /\([^()]*\p{Script=Han}/u,
  'a space between Chinese and letters or digits':
    /\p{Script=Han}[\p{Script=Latin}\p{Script=Greek}\p{N}]|[\p{Script=Latin}\p{Script=Greek}\p{N}]\p{Script=Han}/u,
  'no space beside full-width punctuation': /\s[，。；：？！、）”]|[，。；：？！、（“]\s/u,
  'curved quotation marks alone': /[「」『』"]/u,
  'no doubled space': / {2}/,
};

describe('the Chinese texts keep', () => {
  it.each(Object.entries(rules))('%s', (_, broken) => {
    expect(texts.filter(([, text]) => broken.test(text))).toEqual([]);
  });

  it('the words of the glossary, one for each thing', () => {
    expect(texts.filter(([, text]) => /坍塌|坍缩|鉴别器|评论家|潜变量|潜在|坡度/.test(text))).toEqual([]);
  });

  it('the field’s terms, and neither word-for-word English nor literary turns', () => {
    const stiff =
      /采样下限|最省|一马平川|(?<!更)像(?:生成|真实)|算错了数|毫无动静|管在|掉头|露在外面|传下去|拉力|高斯环|高斯网格|待续|几秒学会|值得一看|重来|何罪之有|取整/;
    expect(texts.filter(([, text]) => stiff.test(text))).toEqual([]);
  });
});

it('looks at every area and every chapter', () => {
  expect(chapters.length).toBeGreaterThan(0);
  expect(texts.length).toBeGreaterThan(600);
  for (const { id } of allLabs)
    expect(travelling.filter(([place]) => place.startsWith(`lab ${id}.`)).length).toBeGreaterThan(1);
  expect(tools.length).toBeGreaterThan(1);
  expect(assumptions.flat().length).toBeGreaterThan(6);
  expect(travelling.filter(([place]) => place.startsWith('claim ')).length).toBeGreaterThan(10);
});

describe('sentences made of parts', () => {
  it('say what, where and what is allowed', () => {
    const over = faults.over({ name: '批大小', value: '4096', limit: '1024' });
    expect(faults.together([over, faults.kept({ value: '256' })])).toBe('批大小 4096 超过上限 1024，已保留 256。');
    expect(faults.under({ name: '惩罚系数 λ', value: '-1', limit: '0' })).toBe('惩罚系数 λ = -1 低于下限 0。');
    expect(faults.notNumber({ name: 'β₁', value: 'abc' })).toBe('β₁ 应为数字，“abc”不是数字。');
  });

  it('count modes as a person would', () => {
    const { modes } = zh.play.happening;
    expect([0, 5, 8].map((reached) => modes({ reached, covered: reached >> 1, total: 8 }))).toEqual([
      '8 个模式上都还没有生成点（3σ 以内的有 0 个）',
      '8 个模式中有 5 个已有生成点（3σ 以内的有 2 个）',
      '8 个模式上都有生成点（3σ 以内的有 4 个）',
    ]);
    expect(modes({ reached: 1, covered: 1, total: 1 })).toBe('唯一的模式上已有生成点（3σ 以内的有 1 个）');
  });

  it('are spaced where Chinese meets letters, symbols or digits, and nowhere else', () => {
    expect(spaced('判别器的β₁，由JS来教：3步。')).toBe('判别器的 β₁，由 JS 来教：3 步。');
  });
});
