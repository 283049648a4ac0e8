import type { Command } from 'commander';
import { fail } from '../../src/client/fail.ts';
import { parse } from '../../src/fields/check.ts';
import { choice, integer } from '../../src/fields/field.ts';
import { failures } from '../../src/trials/failures/failures.ts';
import { withCrew } from '../crew.ts';
import { numberOf } from '../input.ts';
import { type Io, print } from '../io.ts';
import { progressBar } from '../progress.ts';
import { threads as usualThreads } from '../threads.ts';

const limits = {
  failure: choice(
    failures.map(({ id }) => id),
    failures[0].id,
  ),
  seeds: integer(1, 1000, 20),
  threads: integer(1, 256, 1),
} as const;
const HUNDRED = 100;

interface Options {
  readonly seeds: number;
  readonly threads: number;
}

async function run(io: Io, name: string, options: Options): Promise<void> {
  const { failure: id, seeds, threads } = parse(limits, { failure: name, ...options });
  const failure = failures.find((one) => one.id === id) ?? failures[0];
  const bar = progressBar(io, HUNDRED);
  const sides = await withCrew(
    (pool) => fail(pool, failure, seeds, (share) => bar(Math.floor(HUNDRED * share))),
    Math.min(threads, seeds),
  );
  const { mend, iterations, sign, fails } = failure;
  print(io, { id, mend, iterations, sign, fails, seeds, ...sides });
}

function list(io: Io): void {
  print(
    io,
    failures.map(({ id, mend, iterations, sign, fails }) => ({ id, mend, iterations, sign, fails })),
  );
}

const EXAMPLES = `
Examples:
  $ npm run --silent lab -- failure
  $ npm run --silent lab -- failure collapse --seeds 20

A run has failed where its sign is at least, or at most, what "fails" says, or where it diverged.
`;

export function defineFailure(program: Command, io: Io): void {
  program
    .command('failure')
    .summary('run a known failure beside the change that mends it')
    .description(
      'Prints how many seeds fail as it is and how many once it is mended; without a name, all that are known.',
    )
    .argument('[name]', 'which failure')
    .option('--seeds <count>', 'how many', numberOf('--seeds'), 20)
    .option('--threads <count>', 'threads at once', numberOf('--threads'), usualThreads)
    .addHelpText('after', EXAMPLES)
    .action((name: string | undefined, options: Options) => (name === undefined ? list(io) : run(io, name, options)));
}
