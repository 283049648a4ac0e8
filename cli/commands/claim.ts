import type { Command } from 'commander';
import { findClaim } from '../../src/claims/index.ts';
import { defaults, parse } from '../../src/fields/check.ts';
import { type FieldTable, integer } from '../../src/fields/field.ts';
import { parseQuery } from '../../src/fields/query.ts';
import { examineHere } from '../examine.ts';
import { numberOf } from '../input.ts';
import { type Io, print } from '../io.ts';
import { progressBar } from '../progress.ts';
import { append, settings } from '../settings.ts';

interface Options {
  readonly set?: readonly string[];
  readonly seed: number;
  readonly engine: string;
}

const limits = { seed: integer(0, 4_294_967_295, 1) };
const HUNDRED = 100;

async function claim(io: Io, id: string, { set = [], seed, engine }: Options): Promise<void> {
  parse(limits, { seed });
  const { claim: found } = await findClaim(id);
  const parameters: FieldTable = found.study.parameters;
  const usual = { ...defaults(parameters), ...(found.at as object) };
  const given = parseQuery(parameters, new Map(settings(set, 'name=value')), usual);
  const bar = progressBar(io, HUNDRED);
  const { holds, ...answer } = await examineHere(found, given, { seed, engine }, (share) =>
    bar(Math.floor(HUNDRED * share)),
  );
  print(io, answer);
  io.exitCode = holds ? 0 : 1;
}

const EXAMPLES = `
Examples:
  $ npm run --silent lab -- claim parallel-lines
  $ npm run --silent lab -- claim gp-soft-law --set lambda=10 --set theta=-0.5 --seed 3

Exits with 0 when every check holds, with 1 when one does not, with 2 on bad input.
`;

export function defineClaim(program: Command, io: Io): void {
  program
    .command('claim')
    .summary('run one statement and judge it')
    .description('Finds what a claim is about, and prints each check: what theory predicts, what was measured.')
    .argument('<id>', 'a claim (see "claims")')
    .option('--set <name=value>', 'change a parameter; may be given several times', append)
    .option('--seed <integer>', 'another seed: the same one gives the same answer', numberOf('--seed'), 1)
    .option('--engine <name>', 'the engine to train on', 'auto')
    .addHelpText('after', EXAMPLES)
    .action((id: string, options: Options) => claim(io, id, options));
}
