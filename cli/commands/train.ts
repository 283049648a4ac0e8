import type { Command } from 'commander';
import { measureTrainer } from '../../src/engines/measure.ts';
import { engineNames } from '../../src/engines/trainer.ts';
import { changesBetween } from '../../src/experiment/changes.ts';
import { diffEffect } from '../../src/experiment/effect.ts';
import type { Experiment } from '../../src/experiment/experiment.ts';
import { presets } from '../../src/experiment/presets.ts';
import { readUntil } from '../../src/experiment/until.ts';
import { parse } from '../../src/fields/check.ts';
import { integer } from '../../src/fields/field.ts';
import { historyCsv } from '../../src/files/history.ts';
import { parseState } from '../../src/files/parse.ts';
import type { RunFile } from '../../src/files/run.ts';
import { serialiseRun } from '../../src/files/serialise.ts';
import { createTrainer } from '../engines.ts';
import { readRun, withChanges } from '../experiment.ts';
import { numberOf, readJson } from '../input.ts';
import { type Io, print } from '../io.ts';
import { type OutFile, openOut } from '../outFile.ts';
import { type OwnData, withOwnData } from '../points.ts';
import { progressBar } from '../progress.ts';
import { append } from '../settings.ts';
import { type Trained, train as trainFor } from '../training.ts';

const limits = { iterations: integer(0, 10_000_000, 1000) };
const ITERATIONS = '0 … 10000000';

interface Options extends OwnData {
  readonly iterations: number;
  readonly seed?: string;
  readonly engine?: string;
  readonly parameters?: string;
  readonly set?: readonly string[];
  readonly out?: string;
  readonly history?: string;
  readonly until?: string;
}

const quantities = {
  criticLoss: 'the critic’s loss',
  generatorLoss: 'the generator’s loss',
  critic: 'the critic',
  generator: 'the generator',
} as const;

/** The history of a run that goes on with other settings, which says from where on. */
function noted({ experiment, snapshot, history }: RunFile, after: Experiment): RunFile['history'] {
  const iteration = snapshot?.iteration ?? 0;
  const made = changesBetween(experiment, after).map((change) => ({ ...change, iteration }));
  if (made.length === 0) return history;
  return { iteration: [], ...history, changes: [...(history?.changes ?? []), ...made] };
}

/** The run to go on from: the file's, unless a change starts it afresh or other parameters are given. */
function startOf(io: Io, name: string, options: Options): RunFile {
  const { seed, set = [], parameters } = options;
  const read = readRun(name, 'preset');
  const given = withOwnData(io, read.experiment, options);
  const experiment = withChanges(given, seed === undefined ? set : [...set, `seed=${seed}`]);
  if (parameters !== undefined) {
    return { experiment, snapshot: parseState(readJson(parameters, '--parameters'), experiment) };
  }
  if (!read.snapshot) return { experiment };
  if (diffEffect(read.experiment, experiment) !== 'restart')
    return { ...read, experiment, history: noted(read, experiment) };
  io.err('A change starts the run afresh: it begins at iteration 0.\n');
  return { experiment };
}

function sayDiverged(io: Io, { diverged }: Trained): void {
  if (!diverged) return;
  const { quantity, iteration, restored } = diverged;
  io.err(`\nThe run diverged: ${quantities[quantity]} stopped being finite at iteration ${iteration}. `);
  io.err(`Kept the last good state, iteration ${restored}. A smaller learning rate usually helps.\n`);
  io.exitCode = 3;
}

/** Writes a file; where that fails after all, the results still go to standard output. */
async function keep(io: Io, file: OutFile, text: string): Promise<boolean> {
  try {
    await file.write(text);
    return true;
  } catch (error) {
    io.err(`${file.path} could not be written: ${(error as Error).message}\n`);
    io.exitCode = 1;
    return false;
  }
}

/** Trains an experiment, or a run that was kept, and measures it at the end. */
async function train(io: Io, name: string, options: Options): Promise<void> {
  const { iterations } = parse(limits, { iterations: options.iterations });
  const until = options.until === undefined ? undefined : readUntil(options.until, '--until');
  const start = startOf(io, name, options);
  const { experiment } = start;
  const out = options.out === undefined ? undefined : openOut(options.out, '--out');
  const csv = options.history === undefined ? undefined : openOut(options.history, '--history');
  const trainer = await createTrainer(options.engine, experiment);
  if (start.snapshot) await trainer.restore(start.snapshot);

  const trained = await trainFor(trainer, iterations, {
    onProgress: progressBar(io, iterations),
    until,
    history: out !== undefined || csv !== undefined,
    before: start.history,
  });
  sayDiverged(io, trained);
  const { engine, snapshot, history, seconds, diverged, stopped } = trained;
  const measures = await measureTrainer(trainer, snapshot.iteration, undefined);
  trainer.dispose();

  if (csv && history) await keep(io, csv, historyCsv(history));
  const kept = out && (await keep(io, out, serialiseRun({ experiment, engine, snapshot, measures, history })));
  const { iteration, critic, generator } = snapshot;
  print(io, {
    engine,
    iteration,
    iterations: trained.iterations,
    seconds,
    criticStepsPerSecond: (trained.iterations * experiment.criticSteps) / seconds,
    ...(diverged && { diverged }),
    ...(until !== undefined && { stopped }),
    measures,
    ...(!kept && { parameters: { critic, generator } }),
  });
}

const EXAMPLES = `
Presets: ${presets.map(({ id }) => id).join(', ')}.
Engines: auto, ${engineNames.join(', ')}.

Examples:
  $ npm run --silent lab -- train wgan-gp-8gaussians --iterations 500
  $ npm run --silent lab -- train lsgan --iterations 200 --set batchSize=64 --set dataset.kind=grid
  $ npm run --silent lab -- train wgan-gp-8gaussians --iterations 5000 --until modes
  $ npm run --silent lab -- train wgan-gp-8gaussians --iterations 500 --out run.json --history run.csv
  $ npm run --silent lab -- train wgan-gp-8gaussians --iterations 500 --points mine.csv --fit
  $ npm run --silent lab -- train run.json --iterations 500 --out run.json     goes on where it stopped

A run that diverges stops, keeps its last good state, says so and exits with code 3.
`;

export function defineTrain(program: Command, io: Io): void {
  program
    .command('train')
    .summary('train an experiment, or go on with a run')
    .description(
      'Trains an experiment and prints its measures and parameters as JSON; progress goes to standard error.',
    )
    .argument(
      '<preset | file.json>',
      'a preset’s id (see "presets"), an experiment, or a run that --out or the page saved',
    )
    .requiredOption('--iterations <count>', `iterations to train, ${ITERATIONS}`, numberOf('--iterations', ITERATIONS))
    .option(
      '--until <iteration | modes | floor>',
      'stop earlier: at an iteration, with dots on every mode, or with W₁ near its floor',
    )
    .option('--seed <integer>', 'another seed: the same one gives the same run')
    .option('--engine <name>', 'the engine to train on; "auto" takes the fastest that passes its test')
    .option('--parameters <file.json>', 'start from these parameters, or from the state of a run')
    .option('--set <path=value>', 'change a field of the experiment; may be given several times', append)
    .option('--points <file>', 'take the data from a CSV, TSV or JSON: the columns of x and y are found')
    .option('--fit', 'move and scale those points into the window')
    .option('--classes <names>', 'take the points of these classes alone, separated by commas')
    .option('--curve <formulas>', 'take the data from a curve, t from 0 to 1: "cos(2 pi t); sin(2 pi t)"')
    .option('--density <formula>', 'take the data from a density on the window: "exp(-x^2 - y^2/2)"')
    .option('--out <run.json>', 'keep the run in a file: parameters, optimisers, measures, history')
    .option('--history <file.csv>', 'write losses and measures over time as a table')
    .addHelpText('after', EXAMPLES)
    .action((name: string, options: Options) => train(io, name, options));
}
