import { describe, expect, it } from 'vitest';
import { enLessons } from '../i18n/lessons.ts';
import { appendices } from './appendices.ts';
import { entries } from './entries.test-kit.ts';
import { chapters } from './index.ts';
import { languages, sourceOf, written } from './sources.test-kit.ts';

/** Attributes whose text is for the reader and so differs. */
const words = /\s(why|title|said|place)="[^"]*"/g;

/** What both languages of a chapter share: headings with their ids, components with their props, formulas. */
function structureOf(source: string): string[] {
  const piece = /^(#+) .*\{\/\*([\w-]+)\*\/\}$|<\/?[A-Z]\w*[^>]*>|\$\$[\s\S]*?\$\$/gm;
  return [...source.replace(words, '').matchAll(piece)].map(([whole, hashes, id]) => {
    if (hashes) return `${hashes} ${id}`;
    return whole.startsWith('$$') ? formulaOf(whole) : whole;
  });
}

/** A formula without the words in it. */
function formulaOf(tex: string): string {
  return tex.replace(/\\text\{[^}]*\}/g, '').replace(/\s+/g, ' ');
}

/** Inline formulas of each paragraph, in any order: languages order their sentences differently. */
function inlineFormulas(source: string): string[][] {
  return source
    .replace(/\$\$[\s\S]*?\$\$/g, '')
    .split(/\n\s*\n/)
    .map((paragraph) => [...paragraph.matchAll(/\$([^$]+)\$/g)].map(([, tex = '']) => formulaOf(tex)).sort())
    .filter((formulas) => formulas.length > 0);
}

/** The kinds of a source's blocks in their order: a reader who changes the language is led from one to its counterpart. */
function blocksOf(source: string): string[] {
  return source
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .flatMap((block) => {
      if (block.startsWith('$$')) return ['formula'];
      if (block.startsWith('- ')) return block.split('\n').map(() => 'item');
      return [/^<\/?[A-Z]|^#+/.exec(block)?.[0] ?? 'paragraph'];
    });
}

describe.each([...written, ...appendices])('the text of $slug', ({ slug }) => {
  it('has the same structure in both languages', () => {
    const [english, chinese] = languages.map((language) => structureOf(sourceOf(slug, language)));
    // A lead, a heading and the sources at the least.
    expect(english?.length).toBeGreaterThan(4);
    expect(chinese).toEqual(english);
  });

  it('has the same formulas in the same paragraphs', () => {
    const [english, chinese] = languages.map((language) => inlineFormulas(sourceOf(slug, language)));
    expect(chinese).toEqual(english);
  });

  it('has the same blocks in both languages', () => {
    const [english, chinese] = languages.map((language) => blocksOf(sourceOf(slug, language)));
    expect(english).toContain('paragraph');
    expect(chinese).toEqual(english);
  });

  it('imports nothing and exports nothing', () => {
    for (const language of languages) expect(sourceOf(slug, language)).not.toMatch(/^(import|export)\s/m);
  });

  it('computes nothing: a brace in prose is written \\{', () => {
    for (const language of languages) {
      const prose = sourceOf(slug, language).replace(/\$\$[\s\S]*?\$\$|\$[^$]*\$|"[^"]*"|\{\/\*[\w-]+\*\/\}/g, '');
      expect(prose.match(/(?<!\\)\{[^}]*\}/g) ?? [], language).toEqual([]);
    }
  });

  it('sets Chinese with full-width punctuation and spaces between Chinese and Latin', () => {
    const prose = sourceOf(slug, 'zh')
      .replace(/\$\$[\s\S]*?\$\$/g, '')
      .replace(/\$[^$]*\$/g, 'x');
    expect(prose.match(/\p{Script=Han}[,.;:?!]/gu) ?? []).toEqual([]);
    expect(prose.match(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/gu) ?? []).toEqual([]);
  });
});

describe.each(written)('chapter $slug', ({ slug }) => {
  it('has two questions at least that are answered before they are run', () => {
    for (const language of languages) {
      expect(sourceOf(slug, language).match(/<Predict /g)?.length ?? 0, language).toBeGreaterThanOrEqual(2);
    }
  });
});

describe.each(languages)('in %s', (language) => {
  const texts = written.map(({ slug }) => [slug, sourceOf(slug, language)] as const);
  const homes = (mark: string) =>
    texts.flatMap(([slug, text]) => Array<string>(text.split(mark).length - 1).fill(slug));

  it.each(Object.entries(entries).filter(([slug]) => written.some((chapter) => chapter.slug === slug)))(
    'what the articles say that belongs to %s is there, and nowhere else',
    (slug, own) => {
      for (const [entry, home] of Object.entries(own)) {
        expect(homes(`<Claim id="${entry}">`), entry).toEqual(home === 'claim' ? [slug] : []);
        if (home !== 'claim') expect(sourceOf(slug, language), entry).toContain(` {/*${home.under}*/}\n`);
      }
    },
  );
});

it('an assumption that several chapters make has its words from one place', async () => {
  const all = await Promise.all(written.map(async ({ assumptions }) => Object.values((await assumptions?.()) ?? {})));
  const distinct = [...new Set(all.flat())];
  expect(distinct.length).toBeGreaterThan(10);
  for (const language of languages) {
    const words = distinct.map(({ long }) => long[language]);
    expect(words.filter((one, k) => words.indexOf(one) !== k)).toEqual([]);
  }
});

it('every statement of the articles, and nine later ones, has one home', () => {
  const all = Object.values(entries).flatMap((own) => Object.keys(own));
  expect(all).toHaveLength(148);
  expect(new Set(all).size).toBe(148);
});

describe('the errata', () => {
  const lines = [
    ...sourceOf('errata', 'en').matchAll(/<Erratum id="(e-\d+)" of="([^"]+)" in="([^"]+)" place="[^"]+"/g),
  ];

  it('have every line once, and name articles and chapters that there are', () => {
    const ids = lines.map(([, id]) => id);
    expect(ids.toSorted()).toEqual(Array.from({ length: 58 }, (_, k) => `e-${String(k + 1).padStart(2, '0')}`));
    for (const [, id, of = '', slug] of lines) {
      for (const article of of.split(' ')) expect(Object.keys(enLessons.learn.errata.articles), id).toContain(article);
      expect(
        chapters.map((chapter) => chapter.slug),
        id,
      ).toContain(slug);
    }
  });

  it('are what the chapters’ corrections link to, each from the chapter that it names or another', () => {
    for (const { slug } of written) {
      const linked = [...sourceOf(slug, 'en').matchAll(/<Myth [^>]*errata="([^"]+)"/g)].flatMap(([, ids = '']) =>
        ids.split(' '),
      );
      for (const id of linked)
        expect(
          lines.map(([, one]) => one),
          slug,
        ).toContain(id);
      // A chapter that corrects its articles says where.
      if (lines.some(([, , , chapter]) => chapter === slug)) expect(linked, slug).not.toEqual([]);
    }
  });
});

it('names every chapter once', () => {
  expect(new Set(chapters.map(({ slug }) => slug)).size).toBe(chapters.length);
});
