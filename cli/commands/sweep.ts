import type { Command } from 'commander';
import { InputError } from '../../src/fields/fault.ts';
import { readAxis } from '../../src/trials/sweep/axisText.ts';
import { readyMaps } from '../../src/trials/sweep/maps.ts';
import { measureNames } from '../../src/trials/sweep/measures.ts';
import { outcomes } from '../../src/trials/sweep/outcome.ts';
import { parseSweep, type Sweep, sweepFields } from '../../src/trials/sweep/sweep.ts';
import { Sweeper } from '../../src/trials/sweep/sweeper.ts';
import { sweepCsv, tableOf } from '../../src/trials/sweep/table.ts';
import { withCrew } from '../crew.ts';
import { readRun, withChanges } from '../experiment.ts';
import { numberOf } from '../input.ts';
import { type Io, print } from '../io.ts';
import { progressBar } from '../progress.ts';
import { append } from '../settings.ts';

interface Options {
  readonly map?: string;
  readonly x?: string;
  readonly y?: string;
  readonly iterations?: number;
  readonly seeds?: number;
  readonly measure?: Sweep['measure'];
  readonly set?: readonly string[];
  readonly csv?: true;
}

const ids = readyMaps.map(({ id }) => id).join(', ');

/** The ready map of that name. @throws InputError */
function readyMap(id: string): Sweep {
  const found = readyMaps.find((one) => one.id === id);
  if (found) return found.sweep;
  throw new InputError([{ code: 'choice', field: '--map', value: id, allowed: ids }]);
}

const missing = (field: string) => new InputError([{ code: 'missing', field, value: 'undefined', allowed: field }]);

/** What is wished for: a ready map or an experiment with axes, and what differs from its usual settings. */
function wished(name: string | undefined, options: Options): Sweep {
  const { map, x, y, iterations, seeds, measure, set = [] } = options;
  if (name === undefined && map === undefined) throw missing('preset or --map');
  const usual = map === undefined ? undefined : readyMap(map);
  const given = name === undefined ? (usual as Sweep).experiment : readRun(name, 'preset').experiment;
  const experiment = withChanges(given, set);
  const axis = (text: string | undefined, side: 'x' | 'y') => {
    if (text !== undefined) return readAxis(experiment, text);
    if (usual) return usual[side];
    throw missing(`--${side}`);
  };
  return parseSweep({
    experiment,
    x: axis(x, 'x'),
    y: axis(y, 'y'),
    iterations: iterations ?? usual?.iterations ?? sweepFields.iterations.default,
    seeds: seeds ?? usual?.seeds ?? sweepFields.seeds.default,
    measure: measure ?? usual?.measure ?? sweepFields.measure.default,
  });
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
