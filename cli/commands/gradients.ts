import type { Command } from 'commander';
import type { Gradients } from '../../src/engines/trainer.ts';
import { parseState } from '../../src/files/parse.ts';
import { readBatch } from '../batch.ts';
import { createTrainer } from '../engines.ts';
import { readRun } from '../experiment.ts';
import { readJson } from '../input.ts';
import { type Io, print } from '../io.ts';

interface Options {
  readonly experiment: string;
  readonly parameters: string;
  readonly batch: string;
  readonly engine: string;
}

/** Losses and gradients of given parameters on a given batch. */
async function gradients(options: Options): Promise<Gradients> {
  const { experiment } = readRun(options.experiment, '--experiment');
  const parameters = parseState(readJson(options.parameters, '--parameters'), experiment);
  const batch = readBatch(options.batch, experiment);
  const trainer = await createTrainer(options.engine, experiment);
  await trainer.restore(parameters);
  const found = await trainer.gradients(batch);
  trainer.dispose();
  return found;
}

const EXAMPLES = `
Example:
  $ npm run --silent lab -- gradients --experiment lsgan --parameters run.json --batch batch.json

Parameters are {"critic": [flat], "generator": [flat]} or a run; a batch is
{"real": [[x, y], …], "latent": [[…], …], "interpolation": [t, …]}.
`;

export function defineGradients(program: Command, io: Io): void {
  program
    .command('gradients')
    .summary('losses and gradients on a given batch')
    .description('Prints the losses of given parameters on a given batch, and their gradients.')
    .requiredOption('--experiment <preset | file.json>', 'a preset’s id, an experiment or a run')
    .requiredOption('--parameters <file.json>', 'flat vectors, or a run')
    .requiredOption('--batch <file.json>', 'the draws to use')
    .option('--engine <name>', 'the engine to ask', 'reference')
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => print(io, await gradients(options)));
}
