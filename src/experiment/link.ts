import type { DatasetKind } from '../datasets/index.ts';
import { checkField, show } from '../fields/check.ts';
import type { Fault } from '../fields/fault.ts';
import type { FieldTable } from '../fields/field.ts';
import { readQuery, splitQuery, writeField } from '../fields/query.ts';
import { differencesOf } from './differences.ts';
import {
  checkExperiment,
  datasetKind,
  defaultDataset,
  defaultExperiment,
  type Experiment,
  tableFor,
} from './experiment.ts';

const VERSION = '1';
/** Room for the most points with all their digits. */
const LONGEST = 200_000;
/** The dataset's kind goes by the group's own name. */
const KIND = 'dataset';
/** The page's own part of a link; what it may hold is the page's business. */
const VIEW = 'view.';

/** How the page looks, by name; kept as text. */
export type LinkView = Readonly<Record<string, string>>;

export interface DecodedLink {
  /** The default experiment if there is any fault. */
  readonly experiment: Experiment;
  readonly view: LinkView;
  readonly faults: readonly Fault[];
}

/**
 * The readable text of a share link, `v=1&dataset=grid&constraint.lambda=10`:
 * only what differs from the defaults, numbers in the shortest form that
 * brings the same number back.
 */
export function encodeLink(experiment: Experiment, view: LinkView = {}): string {
  const parts = differencesOf(experiment).map(
    ([path, value]) => `${path === 'dataset.kind' ? KIND : path}=${writeField(value)}`,
  );
  const looks = Object.entries(view).map(([name, value]) => `${VIEW}${name}=${encodeURIComponent(value)}`);
  return [`v=${VERSION}`, ...parts, ...looks].join('&');
}

function take(entries: Map<string, string>, name: string): string | undefined {
  const value = entries.get(name);
  entries.delete(name);
  return value;
}

function checkVersion(version: string | undefined): Fault[] {
  if (version === VERSION) return [];
  return [{ code: version === undefined ? 'missing' : 'choice', field: 'v', value: show(version), allowed: VERSION }];
}

/** Reads the text that `encodeLink` wrote, from anyone: it never throws. An empty text is the default experiment. */
export function decodeLink(text: string): DecodedLink {
  const faults: Fault[] = [];
  const refused = { experiment: defaultExperiment, view: {}, faults };
  if (text === '') return refused;
  if (text.length > LONGEST) {
    faults.push({ code: 'count', field: '', value: String(text.length), allowed: `0 … ${LONGEST}` });
    return refused;
  }
  const { entries, faults: split } = splitQuery(text);
  faults.push(...split, ...checkVersion(take(entries, 'v')));

  const kind = take(entries, KIND) ?? datasetKind.default;
  const kindFault = checkField(datasetKind, KIND, kind);
  if (kindFault) return { ...refused, faults: [...faults, kindFault] };

  const view = Object.fromEntries(
    [...entries].filter(([name]) => name.startsWith(VIEW)).map(([name, value]) => [name.slice(VIEW.length), value]),
  );
  for (const name of Object.keys(view)) entries.delete(VIEW + name);
  const { dataset, ...others } = tableFor(kind as DatasetKind);
  const { kind: _, ...parameters } = dataset as FieldTable;
  const base = { ...defaultExperiment, dataset: defaultDataset(kind as DatasetKind) };
  const candidate = readQuery({ dataset: parameters, ...others }, entries, base);
  faults.push(...candidate.faults);
  if (faults.length === 0) faults.push(...checkExperiment(candidate.value));
  return faults.length > 0 ? refused : { experiment: candidate.value, view, faults };
}

/** The part of an address, `https://…#/play?v=1&…`, that tells the experiment; it may also come alone. */
export function queryOf(link: string): string {
  const address = link.slice(link.indexOf('#') + 1).trim();
  const mark = address.indexOf('?');
  const query = mark >= 0 ? address.slice(mark + 1) : address.includes('=') ? address : '';
  // How a page that embeds this one wants it is no part of the experiment.
  return query.replace(/(^|&)(embed|theme|lang)(=[^&]*)?(?=&|$)/g, '').replace(/^&/, '');
}
