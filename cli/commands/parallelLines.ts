import type { Command } from 'commander';
import { parallelLines as closedForms, linesTable } from '../../src/divergences/lines.ts';
import { parse } from '../../src/fields/check.ts';
import type { ValueOf } from '../../src/fields/field.ts';
import { numberOf } from '../input.ts';
import { type Io, print } from '../io.ts';

const { theta, thickness, sigma } = linesTable;
const options = { theta, thickness, noise: sigma };

/** The closed forms of the parallel lines, and their derivatives in θ. */
function parallelLines(given: ValueOf<typeof options>) {
  const lines = parse(options, given);
  const { klForward: kl, ...others } = closedForms({ ...lines, sigma: lines.noise });
  const forms = Object.entries({ kl, ...others });
  return {
    ...lines,
    ...Object.fromEntries(forms.map(([name, { value }]) => [name, value])),
    derivatives: Object.fromEntries(forms.map(([name, { derivative }]) => [name, derivative])),
  };
}

const EXAMPLES = `
Example:
  $ npm run --silent lab -- parallel-lines --theta 0.5 --noise 0.1
`;

export function defineParallelLines(program: Command, io: Io): void {
  program
    .command('parallel-lines')
    .summary('closed forms of two parallel lines at distance θ')
    .description('Prints the divergences of two parallel lines in closed form, and their derivatives in θ.')
    .requiredOption('--theta <number>', 'where the generated line stands', numberOf('--theta'))
    .option('--thickness <number>', 'width of both lines', numberOf('--thickness'), 0)
    .option('--noise <number>', 'standard deviation of the noise on both', numberOf('--noise'), 0)
    .addHelpText('after', EXAMPLES)
    .action((given: ValueOf<typeof options>) => print(io, parallelLines(given)));
}
