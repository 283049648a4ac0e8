import type { Command } from 'commander';
import { divergences as compare } from '../../src/divergences/compare.ts';
import { show } from '../../src/fields/check.ts';
import { InputError } from '../../src/fields/fault.ts';
import { numberOf, readJson } from '../input.ts';
import { type Io, print } from '../io.ts';

interface Options {
  readonly real: string;
  readonly generated: string;
  readonly bandwidth?: number;
  readonly grid?: number;
  readonly bounds?: readonly number[];
  readonly projections?: number;
}

const BOUNDS = 'lower,upper';

function parseBounds(text: string): readonly number[] {
  const bounds = text.split(',').map(numberOf('--bounds', BOUNDS));
  if (bounds.length === 2) return bounds;
  throw new InputError([{ code: 'count', field: '--bounds', value: show(text), allowed: BOUNDS }]);
}

const EXAMPLES = `
Example:
  $ npm run --silent lab -- divergences --real real.json --generated generated.json --bandwidth 0.2

Both files hold [[x, y], …]. What isn't defined, such as densities where a side lies outside the bounds, has the
value null and a reason.
`;

export function defineDivergences(program: Command, io: Io): void {
  program
    .command('divergences')
    .summary('distances between two lists of points')
    .description('Prints the distances between two lists of points, each with its estimator and sample size.')
    .requiredOption('--real <file.json>', 'one list of points')
    .requiredOption('--generated <file.json>', 'the other')
    .option('--bandwidth <number>', 'of the kernel density estimate', numberOf('--bandwidth'))
    .option('--grid <count>', 'cells a side on which densities are compared', numberOf('--grid'))
    .option('--bounds <lower,upper>', 'the square window of densities', parseBounds)
    .option('--projections <count>', 'directions of the sliced distance', numberOf('--projections'))
    .addHelpText('after', EXAMPLES)
    .action(({ real, generated, ...options }: Options) => {
      print(io, compare({ real: readJson(real, '--real'), generated: readJson(generated, '--generated'), ...options }));
    });
}
