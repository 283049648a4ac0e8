import type { Command } from 'commander';
import { presets } from '../../src/experiment/presets.ts';
import { writePytorch } from '../../src/files/pytorch/write.ts';
import { notebook } from '../../src/i18n/en/notebook.ts';
import { readRun, withChanges } from '../experiment.ts';
import type { Io } from '../io.ts';
import { openOut } from '../outFile.ts';
import { progressBar } from '../progress.ts';
import { readParts } from '../pytorchParts.ts';
import { append } from '../settings.ts';

interface Options {
  readonly notebook?: boolean;
  readonly set?: readonly string[];
  readonly out?: string;
}

/** Writes an experiment in PyTorch; a run begins at its start, whatever the file holds of it. */
async function script(io: Io, name: string, options: Options): Promise<void> {
  const { experiment, snapshot } = readRun(name, 'preset');
  const changed = withChanges(experiment, options.set ?? []);
  const out = options.out === undefined ? undefined : openOut(options.out, '--out');
  if (snapshot && snapshot.iteration > 0) io.err('The script begins at iteration 0, not where this run stands.\n');
  const bar = progressBar(io, 100);
  const order = { experiment: changed, notebook: options.notebook ? notebook : undefined };
  const text = await writePytorch(order, readParts(), (share) => bar(Math.floor(100 * share)));
  if (out) await out.write(text);
  else io.out(text);
}

const EXAMPLES = `
Presets: ${presets.map(({ id }) => id).join(', ')}.

Examples:
  $ npm run --silent lab -- script wgan-gp-8gaussians --out gan.py && python3 gan.py --check
  $ npm run --silent lab -- script hinge-sn --set seed=7 --notebook --out gan.ipynb

The first iterations are trained three times in Float64, so that the script can prove itself: seconds, for networks that are
512 wide a minute and more.
`;

export function defineScript(program: Command, io: Io): void {
  program
    .command('script')
    .summary('write an experiment as a PyTorch script that proves itself')
    .description(
      'Writes one Python file that draws the same batches, prints its first losses beside ours and fails when they differ; then it trains on.',
    )
    .argument('<preset | file.json>', 'a preset’s id (see "presets"), an experiment, or a run')
    .option('--notebook', 'a Jupyter notebook instead')
    .option('--set <path=value>', 'change a field of the experiment; may be given several times', append)
    .option('--out <file>', 'where to; standard output unless said')
    .addHelpText('after', EXAMPLES)
    .action((name: string, options: Options) => script(io, name, options));
}
