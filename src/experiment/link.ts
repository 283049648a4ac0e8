import type { DatasetKind } from '../datasets/index.ts';
import { checkField, show } from '../fields/check.ts';
import type { Fault } from '../fields/fault.ts';
import type { Points } from '../fields/field.ts';
import { readField } from '../fields/read.ts';
import { differencesOf, fieldsOf } from './differences.ts';
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

function write(value: unknown): string {
  if (Array.isArray(value)) return (value as Points).map((point) => point.join(',')).join(';');
  return String(value);
}

/**
 * The readable text of a share link, `v=1&dataset=grid&constraint.lambda=10`:
 * only what differs from the defaults, numbers in the shortest form that
 * brings the same number back.
 */
export function encodeLink(experiment: Experiment, view: LinkView = {}): string {
  const parts = differencesOf(experiment).map(
    ([path, value]) => `${path === 'dataset.kind' ? KIND : path}=${write(value)}`,
  );
  const looks = Object.entries(view).map(([name, value]) => `${VIEW}${name}=${encodeURIComponent(value)}`);
  return [`v=${VERSION}`, ...parts, ...looks].join('&');
}

const syntax = (part: string, allowed: string): Fault => ({ code: 'syntax', field: '', value: show(part), allowed });

/** Splits the text into its entries; names may come once. */
function entriesOf(text: string, faults: Fault[]): Map<string, string> {
  const entries = new Map<string, string>();
  for (const part of text.split('&')) {
    const at = part.indexOf('=');
    if (at < 1) {
      faults.push(syntax(part, 'name=value'));
      continue;
    }
    const name = part.slice(0, at);
    if (entries.has(name))
      faults.push({ code: 'conflict', field: name, value: show(part.slice(at + 1)), allowed: '1 ×' });
    try {
      entries.set(name, decodeURIComponent(part.slice(at + 1)));
    } catch {
      faults.push(syntax(part, 'UTF-8, %xx'));
    }
  }
  return entries;
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

function assign(target: object, path: readonly string[], value: unknown): object {
  const [name, ...rest] = path as [string, ...string[]];
  const inner = (target as Record<string, object>)[name] ?? {};
  return { ...target, [name]: rest.length === 0 ? value : assign(inner, rest, value) };
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
  const entries = entriesOf(text, faults);
  faults.push(...checkVersion(take(entries, 'v')));

  const kind = take(entries, KIND) ?? datasetKind.default;
  const kindFault = checkField(datasetKind, KIND, kind);
  if (kindFault) return { ...refused, faults: [...faults, kindFault] };

  const fields = new Map(fieldsOf(tableFor(kind as DatasetKind)));
  fields.delete('dataset.kind');
  let candidate: object = { ...defaultExperiment, dataset: defaultDataset(kind as DatasetKind) };
  const view: [string, string][] = [];
  for (const [name, value] of entries) {
    const field = fields.get(name);
    if (name.startsWith(VIEW)) view.push([name.slice(VIEW.length), value]);
    else if (!field)
      faults.push({ code: 'unknown', field: name, value: show(value), allowed: [...fields.keys()].join(', ') });
    else {
      const item = readField(field, value);
      const fault = checkField(field, name, item);
      if (fault) faults.push(fault);
      candidate = assign(candidate, name.split('.'), item);
    }
  }
  if (faults.length === 0) faults.push(...checkExperiment(candidate));
  return faults.length > 0 ? refused : { experiment: candidate as Experiment, view: Object.fromEntries(view), faults };
}
