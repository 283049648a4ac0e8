import { parseArgs } from 'node:util';
import { type SubjectName, subjectNames } from './subjects/subject.ts';
import { type Workload, workloadNames } from './workloads.ts';

export const sections = ['speeds', 'plots', 'coverage', 'claims', 'map', 'memory', 'page'] as const;
export type Section = (typeof sections)[number];

export interface Options {
  readonly json: string | undefined;
  readonly workloads: readonly Workload[];
  readonly subjects: readonly SubjectName[];
  readonly sections: readonly Section[];
  readonly rounds: number;
  /** Length of one measurement. */
  readonly seconds: number;
  /** Seconds after which a subject's first iteration is given up, and that its rounds may take in all. */
  readonly patience: number;
  readonly quick: boolean;
}

const usage = `npm run bench -- [--json out.json] [--quick] [--rounds n] [--only a,b,…]
--only takes workloads (${workloadNames.join(', ')}),
       subjects (${subjectNames.join(', ')})
       and sections (${sections.join(', ')}).`;

/** The named ones among all, or all where none is named. */
function chosen<Name extends string>(all: readonly Name[], names: readonly string[]): readonly Name[] {
  const named = all.filter((name) => names.includes(name));
  return named.length > 0 ? named : all;
}

/** @throws Error with the usage */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'string' },
      only: { type: 'string', default: '' },
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
    },
  });
  const names = values.only.split(',').filter(Boolean);
  const known: readonly string[] = [...workloadNames, ...subjectNames, ...sections];
  const unknown = names.filter((name) => !known.includes(name));
  const rounds = Number(values.rounds ?? (values.quick ? 2 : 5));
  if (unknown.length > 0) throw new Error(`--only ${unknown.join(',')} is nothing here.\n${usage}`);
  if (!(Number.isInteger(rounds) && rounds > 0)) throw new Error(`--rounds ${values.rounds} is no count.\n${usage}`);
  // Naming a workload or a subject asks for speeds, unless a section is named too.
  const narrowed = [...workloadNames, ...subjectNames].some((name) => names.includes(name));
  const named = sections.filter((section) => names.includes(section));
  return {
    json: values.json,
    workloads: chosen(workloadNames, names),
    subjects: chosen(subjectNames, names),
    sections: named.length > 0 ? named : narrowed ? ['speeds'] : sections,
    rounds,
    seconds: values.quick ? 0.25 : 1,
    patience: values.quick ? 20 : 150,
    quick: values.quick,
  };
}
