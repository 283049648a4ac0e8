import type { Command } from 'commander';
import { allClaims, claimChapters, type Placed } from '../../src/claims/index.ts';
import { cite } from '../../src/claims/sources.ts';
import { allowed, checkField, defaults, parse } from '../../src/fields/check.ts';
import { InputError } from '../../src/fields/fault.ts';
import { choice, type FieldTable, integer } from '../../src/fields/field.ts';
import { fieldsOf, valueAt } from '../../src/fields/path.ts';
import { claimTable, holdsEnough } from '../claimTable.ts';
import { answerAll } from '../crew.ts';
import { numberOf } from '../input.ts';
import { type Io, print } from '../io.ts';
import { progressBar } from '../progress.ts';

/** What a claim is, and what may be set of it. */
function summary({ chapter, claim }: Placed) {
  const table: FieldTable = claim.study.parameters;
  const usual = { ...defaults(table), ...(claim.at as object) };
  const parameters = fieldsOf(table).map(([path, field]) => [
    path,
    { default: valueAt(usual, path), range: allowed(field), unit: 'unit' in field ? (field.unit ?? '') : '' },
  ]);
  return {
    id: claim.id,
    chapter,
    kind: claim.study.kind,
    source: claim.source.map(cite),
    parameters: Object.fromEntries(parameters),
  };
}

interface Options {
  readonly run?: true;
  readonly seeds: number;
  readonly chapter?: string;
}

const limits = { seeds: integer(1, 1000, 1) };

/** Runs every claim of the list with each seed, and prints how many held. */
async function runAll(io: Io, placed: readonly Placed[], seeds: number): Promise<void> {
  const questions = Array.from({ length: seeds }, (_, k) => placed.map(({ claim }) => ({ claim, seed: k + 1 }))).flat();
  const answers = await answerAll(questions, progressBar(io, questions.length));
  const groups = placed.map(({ claim }) => answers.filter(({ id }) => id === claim.id));
  io.out(`${claimTable(groups)}\n`);
  // What is said to fail, or to be a heuristic, is no reason to complain.
  const sound = placed.every(({ claim }, i) => claim.meant !== undefined || holdsEnough(groups[i] ?? []));
  io.exitCode = sound ? 0 : 1;
}

async function claims(io: Io, { run, seeds, chapter }: Options): Promise<void> {
  parse(limits, { seeds });
  const fault =
    chapter === undefined ? undefined : checkField(choice(claimChapters, 'disjoint-supports'), '--chapter', chapter);
  if (fault) throw new InputError([fault]);
  const placed = (await allClaims()).filter((one) => chapter === undefined || one.chapter === chapter);
  if (run) await runAll(io, placed, seeds);
  else print(io, placed.map(summary));
}

const EXAMPLES = `
Examples:
  $ npm run --silent lab -- claims
  $ npm run --silent lab -- claims --run --seeds 20
  $ npm run --silent lab -- claim parallel-lines --set theta=0.25

With --run it exits with 1 unless every claim holds for 19 of 20 seeds; those meant to fail are let off.
`;

export function defineClaims(program: Command, io: Io): void {
  program
    .command('claims')
    .summary('list every statement that can be run')
    .description('Prints every claim: its chapter, its source, what may be set and in which range; or runs them all.')
    .option('--run', 'run them, and print a table of what was measured')
    .option('--seeds <count>', 'with --run: how many seeds each', numberOf('--seeds'), 1)
    .option('--chapter <slug>', 'only those of one chapter')
    .addHelpText('after', EXAMPLES)
    .action((options: Options) => claims(io, options));
}
