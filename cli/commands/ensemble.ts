import type { Command } from 'commander';
import { repeated } from '../../src/client/repeat.ts';
import { engineNames } from '../../src/engines/trainer.ts';
import { parse } from '../../src/fields/check.ts';
import { choice, integer } from '../../src/fields/field.ts';
import { planFields } from '../../src/trials/plan.ts';
import { reportOf, trialsCsv } from '../../src/trials/report.ts';
import { withCrew } from '../crew.ts';
import { readRun, withChanges } from '../experiment.ts';
import { numberOf } from '../input.ts';
import { type Io, print } from '../io.ts';
import { openOut } from '../outFile.ts';
import { progressBar } from '../progress.ts';
import { append } from '../settings.ts';
import { threads as usualThreads } from '../threads.ts';

const { iterations, looks, measures } = planFields;
const limits = {
  seeds: integer(1, 1000, 20),
  threads: integer(1, 256, 1),
  engine: choice(['auto', ...engineNames], 'auto'),
  iterations,
  looks,
  measures,
} as const;
const HUNDRED = 100;

interface Options extends Readonly<Record<keyof typeof limits, unknown>> {
  readonly seed?: string;
  readonly set?: readonly string[];
  readonly csv?: string;
}

/** Trains one experiment with many seeds on all threads, and prints how each run ended and what all say together. */
async function ensemble(io: Io, name: string, { seed, set = [], csv: path, ...wished }: Options): Promise<void> {
  const { seeds, threads, engine, iterations, looks, measures } = parse(limits, wished);
  const experiment = withChanges(
    readRun(name, 'preset').experiment,
    seed === undefined ? set : [...set, `seed=${seed}`],
  );
  const csv = path === undefined ? undefined : openOut(path, '--csv');
  const bar = progressBar(io, HUNDRED);
  const plan = { iterations, looks, measures, points: 0, end: 'drop' } as const;
  const { seeded, floors, engines, seconds } = await withCrew(
    (pool) => repeated(pool, { experiment, seeds, plan, engine }, (share) => bar(Math.floor(HUNDRED * share))),
    Math.min(threads, seeds),
  );
  await csv?.write(trialsCsv(seeded));
  print(io, { experiment, iterations, engine: engines.join(', '), seconds, ...reportOf(seeded, floors) });
}

const EXAMPLES = `
Examples:
  $ npm run --silent lab -- ensemble wgan-gp-8gaussians --seeds 20
  $ npm run --silent lab -- ensemble gan-non-saturating --seeds 32 --iterations 400 --set criticSteps=5
  $ npm run --silent lab -- ensemble run.json --seeds 20 --measures all --csv runs.csv

The seeds are the experiment’s own and those after it. The same seed gives the same run as "train" does, whatever
runs beside it. Runs that diverge are counted and named, and are no error. Quantiles are q10, q25, q50, q75, q90.
`;

export function defineEnsemble(program: Command, io: Io): void {
  program
    .command('ensemble')
    .summary('train an experiment with many seeds')
    .description('Prints how the run of each seed ended, and quantiles over the seeds of every curve.')
    .argument('<preset | file.json>', 'a preset’s id (see "presets"), an experiment, or a run that was saved')
    .option('--seeds <count>', 'how many', numberOf('--seeds'), 20)
    .option('--seed <integer>', 'the first of them')
    .option('--iterations <count>', 'iterations to train each', numberOf('--iterations'), 1000)
    .option('--looks <count>', 'how often each is measured', numberOf('--looks'), looks.default)
    .option('--measures <few | all>', 'W₁, the critic’s estimate and modes, or JS, KL and TV too', 'few')
    .option('--engine <name>', 'the engine to train on', 'auto')
    .option('--threads <count>', 'threads at once', numberOf('--threads'), usualThreads)
    .option('--set <path=value>', 'change a field of the experiment; may be given several times', append)
    .option('--csv <file.csv>', 'write every look at every run as a table')
    .addHelpText('after', EXAMPLES)
    .action((name: string, options: Options) => ensemble(io, name, options));
}
