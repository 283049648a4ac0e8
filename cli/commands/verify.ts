import type { Command } from 'commander';
import { show } from '../../src/fields/check.ts';
import { InputError } from '../../src/fields/fault.ts';
import { assignmentOf } from '../../src/teaching/assignment.ts';
import { readCode } from '../../src/teaching/code.ts';
import { rerun } from '../../src/teaching/rerun.ts';
import { createTrainer } from '../engines.ts';
import { type Io, print } from '../io.ts';
import { progressBar } from '../progress.ts';

const HUNDRED = 100;
/** Those that need a GPU don't run here. */
const usual = 'wasm';

async function verify(io: Io, code: string, link: string, { engine }: { readonly engine?: string }): Promise<void> {
  const read = readCode(code);
  if ('fault' in read) {
    throw new InputError([{ code: 'syntax', field: 'code', value: show(code), allowed: `WP1-… (${read.fault})` }]);
  }
  const { result } = read;
  const assignment = assignmentOf(link);
  const wanted = engine ?? (result.engine.includes('webgpu') ? usual : result.engine);
  const bar = progressBar(io, HUNDRED);
  const { kind, ...found } = await rerun(assignment, result, {
    create: (experiment) => createTrainer(wanted, experiment),
    progress: (share) => bar(Math.floor(HUNDRED * share)),
  });
  print(io, { verdict: kind, code: result, ...found });
  io.exitCode = kind === 'same' ? 0 : 1;
}

const EXAMPLES = `
Verdicts: same (to the last digit of the code), different, elsewhere (the code is from an engine that rounds otherwise and
doesn't run here, so its numbers may differ), incomplete (the code can't hold all that was changed), foreign (another assignment).

Example:
  $ npm run --silent lab -- verify WP1-ABCDE-… 'https://…/#/play?v=1&view.task=…'

A code is no signature: who knows how can write one, with the numbers of a run that is real. Exits with 0 for "same", with 1
for the other verdicts, with 2 on bad input.
`;

export function defineVerify(program: Command, io: Io): void {
  program
    .command('verify')
    .summary('do the run of a result code again, and compare')
    .description('Trains what a student’s result code says, from the assignment’s seed, and compares what is measured.')
    .argument('<code>', 'a result code')
    .argument('<link>', 'the link of its assignment')
    .option('--engine <name>', 'the engine to train on, if not the one of the code')
    .addHelpText('after', EXAMPLES)
    .action((code: string, link: string, options: { readonly engine?: string }) => verify(io, code, link, options));
}
