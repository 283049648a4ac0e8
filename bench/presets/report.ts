import { markdownTable, spread } from '../../cli/claimTable.ts';
import type { Reached } from './reached.ts';
import type { Row } from './rows.ts';

const head = [
  'run',
  'data',
  'iterations',
  'finite',
  'W₁',
  'floor',
  'modes, 0.2',
  'near, 0.2',
  'modes, 3σ',
  'near, 3σ',
  's',
];

/** A Markdown table: one line a row; each number is the median over the seeds that stayed finite, [least … most]. */
export function presetTable(rows: readonly Row[], results: readonly (readonly Reached[])[]): string {
  const lines = rows.map(({ name, experiment: { dataset }, iterations }, r) => {
    const all = results[r] ?? [];
    const finite = all.filter((reached) => Number.isFinite(reached.wasserstein));
    const of = (what: (reached: Reached) => number) => (finite.length > 0 ? spread(finite.map(what)) : '–');
    // The roll has no modes.
    const modal = (what: (reached: Reached) => number) => (dataset.kind === 'swissRoll' ? '–' : of(what));
    return [
      ...[name, dataset.kind, String(iterations), `${finite.length}/${all.length}`],
      ...[of((at) => at.wasserstein), spread(all.map(({ floor }) => floor))],
      ...[modal((at) => at.modes), modal((at) => at.near), modal((at) => at.covered), modal((at) => at.quality)],
      spread(all.map(({ seconds }) => seconds)),
    ];
  });
  return markdownTable(head, lines);
}

export interface Report {
  /** What wrote it, and would again. */
  readonly command: string;
  readonly seeds: number;
  /** Node, processor and threads. */
  readonly machine: string;
  readonly table: string;
}

/** A page of Markdown for the repository: the table, and how it is read. */
export const presetReport = ({ command, seeds, machine, table }: Report): string => `# How far the presets come

\`${command}\` wrote this, with the seeds 1 to ${seeds}. Presets have the names of the command line; other rows say how they
differ from one.

A number is the median over the seeds that stayed finite, [least … most]. *W₁* is exact, of 256 generated points and 256 real
ones (the same number of each mode); *floor* is what the same measure gives of real points against real points. *modes* and
*near*, of 2048 generated points: how many modes have one within 0.2 of their centre or within 3σ, and the share of points that
lie so near to one. A perfect sampler puts 98.9 % within 3σ, which is 0.042 on the ring and 0.053 on the grid. *s*: seconds of
training, while as many others train beside. The same seeds give the same figures; on another processor the last digits may
differ, and the seconds will. Here: ${machine}.

${table}
`;
