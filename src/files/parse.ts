import { initialCritic, initialGenerator } from '../engines/initial.ts';
import { engineNames, type Snapshot } from '../engines/trainer.ts';
import { type Experiment, parseExperiment } from '../experiment/experiment.ts';
import { table } from '../experiment/table.ts';
import { show } from '../fields/check.ts';
import { type Fault, InputError } from '../fields/fault.ts';
import { readHistory } from './history.ts';
import { type RunFile, VERSION } from './run.ts';
import { isTree, readState, type WrittenState } from './state.ts';
import { isStateDict, readStateDict, stateOf } from './stateDict/read.ts';

/** What a file may say at its outermost level. */
const names = [
  'version',
  'experiment',
  'engine',
  'iteration',
  'measures',
  'parameters',
  'optimizers',
  'singular',
  'history',
] as const;
/** What files without a version said besides. */
const formerNames = ['iterations', 'seconds', 'criticStepsPerSecond'] as const;

function envelopeFaults(file: Readonly<Record<string, unknown>>): Fault[] {
  const { version, engine } = file;
  if (version !== undefined && version !== VERSION) {
    return [{ code: 'choice', field: 'version', value: show(version), allowed: String(VERSION) }];
  }
  const known: readonly string[] = version === undefined ? [...names, ...formerNames] : names;
  const faults = Object.keys(file)
    .filter((name) => !known.includes(name))
    .map((name): Fault => ({ code: 'unknown', field: name, value: show(file[name]), allowed: names.join(', ') }));
  if (engine !== undefined && !engineNames.some((name) => name === engine)) {
    faults.push({ code: 'choice', field: 'engine', value: show(engine), allowed: engineNames.join(', ') });
  }
  return faults;
}

/** A file without a version counted its own iterations only, all there were unless it had been given parameters. */
function writtenState(file: Readonly<Record<string, unknown>>): WrittenState {
  return file.iteration === undefined ? { ...file, iteration: file.iterations } : file;
}

/** Fields that files of before don't have, and what they meant without: the ring had no seam, no generator stood still. */
const added = [
  { of: 'dataset', kind: 'ring', means: { seam: 'open' } },
  { of: 'generator', means: { spread: table.generator.spread.default } },
] as const;

/** The experiment of a file, of whatever age. @throws InputError with every fault */
function experimentOf(value: unknown): Experiment {
  if (!isTree(value)) return parseExperiment(value);
  const whole: Record<string, unknown> = { ...value };
  for (const { of, means, ...only } of added) {
    const group = whole[of];
    // What the file says last, but in its own order: a run goes out as it came in.
    if (isTree(group) && !('kind' in only && group.kind !== only.kind)) whole[of] = { ...group, ...means, ...group };
  }
  return parseExperiment(whole);
}

/**
 * Reads the value of a run file, from anyone: what `serialiseRun` wrote, what the
 * command line wrote before there was a version, or an experiment alone.
 *
 * @throws InputError with every fault
 */
export function parseRun(value: unknown): RunFile {
  if (!isTree(value) || !Object.hasOwn(value, 'experiment')) return { experiment: experimentOf(value) };
  const faults = envelopeFaults(value);
  if (faults.length > 0) throw new InputError(faults);
  const experiment = experimentOf(value.experiment);
  const history = readHistory(value.history, faults);
  if (faults.length > 0) throw new InputError(faults);
  return {
    experiment,
    ...(value.engine !== undefined && { engine: value.engine as RunFile['engine'] }),
    ...(value.parameters !== undefined && { snapshot: readState(writtenState(value), experiment) }),
    ...(history && { history }),
  };
}

/**
 * Reads the state that a file gives to an experiment: of a run, or bare parameters
 * `{"critic": […], "generator": […]}`, or a PyTorch state dict, whose missing network starts afresh. Moments are kept only where both optimisers
 * are of the kinds that made them.
 *
 * @throws InputError with every fault
 */
export function parseState(value: unknown, experiment: Experiment): Snapshot {
  if (isStateDict(value)) {
    const first = { critic: initialCritic(experiment), generator: initialGenerator(experiment) };
    return stateOf(readStateDict(value), experiment, first);
  }
  if (!isTree(value) || !Object.hasOwn(value, 'experiment')) return readState({ parameters: value }, experiment);
  const faults = envelopeFaults(value);
  if (faults.length > 0) throw new InputError(faults);
  const from = experimentOf(value.experiment);
  const kinds = ({ criticOptimizer, generatorOptimizer }: Experiment) =>
    `${criticOptimizer.kind} ${generatorOptimizer.kind}`;
  const { optimizers, ...state } = writtenState(value);
  return readState(kinds(from) === kinds(experiment) ? { ...state, optimizers } : state, experiment);
}
