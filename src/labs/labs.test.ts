import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allClaims } from '../claims/index.ts';
import { inProcess } from '../client/inProcess.test-kit.ts';
import { createPool } from '../client/pool.ts';
import { fieldsOf } from '../fields/path.ts';
import { writeQuery } from '../fields/query.ts';
import { languages } from '../i18n/catalogue.ts';
import { en } from '../i18n/en.ts';
import { zh } from '../i18n/zh.ts';
import { least } from '../studies/small.test-kit.ts';
import { labs } from './index.ts';
import type { AnyLab } from './kit/lab.ts';
import { fieldsOfLab, opening, openLab, tabsOf } from './kit/open.ts';
import type { Runtime } from './kit/runtime.ts';
import { labelOf, optionLabelOf } from './kit/symbols.ts';
import type { AnyView } from './kit/ViewOf.tsx';

const claims = await allClaims();

it('lists every folder that holds a lab', () => {
  const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(new URL(entry.name, import.meta.url)).includes('lab.ts'))
    .map(({ name }) => name);
  expect(Object.keys(labs).toSorted(), 'the list in src/labs/index.ts').toEqual(
    folders.filter((name) => name !== 'kit').toSorted(),
  );
});

it('has every experiment that the chapters are built around; the sandbox is Play itself', () => {
  const built = [
    ...[
      'lines',
      'div',
      'dstar',
      'perfect',
      'vanish',
      'nonsat',
      'cauchy',
      'fit',
      'noise',
      'bounds',
      'manifold',
      'transverse',
    ],
    ...['ot', 'seq', 'cont', 'critic', 'depth', 'gp', 'onesided', 'opt', 'meter', 'kcal', 'dirac'],
    ...['exam', 'basin', 'bias', 'seeds', 'changes', 'seven'],
  ];
  expect(Object.keys(labs)).toEqual(expect.arrayContaining(built));
});

const all = await Promise.all(Object.entries(labs).map(async ([id, { load }]) => [id, await load()] as const));

it('every claim over what a lab finds is listed under one', () => {
  const over = claims.filter(({ claim }) => all.some(([, { study }]) => study.name === claim.study.name));
  const missing = over.filter(
    ({ claim }) =>
      !all.some(([, { study, judges }]) => study.name === claim.study.name && (judges?.includes(claim.id) ?? true)),
  );
  expect(missing.map(({ claim }) => claim.id)).toEqual([]);
});

const viewsOf = (lab: AnyLab): AnyView[] => [lab.lead, ...tabsOf(lab).flatMap(({ views }) => views)];

/** Every name of words that a view shows. */
function namesIn(view: AnyView, at: object): string[] {
  if (view.kind === 'custom') return [];
  const axes = 'x' in view && 'y' in view ? [view.x, view.y] : 'x' in view ? [view.x] : [];
  const names: string[] = [view.title];
  if (view.kind === 'bars') axes.push(view.axis);
  if (view.kind === 'heat') axes.push(view.value);
  if (view.kind === 'curves') names.push(...view.lines.map(({ name }) => name));
  if (view.kind === 'bars' && typeof view.bars !== 'function') names.push(...view.bars.map(({ name }) => name));
  if ('handles' in view) {
    const handles = typeof view.handles === 'function' ? view.handles(at) : (view.handles ?? []);
    for (const handle of handles) {
      const { x, y } = { x: undefined, y: undefined, ...handle };
      names.push('points' in handle ? handle.points : handle.name);
      names.push(...[x, y].flatMap((along) => (typeof along === 'object' ? [along.label] : [])));
    }
  }
  if (view.kind === 'table') names.push(...view.head, ...view.rows.map(({ name }) => name));
  return [
    ...names,
    ...axes
      .filter((axis) => axis !== undefined)
      .flatMap(({ label, unit }) => (unit === undefined ? [label] : [label, unit])),
  ];
}

/** Values of what a view draws, as many as there are. */
function drawnBy(view: AnyView, found: unknown, at: object): number[] {
  const list = (values: ArrayLike<number>) => Array.from(values);
  switch (view.kind) {
    case 'curves':
      return view.lines.flatMap(({ x = view.x.of, y }) => {
        const [places, values] = [list(x(found, at)), list(y(found, at))];
        expect(values).toHaveLength(places.length);
        return values;
      });
    case 'histogram':
      return list(view.values(found, at));
    case 'bars':
      return (
        typeof view.bars === 'function'
          ? view.bars(found, at).map(({ value }) => value)
          : view.bars.map(({ value }) => value(found, at))
      ).map((value) => value ?? 0);
    case 'heat': {
      const { values, columns, rows } = view.cells(found, at);
      expect(values).toHaveLength(columns * rows);
      return list(values);
    }
    case 'table':
      return view.rows.flatMap(({ cells }) => cells(found, at)).map((value) => value ?? 0);
    default:
      return [];
  }
}

/** Opens a lab and waits until it has found. */
async function found(id: string, lab: AnyLab): Promise<Runtime> {
  const { spawn } = inProcess();
  const pool = createPool({ spawn, size: 1 });
  const soon = (work: () => void) => {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  };
  // What is drawn of a trained study is the same after a few steps of small networks.
  const wish = lab.study.kind === 'trained' ? writeQuery(lab.study.parameters, least(lab.study.parameters), {}) : '';
  const runtime = openLab(id, lab, wish, { pool: () => pool, soon });
  if (runtime.drive) {
    runtime.find();
    await new Promise<void>((resolve, reject) => {
      runtime.found.subscribe(({ status, error }) => {
        if (status === 'done') resolve();
        if (status === 'failed') reject(error);
      });
    });
  }
  pool.dispose();
  return runtime;
}

describe.each(all)('lab %s', (id, lab) => {
  it('calls everything by a name, in both languages', () => {
    const tabs = tabsOf(lab);
    const names = [
      ...tabs.flatMap(({ controls }) => controls),
      ...tabs.filter(() => lab.tabs).map(({ name }) => name),
      ...(lab.readouts ?? []),
      ...(typeof lab.strip === 'function' ? [] : (lab.strip ?? [])),
      ...viewsOf(lab).flatMap((view) => namesIn(view, opening(lab))),
    ];
    for (const language of languages) {
      const wordless = names.filter((name) => !labelOf(lab.words, name, language)?.trim());
      expect(wordless, `${language}: in neither the lab’s words nor kit/symbols.ts`).toEqual([]);
    }
  });

  it('calls every option by a name, in both languages, whatever a parameter is called', () => {
    const fields = new Map(fieldsOf(fieldsOfLab(lab)));
    for (const field of tabsOf(lab).flatMap(({ controls }) => controls.map((path) => fields.get(path)))) {
      if (field?.type !== 'choice') continue;
      for (const option of field.options) {
        for (const [language, page] of [
          ['en', en],
          ['zh', zh],
        ] as const) {
          const name = optionLabelOf(page, lab.words, option, language);
          expect(name?.trim(), `${language}: ${option}`).toBeTruthy();
          if (fields.has(option))
            expect(name, 'an option is not its namesake').not.toBe(labelOf(lab.words, option, language));
        }
      }
    }
  });

  it('has controls for fields that it has', () => {
    const paths = fieldsOf(fieldsOfLab(lab)).map(([path]) => path);
    expect(paths).toEqual(expect.arrayContaining(tabsOf(lab).flatMap(({ controls }) => [...controls])));
    expect(paths).toEqual(expect.arrayContaining(Object.keys(lab.reasons ?? {})));
  });

  it('lists claims that its study answers', () => {
    for (const wanted of lab.judges ?? []) {
      expect(claims.find(({ claim }) => claim.id === wanted)?.claim.study.name, wanted).toBe(lab.study.name);
    }
  });

  it('draws what its study finds, and knows every number that it shows', { timeout: 120_000 }, async () => {
    const runtime = await found(id, lab);
    const { finding, at } = runtime.found.getState();
    for (const view of viewsOf(lab)) {
      const values = drawnBy(view, finding, at as object);
      if (!['custom', 'plane'].includes(view.kind)) expect(values.length, String(view.kind)).toBeGreaterThan(0);
      expect(values.filter((value) => typeof value !== 'number')).toEqual([]);
    }
    const strip = typeof lab.strip === 'function' ? [] : (lab.strip ?? []);
    for (const name of [...(lab.readouts ?? []), ...strip, ...(lab.counts ?? [])]) {
      expect(runtime.numbers.text(name), name).not.toBe('—');
    }
    runtime.dispose();
  });
});
