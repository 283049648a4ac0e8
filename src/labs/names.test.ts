import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allClaims, claimChapters } from '../claims/index.ts';
import { sources } from '../claims/sources.ts';
import { decodeLink } from '../experiment/link.ts';
import type { Fault } from '../fields/fault.ts';
import { choice, type Field } from '../fields/field.ts';
import { fieldsOf } from '../fields/path.ts';
import { readQuery, splitQuery } from '../fields/query.ts';
import { languages } from '../i18n/catalogue.ts';
import { en } from '../i18n/en.ts';
import { appendices } from '../lessons/appendices.ts';
import type { Assumptions } from '../lessons/chapter.ts';
import { chapters } from '../lessons/index.ts';
import type { AnyStudy } from '../studies/study.ts';
import { components } from './components.tsx';
import { labs } from './index.ts';
import { fieldsOfLab, opening, openLab } from './kit/open.ts';
import type { Runtime } from './kit/runtime.ts';
import { labelOf, optionLabelOf } from './kit/symbols.ts';

const claims = new Map((await allClaims()).map(({ claim }) => [claim.id, claim]));
const opened = new Map<string, Runtime>();
for (const [id, { load }] of Object.entries(labs)) {
  const pool = () => ({ find: () => Promise.reject(new Error('nothing is found here')) as never });
  opened.set(id, openLab(id, await load(), '', { pool, soon: () => () => undefined }));
}

/** Parameters on a claim's card, and their options, that have no name for a reader, neither everywhere nor in the chapter's labs. */
function nameless(id: string, own: readonly string[]): string[] {
  const claim = claims.get(id);
  const words = Object.assign({}, ...own.map((lab) => opened.get(lab)?.lab.words));
  const shown = claim ? (claim.speaksOf ?? Object.keys(claim.study.parameters)) : [];
  const fields = new Map<string, Field>(claim ? fieldsOf(claim.study.parameters) : []);
  return shown.flatMap((name) => {
    const field = fields.get(name);
    const options = field?.type === 'choice' ? field.options : [];
    return [
      ...(labelOf(words, name, 'en') === undefined ? [name] : []),
      ...options.filter((option) => optionLabelOf(en, words, option, 'en') === undefined),
    ];
  });
}

const readable = [...chapters.filter(({ load }) => load), ...appendices];

function hasNumber(runtime: Runtime | undefined, name = ''): boolean {
  try {
    return runtime?.numbers.text(name) !== undefined;
  } catch {
    return false;
  }
}

/** What a link may lead to in a chapter: its headings, claims, derivations and guesses. */
function placesOf(slug: string): ReadonlySet<string> {
  const text = readFileSync(`src/lessons/${slug}/en.mdx`, 'utf8');
  return new Set(
    [...text.matchAll(/\{\/\*([\w-]+)\*\/\}|<[A-Z]\w* id="([\w-]+)"/g)].map(([, heading, id]) => heading ?? id ?? ''),
  );
}

/** The names of a chapter's text that mean nothing, each with its line. @param own the chapter's labs, its own first */
function unknownIn(text: string, own: readonly string[], assumptions: Assumptions): string[] {
  const found: string[] = [];
  const ids = new Set<string>();
  const tell = (at: number, what: string) => found.push(`${text.slice(0, at).split('\n').length}: ${what}`);
  const claim = (at: number, id: string) => {
    if (ids.has(id)) tell(at, `the id “${id}” a second time`);
    ids.add(id);
  };
  const has = (lab: string) => own.includes(lab) && opened.has(lab);

  for (const { index, 1: name = '', 2: rest = '' } of text.matchAll(/<([A-Z]\w*)((?:\s+[\w-]+="[^"]*")*)\s*\/?>/g)) {
    const given = new Map([...rest.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
    if (!Object.hasOwn(components, name)) tell(index, `no component <${name}>`);
    const id = given.get('id');
    if (id !== undefined && name !== 'Reference') claim(index, id);
    if (name === 'Claim' && !claims.has(id ?? '')) tell(index, `no claim “${id}”`);
    for (const parameter of name === 'Claim' ? nameless(id ?? '', own) : []) {
      tell(index, `${id}: “${parameter}” has no name in kit/symbols.ts, and speaksOf doesn’t leave it out`);
    }
    if (name === 'Stage' && !has(given.get('lab') ?? '')) tell(index, `no lab “${given.get('lab')}” in this chapter`);
    if (name === 'Reference' && !Object.hasOwn(sources, id ?? '')) tell(index, `no source “${id}”`);
    if (name === 'Source' && !text.includes(`<Reference id="${given.get('of')}">`)) {
      tell(index, `no reference “${given.get('of')}” at the chapter’s end`);
    }
    const assumed = name === 'Assumes' ? given.get('name') : given.get('assumes');
    if (assumed !== undefined && !Object.hasOwn(assumptions, assumed)) {
      tell(index, `no assumption “${assumed}” in this chapter`);
    }
    for (const end of ['least', 'most', 'from', 'to']) {
      const number = name === 'Choice' || name === 'Predict' ? given.get(end) : undefined;
      if (number !== undefined && !Number.isFinite(Number(number || 'none'))) tell(index, `${end}="${number}"`);
    }
    if (name === 'Try' || name === 'Predict') {
      const { lab = own[0] ?? '', ...rest } = Object.fromEntries(given) as Record<string, string>;
      const { id: _, reads, from: _from, to: _to, scale: _scale, ...guess } = rest;
      const wish = name === 'Try' ? rest : guess;
      const runtime = has(lab) ? opened.get(lab) : undefined;
      if (!runtime) tell(index, `no lab “${lab}” in this chapter`);
      else {
        const table = fieldsOfLab(runtime.lab);
        const { faults } = readQuery(table, new Map(Object.entries(wish)), opening(runtime.lab));
        for (const { field, code, value } of faults) tell(index, `${lab}: ${field} = ${value} (${code})`);
        if (name === 'Predict' && !hasNumber(runtime, reads)) tell(index, `no number “${reads}” in ${lab}`);
        else if (name === 'Predict' && !labelOf(runtime.lab.words, reads ?? '', 'en')) {
          tell(index, `${lab}: “${reads}” has no name`);
        }
      }
    }
  }
  for (const { index, 1: name = '' } of text.matchAll(/\\live\{([^}]*)\}/g)) {
    const [lab, number] = name.includes('.') ? (name.split('.') as [string, string]) : [own[0] ?? '', name];
    if (!(has(lab) && hasNumber(opened.get(lab), number))) tell(index, `no number “${name}”`);
  }
  for (const { index, 1: id = '' } of text.matchAll(/\{\/\*([\w-]+)\*\/\}/g)) claim(index, id);
  for (const { index, 1: page = '', 2: name = '', 3: place } of text.matchAll(
    /\]\(#\/(\w+)\/([\w-]*)(?:#([\w-]+))?/g,
  )) {
    const known = page === 'lab' ? opened.has(name) : readable.some(({ slug }) => slug === name);
    if (!known && page !== 'play') tell(index, `nothing at #/${page}/${name}`);
    else if (place && !placesOf(name).has(place)) tell(index, `no place “${place}” in ${name}`);
  }
  const faulty = (at: number, faults: readonly Fault[]) => {
    for (const { field, code, value } of faults) tell(at, `a link says ${field} = ${value} (${code})`);
  };
  for (const { index, 1: link = '' } of text.matchAll(/\]\(#\/play\?([^)]*)\)/g))
    faulty(index, decodeLink(link).faults);
  for (const { index, 1: name = '', 2: link = '' } of text.matchAll(/\]\(#\/lab\/([\w-]+)\?([^)]*)\)/g)) {
    const lab = opened.get(name)?.lab;
    if (lab) faulty(index, readQuery(fieldsOfLab(lab), splitQuery(link).entries, opening(lab)).faults);
  }
  return found;
}

const written = chapters.filter(({ load }) => load);

describe.each(written)('chapter $slug', async ({ slug, labs: own = [], assumptions: load }) => {
  const assumptions = (await load?.()) ?? {};
  const texts = languages.map((language) => {
    const file = `src/lessons/${slug}/${language}.mdx`;
    return { file, text: readFileSync(file, 'utf8') };
  });

  it('names only what there is', () => {
    expect(
      texts.flatMap(({ file, text }) => unknownIn(text, own, assumptions).map((fault) => `${file}:${fault}`)),
    ).toEqual([]);
  });

  it('has no assumption that it doesn’t name', () => {
    for (const { text } of texts) {
      const named = [...text.matchAll(/<(?:Assumes name|Step [^>]*assumes)="([\w-]+)"/g)].map(([, name]) => name);
      expect(Object.keys(assumptions).filter((name) => !named.includes(name))).toEqual([]);
    }
  });

  it('brings each of its further labs into view', () => {
    for (const { text } of texts) for (const lab of own.slice(1)) expect(text).toContain(`<Stage lab="${lab}" />`);
  });
});

it('the appendices name only what there is', () => {
  const faults = appendices.flatMap(({ slug }) =>
    languages.flatMap((language) => {
      const file = `src/lessons/${slug}/${language}.mdx`;
      return unknownIn(readFileSync(file, 'utf8'), [], {}).map((fault) => `${file}:${fault}`);
    }),
  );
  expect(faults).toEqual([]);
});

it('every lab and every claim belongs to a chapter of src/lessons/index.ts', () => {
  const slugs = chapters.map(({ slug }) => slug);
  for (const [id, { chapter }] of Object.entries(labs)) expect(slugs, `lab ${id}`).toContain(chapter);
  for (const chapter of claimChapters) expect(slugs, 'src/claims').toContain(chapter);
});

it('tells each kind of name that means nothing, with its line', () => {
  const known = claims.get('parallel-lines');
  const parameters = { ...known?.study.parameters, data: choice(['ring', 'loud'], 'ring') };
  const study = { ...known?.study, parameters } as AnyStudy;
  if (known) claims.set('unnamed', { ...known, study, speaksOf: ['theta', 'colour', 'data'] });
  const text = { en: '', zh: '' };
  const bad = [
    '<Nonsense />',
    '<Claim id="thm-9-9" /> <Claim id="unnamed" />',
    '<Stage lab="nowhere" />',
    '<Try theta="7">a</Try> <Try colour="red">b</Try> <Try lab="nowhere" theta="1">c</Try>',
    '$\\live{colour}$ $\\live{nowhere.theta}$ $\\live{theta}$ $\\live{lines.theta}$',
    '<Step why="because" assumes="thin"> <Step why="because" assumes="luck">',
    '<Assumes name="more-luck" />',
    '<Source of="rumour" at="p. 3" />',
    '<Reference id="hearsay">',
    '<Predict id="a" reads="colour" theta="7" /> <Predict id="b" reads="js" lab="nowhere" />',
    '<Predict id="c" reads="bestRatio" from="0" to="much" /> <Choice least="">',
    '# Twice {/*twice*/}',
    '# Twice {/*twice*/} [away](#/learn/nowhere) [here](#/lab/lines)',
    '[there](#/learn/disjoint-supports#cor-3-2) [lost](#/learn/disjoint-supports#lost)',
    '[run](#/play?v=1&critic.width=64&dataset.kind=grid) [look](#/lab/lines?theta=7) [fine](#/lab/lines?theta=1)',
  ];
  expect(
    unknownIn(bad.join('\n'), ['lines'], { thin: { short: text, long: text } }).toSorted(
      (a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10),
    ),
  ).toEqual([
    '1: no component <Nonsense>',
    '2: no claim “thm-9-9”',
    '2: unnamed: “colour” has no name in kit/symbols.ts, and speaksOf doesn’t leave it out',
    '2: unnamed: “loud” has no name in kit/symbols.ts, and speaksOf doesn’t leave it out',
    '3: no lab “nowhere” in this chapter',
    '4: lines: theta = 7 (range)',
    '4: lines: colour = "red" (unknown)',
    '4: no lab “nowhere” in this chapter',
    '5: no number “colour”',
    '5: no number “nowhere.theta”',
    '6: no assumption “luck” in this chapter',
    '7: no assumption “more-luck” in this chapter',
    '8: no reference “rumour” at the chapter’s end',
    '9: no source “hearsay”',
    '10: lines: theta = 7 (range)',
    '10: no number “colour” in lines',
    '10: no lab “nowhere” in this chapter',
    '11: to="much"',
    '11: lines: “bestRatio” has no name',
    '11: least=""',
    '13: the id “twice” a second time',
    '13: nothing at #/learn/nowhere',
    '14: no place “lost” in disjoint-supports',
    '15: a link says dataset.kind = "grid" (unknown)',
    '15: a link says theta = 7 (range)',
  ]);
});
