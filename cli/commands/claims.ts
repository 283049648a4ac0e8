import { type Command, Option } from 'commander';
import { allClaims, claimChapters, type Placed } from '../../src/claims/index.ts';
import { cite } from '../../src/claims/sources.ts';
import { allowed, checkField, defaults, parse } from '../../src/fields/check.ts';
import { InputError } from '../../src/fields/fault.ts';
import { choice, type FieldTable, integer } from '../../src/fields/field.ts';
import { fieldsOf, valueAt } from '../../src/fields/path.ts';
import { claimReport } from '../claimReport.ts';
import { claimTable, holdsEnough } from '../claimTable.ts';
import { answerAll } from '../crew.ts';
import { numberOf } from '../input.ts';
import { type Io, print } from '../io.ts';
import { openOut } from '../outFile.ts';
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
  readonly chapter?: readonly string[];
  readonly out?: string;
}

const limits = { seeds: integer(1, 1000, 1) };

/** Runs every claim of the list with each seed, prints how many held, and keeps that in a file where one is named. */
async function runAll(io: Io, placed: readonly Placed[], { seeds, chapter, out: path }: Options): Promise<void> {
  const out = path === undefined ? undefined : openOut(path, '--out');
  const questions = Array.from({ length: seeds }, (_, k) => placed.map(({ claim }) => ({ claim, seed: k + 1 }))).flat();
  const answers = await answerAll(questions, progressBar(io, questions.length));
  const groups = placed.map(({ claim }) => answers.filter(({ id }) => id === claim.id));
  io.out(`${claimTable(groups)}\n`);
  const words = ['claims', '--run', '--seeds', seeds, ...(chapter ? ['--chapter', ...chapter] : []), '--out', path];
  await out?.write(claimReport({ command: `npm run --silent lab -- ${words.join(' ')}`, seeds, placed, groups }));
  // What is said to fail, or to be a heuristic, is no reason to complain.
  const sound = placed.every(({ claim }, i) => claim.meant !== undefined || holdsEnough(groups[i] ?? []));
  io.exitCode = sound ? 0 : 1;
}

async function claims(io: Io, options: Options): Promise<void> {
  const { run, seeds, chapter = [] } = options;
  parse(limits, { seeds });
  const faults = chapter.map((one) => checkField(choice(claimChapters, 'disjoint-supports'), '--chapter', one));
  if (faults.some(Boolean)) throw new InputError(faults.filter((fault) => fault !== undefined));
  const placed = (await allClaims()).filter((one) => chapter.length === 0 || chapter.includes(one.chapter));
  if (run) await runAll(io, placed, options);
  else print(io, placed.map(summary));
}

const EXAMPLES = `
Examples:
  $ npm run --silent lab -- claims
  $ npm run --silent lab -- claims --run --seeds 20 --out bench/claims.md
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
    .option('--chapter <slug...>', 'only those of these chapters')
    .addOption(new Option('--out <file.md>', 'run them, and keep the table in a file').implies({ run: true }))
    .addHelpText('after', EXAMPLES)
    .action((options: Options) => claims(io, options));
}
