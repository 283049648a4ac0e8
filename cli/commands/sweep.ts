import type { Command } from 'commander';
import { InputError } from '../../src/fields/fault.ts';
import { readyMaps } from '../../src/trials/sweep/maps.ts';
import { measureNames } from '../../src/trials/sweep/measures.ts';
import { outcomes } from '../../src/trials/sweep/outcome.ts';
import type { Sweep } from '../../src/trials/sweep/sweep.ts';
import { Sweeper } from '../../src/trials/sweep/sweeper.ts';
import { sweepCsv, tableOf } from '../../src/trials/sweep/table.ts';
import { readyMapOf, type SweepWish, wishedSweep } from '../../src/trials/sweep/wish.ts';
import { withCrew } from '../crew.ts';
import { readRun, withChanges } from '../experiment.ts';
import { numberOf } from '../input.ts';
import { type Io, print } from '../io.ts';
import { progressBar } from '../progress.ts';
import { append } from '../settings.ts';

interface Options extends SweepWish {
  readonly set?: readonly string[];
  readonly csv?: true;
}

const ids = readyMaps.map(({ id }) => id).join(', ');

/** What is wished for: a ready map, or an experiment with axes. */
function wished(name: string | undefined, { set = [], ...wish }: Options): Sweep {
  if (name === undefined && wish.map === undefined) {
    throw new InputError([{ code: 'missing', field: 'preset or --map', value: 'nothing', allowed: ids }]);
  }
  const given = name === undefined ? readyMapOf(wish.map).experiment : readRun(name, 'preset').experiment;
  return wishedSweep(wish, withChanges(given, set));
}

async function sweep(io: Io, name: string | undefined, options: Options): Promise<void> {
  const wish = wished(name, options);
  const state = await withCrew((pool) => {
    const sweeper = new Sweeper(pool, wish);
    const bar = progressBar(io, sweeper.state.total);
    sweeper.subscribe(() => bar(sweeper.state.done));
    return sweeper.whole();
  });
  const table = tableOf(state);
  if (options.csv) io.out(sweepCsv(table));
  else print(io, table);
}

const AXIS = '<field=min..max[:n][:log]>';

const EXAMPLES = `
An axis is a field of the experiment, from one end to the other in n places, by equal ratios with "log"; of a choice
all options, or those that are named: objective=wasserstein,hinge. "both.rate", "both.width", "both.depth" … set the
critic's and the generator's at once.
Without axes it takes those that matter most.
Ready maps: ${ids}.
Measures: ${measureNames.join(', ')}. Outcomes: ${outcomes.join(', ')}.

Examples:
  $ npm run --silent lab -- sweep --map penalty
  $ npm run --silent lab -- sweep --map clipping --seeds 3 --csv > clipping.csv
  $ npm run --silent lab -- sweep wgan-gp-8gaussians --x constraint.lambda=0.01..10:7:log --y criticSteps=1..8:4 --measure distance

Cells are row by row from the least of both. It runs on every core but one.
`;

export function defineSweep(program: Command, io: Io): void {
  program
    .command('sweep')
    .summary('two fields against each other: where it converges, oscillates, diverges')
    .description('Runs an experiment in every cell of a map of two fields, and prints what became of each run.')
    .argument('[preset | file.json]', 'what runs in every cell; a ready map brings its own')
    .option('--map <id>', 'a ready map; the other options change it')
    .option(`--x ${AXIS}`, 'the field along the map')
    .option(`--y ${AXIS}`, 'the field up the map')
    .option('--iterations <count>', 'of each run', numberOf('--iterations'))
    .option('--seeds <count>', 'runs a cell', numberOf('--seeds'))
    .option('--measure <name>', 'what a cell’s value is')
    .option('--set <path=value>', 'change a field of the experiment; may be given several times', append)
    .option('--csv', 'print a table, one line a run')
    .addHelpText('after', EXAMPLES)
    .action((name: string | undefined, options: Options) => sweep(io, name, options));
}
