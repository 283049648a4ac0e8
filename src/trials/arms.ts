import { defaultDataset, type Experiment, parseExperiment, tableFor } from '../experiment/experiment.ts';
import { decodeLink, encodeLink, type LinkView } from '../experiment/link.ts';
import { fieldAt, withField } from '../experiment/withField.ts';
import { type Fault, InputError } from '../fields/fault.ts';
import { differences, splitQuery, writeField } from '../fields/query.ts';
import { readField } from '../fields/read.ts';

/** Experiments that are compared, by the letters that they go by; the first is what the others differ from. */
export const armNames = ['a', 'b', 'c', 'd'] as const;

const ARM = /^([b-d])\.(.+)$/;
const DATA = 'dataset.kind';

/** The fields in which an arm differs from the first, as [path, value]: what kind a thing is comes before what it has. */
export function differencesFrom(first: Experiment, arm: Experiment): readonly (readonly [string, unknown])[] {
  const { kind } = arm.dataset;
  const same = kind === first.dataset.kind;
  const base = same ? first : { ...first, dataset: defaultDataset(kind) };
  return [...(same ? [] : [[DATA, kind] as const]), ...differences(tableFor(kind), arm, base)];
}

const kindsFirst = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  Number(b.endsWith('kind')) - Number(a.endsWith('kind'));

/** The first with what an arm says of itself, in any order. @throws InputError with every fault */
export function armFrom(first: Experiment, given: Iterable<readonly [path: string, text: string]>): Experiment {
  const faults: Fault[] = [];
  let arm = first;
  const named = Array.from(given, ([path, text]) => [path === 'dataset' ? DATA : path, text] as const);
  for (const [path, text] of named.toSorted(kindsFirst)) {
    try {
      arm = withField(arm, path, readField(fieldAt(arm, path, text), text));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new InputError(faults);
  return parseExperiment(arm);
}

/** The first with what an arm has of its own, as far as that goes together with it. */
export function withDifferences(first: Experiment, own: readonly (readonly [string, unknown])[]): Experiment {
  return [...own].toSorted(kindsFirst).reduce((arm, [path, value]) => {
    try {
      return parseExperiment(withField(arm, path, value));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return arm;
    }
  }, first);
}

/** The link of a comparison: that of the first experiment, and what each other one has of its own, `b.constraint.kind=clip`. */
export function encodeArms(arms: readonly Experiment[], view: LinkView = {}): string {
  const [first, ...others] = arms as readonly [Experiment, ...Experiment[]];
  const parts = others.flatMap((arm, k) => {
    const made = differencesFrom(first, arm);
    // An arm that differs in nothing is there all the same.
    const told = made.length > 0 ? made : [['seed', arm.seed] as const];
    return told.map(([path, value]) => `${armNames[k + 1]}.${path}=${writeField(value)}`);
  });
  return [encodeLink(first, view), ...parts].join('&');
}

export interface DecodedArms {
  /** One at least. */
  readonly arms: readonly Experiment[];
  readonly view: LinkView;
  readonly faults: readonly Fault[];
}

/** Reads what `encodeArms` wrote, or the link of an experiment alone, from anyone: it never throws. An arm with a fault is left out. */
export function decodeArms(text: string): DecodedArms {
  const { entries, faults: torn } = splitQuery(text);
  const named = new Map<string, [string, string][]>();
  const own: string[] = [];
  for (const [name, value] of entries) {
    const [, arm, path] = ARM.exec(name) ?? [];
    if (arm && path) named.set(arm, [...(named.get(arm) ?? []), [path, value]]);
    else own.push(`${name}=${encodeURIComponent(value)}`);
  }
  const { experiment, view, faults: wrong } = decodeLink(own.join('&'));
  const faults = [...torn, ...wrong];
  const arms = [experiment];
  for (const [name, given] of [...named].toSorted(([a], [b]) => a.localeCompare(b))) {
    try {
      arms.push(armFrom(experiment, given));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(...error.faults.map((fault) => ({ ...fault, field: `${name}.${fault.field}` })));
    }
  }
  return { arms, view, faults };
}
