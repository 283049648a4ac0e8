import type { Experiment } from '../../experiment/experiment.ts';
import { variantsOf } from '../../experiment/variants.ts';
import { checkTable, defaults } from '../../fields/check.ts';
import type { ValueOf } from '../../fields/field.ts';
import { readQuery, splitQuery, writeQuery } from '../../fields/query.ts';
import { armNames, decodeArms, differencesFrom, encodeArms, withDifferences } from '../../trials/arms.ts';
import type { Codec } from '../kit/address.ts';
import type { Settings, SettingsStore } from '../kit/settings.ts';
import { compareFields } from './fields.ts';

type Differences = ReturnType<typeof differencesFrom>;

/** The other experiments, each as what it has of its own, and what the reader calls them all; an empty name is made. */
export interface Others {
  readonly others: readonly Differences[];
  readonly names: readonly string[];
}

export type Fields = typeof compareFields;
type Own = ValueOf<Fields> & Others;
export type CompareSettings = Settings<Own>;
export type CompareStore = SettingsStore<Fields, Own>;

export const MOST_ARMS = armNames.length;

/** All experiments of a comparison, the one that the others differ from first. */
export const armsOf = (experiment: Experiment, others: Others['others']): readonly Experiment[] => [
  experiment,
  ...others.map((own) => withDifferences(experiment, own)),
];

const allOf = ({ experiment, own }: CompareSettings) => armsOf(experiment, own.others);

export const armAt = (settings: CompareSettings, at: number): Experiment | undefined => allOf(settings)[at];

/** Puts other experiments in the place of all of them. */
function withArms({ own }: CompareSettings, arms: readonly Experiment[], names: readonly string[]): CompareSettings {
  const [experiment, ...others] = arms as readonly [Experiment, ...Experiment[]];
  return { experiment, own: { ...own, others: others.map((arm) => differencesFrom(experiment, arm)), names } };
}

export const addArm = (settings: CompareSettings, arm: Experiment): CompareSettings =>
  withArms(settings, [...allOf(settings), arm], [...settings.own.names, '']);

export const removeArm = (settings: CompareSettings, at: number): CompareSettings =>
  withArms(settings, allOf(settings).toSpliced(at, 1), settings.own.names.toSpliced(at, 1));

/** An arm becomes the one that the others differ from, and that one takes its place. */
export function leadWith(settings: CompareSettings, at: number): CompareSettings {
  const swapped = <T>(list: readonly T[]) => list.with(0, list[at] as T).with(at, list[0] as T);
  return withArms(settings, swapped(allOf(settings)), swapped(settings.own.names));
}

export function changeArm({ experiment, own }: CompareSettings, at: number, arm: Experiment): CompareSettings {
  return { experiment, own: { ...own, others: own.others.with(at - 1, differencesFrom(experiment, arm)) } };
}

export const nameArm = ({ experiment, own }: CompareSettings, at: number, name: string): CompareSettings => ({
  experiment,
  own: { ...own, names: own.names.with(at, name) },
});

const NAME = /^name\.([a-d])$/;

const isOwn = (part: string) => Object.hasOwn(compareFields, part.slice(0, part.indexOf('=')));

/** `v=1&view.name.b=mine&b.constraint.kind=clip&seeds=8`. An experiment alone is compared with its first variant. */
export const compareCodec: Codec<Own> = {
  write({ experiment, own }) {
    const { others, names, ...fields } = own;
    const named = names.flatMap((name, k) => (name === '' ? [] : [[`name.${armNames[k]}`, name]]));
    const link = encodeArms(armsOf(experiment, others), Object.fromEntries(named));
    return [link, writeQuery(compareFields, fields, defaults(compareFields))].filter(Boolean).join('&');
  },
  read(query) {
    const parts = query.split('&').filter(Boolean);
    const { entries, faults } = splitQuery(parts.filter(isOwn).join('&'));
    const fields = readQuery(compareFields, entries, defaults(compareFields));
    const { arms, view, faults: wrong } = decodeArms(parts.filter((part) => !isOwn(part)).join('&'));
    const [experiment, ...linked] = arms as readonly [Experiment, ...Experiment[]];
    const [variant] = variantsOf(experiment);
    const all = linked.length === 0 && variant ? [variant.experiment] : linked;
    const names: string[] = [experiment, ...all].map(() => '');
    for (const [key, name] of Object.entries(view)) {
      const at = armNames.indexOf(NAME.exec(key)?.[1] as 'a');
      if (at >= 0 && at < names.length) names[at] = name;
    }
    const others = all.map((arm) => differencesFrom(experiment, arm));
    return {
      settings: { experiment, own: { ...fields.value, others, names } },
      faults: [...wrong, ...faults, ...fields.faults],
    };
  },
  faultsOf: ({ own: { others: _others, names: _names, ...fields } }) => checkTable(compareFields, fields),
};
