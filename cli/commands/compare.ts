import type { Command } from 'commander';
import { compare, trialsOf } from '../../src/client/compare.ts';
import { outcomeOf } from '../../src/client/outcome.ts';
import type { Experiment } from '../../src/experiment/experiment.ts';
import { parse } from '../../src/fields/check.ts';
import { InputError } from '../../src/fields/fault.ts';
import { integer } from '../../src/fields/field.ts';
import { armNames } from '../../src/trials/arms.ts';
import { compared } from '../../src/trials/comparison.ts';
import type { Trial } from '../../src/trials/trial.ts';
import { withCrew } from '../crew.ts';
import { readRun, withChanges } from '../experiment.ts';
import { numberOf } from '../input.ts';
import { type Io, print } from '../io.ts';
import { progressBar } from '../progress.ts';
import { append } from '../settings.ts';

interface Options {
  readonly with?: readonly string[];
  readonly set?: readonly string[];
  readonly iterations: number;
  readonly looks: number;
  readonly seeds: number;
  readonly measures: string;
}

const limits = { iterations: integer(1, 100_000, 1000), looks: integer(1, 400, 21), seeds: integer(1, 64, 1) };
const HUNDRED = 100;

/** An arm's fields, parted by commas. */
const fieldsOf = (text: string) => text.split(',').map((part) => part.trim());

function armsOf(name: string, { set = [], with: others = [] }: Options): readonly Experiment[] {
  const first = withChanges(readRun(name, 'preset').experiment, set);
  if (others.length === 0) {
    throw new InputError([{ code: 'missing', field: '--with', value: 'undefined', allowed: 'path=value' }]);
  }
  if (others.length >= armNames.length) {
    throw new InputError([{ code: 'count', field: '--with', value: String(others.length), allowed: '1 … 3' }]);
  }
  return [first, ...others.map((other) => withChanges(first, fieldsOf(other)))];
}

async function comparison(io: Io, name: string, options: Options): Promise<void> {
  const { iterations, looks, seeds } = parse(limits, {
    iterations: options.iterations,
    looks: options.looks,
    seeds: options.seeds,
  });
  const arms = armsOf(name, options);
  const plan = {
    iterations,
    looks,
    points: 0,
    trace: 'keep' as const,
    ...(options.measures === 'all' && { measures: 'all' as const }),
  };
  const bar = progressBar(io, HUNDRED);
  const { trials, seconds, floors } = await withCrew(async (pool) => {
    const running = compare(pool, arms, { seeds, plan });
    const floor = pool.floorsOf(arms[0] as Experiment, plan.measures ?? 'few');
    const found = await outcomeOf(running, (share) => bar(Math.floor(HUNDRED * share)));
    const all = trialsOf(found.readings, arms.length, seeds);
    return {
      trials: all.map((row) => row.filter((trial): trial is Trial => trial !== undefined)),
      seconds: found.seconds,
      floors: await floor.result(),
    };
  });
  print(io, { iterations, seeds, seconds, floors, ...compared(arms, trials) });
  if (trials.flat().some(({ diverged }) => diverged)) io.exitCode = 3;
}

const EXAMPLES = `
Each --with is an experiment that differs from the first in these fields; it sees the same batches wherever data, latent
vectors, batch size and seed are the same.

Examples:
  $ npm run --silent lab -- compare wgan-gp-8gaussians --with constraint.kind=clip
  $ npm run --silent lab -- compare wgan-gp-8gaussians --with constraint.kind=clip,constraint.clip=0.05 --with seed=2 --iterations 500
  $ npm run --silent lab -- compare run.json --with criticSteps=1 --seeds 20

Exits with 3 where a run diverged; its last sound look counts.
`;

export function defineCompare(program: Command, io: Io): void {
  program
    .command('compare')
    .summary('run two to four experiments in step, and pair them')
    .description('Prints where runs part, how far apart they end, and how sure that is, as JSON.')
    .argument('<preset | file.json>', 'the first experiment (see "presets")')
    .option('--with <path=value,…>', 'another one: the first with these fields; up to three times', append)
    .option('--set <path=value>', 'change a field of all of them; may be given several times', append)
    .option('--iterations <count>', 'iterations to train, 1 … 100000', numberOf('--iterations', '1 … 100000'), 1000)
    .option('--looks <count>', 'how often the runs are measured, 1 … 400', numberOf('--looks', '1 … 400'), 21)
    .option('--seeds <count>', 'pairs, one a seed, 1 … 64', numberOf('--seeds', '1 … 64'), 1)
    .option('--measures <few | all>', 'W₁, the critic’s estimate and modes, or all that Play shows', 'few')
    .addHelpText('after', EXAMPLES)
    .action((name: string, options: Options) => comparison(io, name, options));
}
