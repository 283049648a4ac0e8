import { cpus } from 'node:os';
import type { Placed } from '../src/claims/index.ts';
import { claimTable, holdsEnough } from './claimTable.ts';
import type { Answer } from './examine.ts';
import { threads } from './threads.ts';

interface Report {
  /** What wrote it, and would again. */
  readonly command: string;
  readonly seeds: number;
  readonly placed: readonly Placed[];
  /** Of each claim, seed by seed. */
  readonly groups: readonly (readonly Answer[])[];
}

/** Claims that hold less often than one may call true, and what they are said to be. */
function shortOf({ placed, groups }: Report): string {
  const short = placed.filter((_, k) => !holdsEnough(groups[k] ?? []));
  if (short.length === 0) return 'Each of them holds for 95 % of its seeds or more.';
  const names = short.map(({ claim: { id, meant } }) => `${id} (${meant ? `meant: ${meant}` : 'not meant to'})`);
  return `Each of them holds for 95 % of its seeds or more, but for ${names.join(', ')}.`;
}

/** A page of Markdown for the repository: the table, how it is read, and all that is needed to make it again. */
export function claimReport(report: Report): string {
  const { command, seeds, placed, groups } = report;
  const machine = `Node ${process.version} on ${process.platform} ${process.arch}, ${cpus()[0]?.model.trim()}, threads: ${threads}`;
  return `# What the claims measured

\`${command}\` wrote this: ${placed.length} claims, each where it is usually judged, with the seeds 1 to ${seeds}.
${shortOf(report)}

One line a check. *holds*: for how many seeds every check of the claim held; *checks*: how many times this one did, over all
seeds and places. *theory*, *measured* and *seconds* are the median over the seeds, [least … most]; a check made in several
places shows the last. Claims over one finding share its seconds. The same seeds give the same figures; on another
processor the last digits may differ, and the seconds will. Here: ${machine}.

${claimTable(groups)}
`;
}
