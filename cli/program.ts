import { Command } from 'commander';
import { defineClaim } from './commands/claim.ts';
import { defineClaims } from './commands/claims.ts';
import { defineCompare } from './commands/compare.ts';
import { defineDatasets } from './commands/datasets.ts';
import { defineDivergences } from './commands/divergences.ts';
import { defineEnsemble } from './commands/ensemble.ts';
import { defineFailure } from './commands/failure.ts';
import { defineGradients } from './commands/gradients.ts';
import { defineParallelLines } from './commands/parallelLines.ts';
import { definePicture } from './commands/picture.ts';
import { definePresets } from './commands/presets.ts';
import { defineScript } from './commands/script.ts';
import { defineStateDict } from './commands/stateDict.ts';
import { defineSweep } from './commands/sweep.ts';
import { defineTrain } from './commands/train.ts';
import { defineVerify } from './commands/verify.ts';
import type { Io } from './io.ts';

const EXAMPLES = `
Examples:
  $ npm run --silent lab -- presets
  $ npm run --silent lab -- train wgan-gp-8gaussians --iterations 500 --out run.json
  $ npm run --silent lab -- parallel-lines --theta 0.5

"lab <command> --help" tells more. Results are JSON on standard output, messages go to standard error.
Bad input exits with code 2, a run that diverged with code 3.
`;

/** The commands and what they say of themselves; nothing runs before `parseAsync`. */
export function createProgram(io: Io): Command {
  const program = new Command('lab')
    .description('The Wasserstein Playground without its page: train small GANs, measure distances.')
    .addHelpText('after', EXAMPLES)
    .showSuggestionAfterError(false)
    // What is wrong with the words on the command line is a fault like any other.
    .configureOutput({ writeOut: (text) => io.out(text), outputError: () => {} })
    .exitOverride();
  for (const define of [
    defineTrain,
    defineEnsemble,
    defineSweep,
    defineCompare,
    defineFailure,
    definePicture,
    defineStateDict,
    definePresets,
    defineDatasets,
    defineDivergences,
    defineGradients,
    defineParallelLines,
    defineScript,
    defineClaims,
    defineClaim,
    defineVerify,
  ]) {
    define(program, io);
  }
  return program;
}
