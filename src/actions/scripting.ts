import { ifEnded } from '../client/client.ts';
import type { Failed } from '../client/fail.ts';
import type { Measures } from '../divergences/estimate.ts';
import type { EngineName } from '../engines/trainer.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { show } from '../fields/check.ts';
import { type Fault, InputError } from '../fields/fault.ts';
import type { DataOptions } from '../files/takeData.ts';
import type { Taken } from '../files/takePoints.ts';
import type { Bounds } from '../math/grid.ts';
import { defaultView } from '../store/create.ts';
import type { Playground } from '../store/playground.ts';
import type { RunStatus } from '../store/run.ts';
import type { Difference } from '../teaching/difference.ts';
import type { Report } from '../trials/report.ts';
import type { SweepTable } from '../trials/sweep/table.ts';
import type { EngineChoice } from '../worker/protocol.ts';
import type { Changes, Compared, CompareOptions } from './compareHere.ts';
import { actions } from './index.ts';
import type { Networks } from './openState.ts';
import type { Drawing, Task } from './teach.ts';
import type { TimeScript } from './timeScript.ts';

export type Point = readonly [x: number, y: number];

export interface Status {
  readonly state: RunStatus;
  /** Absent until an engine is ready. */
  readonly engine?: EngineName;
  readonly adapter?: string;
  readonly iteration: number;
  readonly iterationsPerSecond: number;
  readonly criticStepsPerSecond: number;
  /** Of the present iteration when paused, else the newest there are. */
  readonly measures?: Measures;
}

/** Flat vectors: layer by layer, weights row-major in × out, then the bias. */
export interface ParameterVectors {
  readonly critic: readonly number[];
  readonly generator: readonly number[];
}

/** Films take a while, and so do many runs. */
export interface SaveWatch {
  /** Told shares from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * `window.playground`: the page as a console or a test drives it. Every method
 * gives a promise; a bad input rejects with an `InputError` whose `faults` name
 * the field, the value and what is allowed, and then nothing has changed.
 */
export interface Scripting extends TimeScript {
  /**
   * Loads an experiment, a run as a file holds it, a PyTorch state dict, a preset by its id, or a share link, and waits
   * until it runs. A state dict of other layers is refused, unless the experiment is to `take` its networks.
   */
  load(source: unknown, options?: { readonly networks?: Networks }): Promise<void>;
  /**
   * Makes points the data: the text of a CSV, TSV or JSON, rows, or a function by its formulas. Of more than
   * 4096 some are drawn; resolves with how many were taken of how many, and with what they were moved and scaled by.
   */
  data(source: unknown, options?: DataTaking): Promise<DataTaken>;
  experiment(): Promise<Experiment>;
  play(): Promise<void>;
  pause(): Promise<void>;
  /** Runs exactly so many iterations (1 unless told), then pauses; resolves when they are done. */
  step(iterations?: number): Promise<void>;
  /** Starts afresh with the same seed. */
  reset(): Promise<void>;
  /** Iterations a second at most; 0 means as fast as it goes. */
  setSpeed(speed: number): Promise<void>;
  status(): Promise<Status>;
  /** Display samples: the same real points and latent vectors throughout a run. */
  samples(count?: number): Promise<{ real: Point[]; generated: Point[] }>;
  /** The critic's raw output, row by row from y₀, at the nodes of an even grid that includes the bounds. */
  criticField(): Promise<{ bounds: Bounds; resolution: number; values: number[] }>;
  parameters(): Promise<{ critic: number[]; generator: number[] }>;
  /** Sets the parameters; the optimisers start afresh, the iteration stays. */
  restore(parameters: ParameterVectors): Promise<void>;
  /**
   * A file as the *Save* dialog makes it: a format and its options, by the names in the README; those left out have
   * their defaults.
   */
  save(format: string, options?: Readonly<Record<string, unknown>>, watch?: SaveWatch): Promise<Blob>;
  /**
   * Trains the present experiment with its seed and those after it, beside the run on the page, by the names in the README;
   * what is left out is as on the page *Repeat*.
   */
  repeat(options?: Readonly<Record<string, unknown>>, watch?: SaveWatch): Promise<Report>;
  /** Runs a failure of the gallery, by its name, with 20 seeds unless told, as it is and mended. */
  failure(name: string, options?: { readonly seeds?: number }, watch?: SaveWatch): Promise<Failed>;
  /**
   * A map of two fields of the present experiment, or a ready one, by the names in the README; without axes it has those
   * that matter most.
   */
  sweep(options?: Readonly<Record<string, unknown>>, watch?: SaveWatch): Promise<SweepTable>;
  /** Draws a curve over iterations to come, lets the run reveal its own, and tells the mean difference. */
  predict(drawing: Drawing): Promise<Difference>;
  /** The link of an assignment: a task, and what else of `{start, from, limits, until, predict}` is wanted. */
  assign(task: Task): Promise<string>;
  /** The result code of the assignment under way. */
  result(): Promise<string>;
  /**
   * Runs the present experiment and others that differ from it in some fields, in step on the same batches; resolves with
   * where they end, how far apart, and where they part. What runs on the page goes on.
   */
  compare(others: readonly Changes[], options?: CompareOptions): Promise<Compared>;
  /** `auto` or the name of an engine, which goes on from the present state. */
  chooseEngine(name: EngineChoice): Promise<void>;
}

/** How `data` takes them; see `files/takeData.ts`. */
export interface DataTaking extends DataOptions {
  /** σ of the Gaussian that blurs each point; 0.05 unless told. */
  readonly noise?: number;
}

export interface DataTaken extends Pick<Taken, 'of' | 'fit'> {
  readonly count: number;
}

const MOST_STEPS = 1_000_000;
const MOST_SAMPLES = 100_000;

function count(field: string, value: unknown, most: number): number {
  const inRange = typeof value === 'number' && value >= 1 && value <= most;
  const code =
    typeof value !== 'number' ? 'type' : !inRange ? 'range' : Number.isInteger(value) ? undefined : 'integer';
  if (code) throw new InputError([{ code, field, value: show(value), allowed: `1 … ${most}` }]);
  return value as number;
}

function vector(parameters: unknown, field: 'critic' | 'generator'): Float64Array | Fault {
  const value = (parameters as Partial<ParameterVectors> | null | undefined)?.[field];
  if (value === undefined) return { code: 'missing', field, value: 'undefined', allowed: '[number, …]' };
  if (!Array.isArray(value)) return { code: 'type', field, value: show(value), allowed: '[number, …]' };
  const bad = value.findIndex((entry) => typeof entry !== 'number');
  if (bad >= 0) return { code: 'type', field: `${field}[${bad}]`, value: show(value[bad]), allowed: 'number' };
  return Float64Array.from(value as number[]);
}

function pairs(flat: Float32Array): Point[] {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] as number, flat[2 * i + 1] as number]);
}

async function loadSource(playground: Playground, source: unknown, networks: Networks): Promise<void> {
  if (typeof source !== 'string') {
    // With what opens a file, which the page fetches while it is idle.
    const { openValue } = await import('./openValue.ts');
    await openValue(playground, source, networks);
  } else if (/[#?=]/.test(source)) actions.loadLink.perform(playground, source);
  else actions.loadPreset.perform(playground, source);
}

/** What the page fetches when a script asks for it. */
export type LateScripting = Pick<Scripting, 'save' | 'repeat' | 'failure' | 'sweep'>;

/** The scripting interface of a playground; what makes files, many runs and what teaches comes late. */
export function createScripting(
  playground: Playground,
  late: LateScripting,
  teach: () => Promise<typeof import('./teach.ts')>,
): Scripting {
  const { run, frames } = playground;
  const time = async () => (await import('./timeScript.ts')).createTimeScript(playground);
  return {
    async load(source, { networks = 'keep' } = {}) {
      await loadSource(playground, source, networks);
      await playground.ready();
    },
    async data(source, { noise, ...options } = {}) {
      // With what opens a file, too.
      const { takeData } = await import('../files/takeData.ts');
      const { points, ...taken } = takeData(source, options);
      actions.openPoints.perform(playground, points, noise);
      await playground.ready();
      return { count: points.length, ...taken };
    },
    ...late,
    experiment: async () => structuredClone(playground.experiment.getState().experiment),
    play: async () => playground.play(),
    pause: async () => playground.pause(),
    step: async (iterations = 1) => playground.step(count('iterations', iterations, MOST_STEPS)),
    setSpeed: async (speed) => actions.setSpeed.perform(playground, speed),
    async reset() {
      actions.reset.perform(playground);
      await playground.ready();
    },
    async status() {
      const stands = () => ['paused', 'diverged'].includes(run.getState().status);
      const measured = stands() ? await playground.query({ kind: 'measures' }).catch(ifEnded) : undefined;
      const { status, report, ...state } = run.getState();
      const measures = measured ?? state.measures;
      return {
        state: status,
        ...(report && { engine: report.engine, adapter: report.adapter }),
        iteration: measured && stands() ? measured.iteration : state.iteration,
        iterationsPerSecond: state.iterationsPerSecond,
        criticStepsPerSecond: state.criticStepsPerSecond,
        ...(measures && { measures }),
      };
    },
    async samples(n = defaultView.samples) {
      const { real, generated } = await playground.query({ kind: 'samples', count: count('count', n, MOST_SAMPLES) });
      return { real: pairs(real), generated: pairs(generated) };
    },
    async criticField() {
      const { bounds, resolution } = frames.newest ?? defaultView;
      const values = await playground.query({ kind: 'field', bounds, resolution });
      return { bounds, resolution, values: Array.from(values) };
    },
    async parameters() {
      const { critic, generator } = await playground.query({ kind: 'snapshot' });
      return { critic: Array.from(critic), generator: Array.from(generator) };
    },
    async restore(parameters) {
      const [critic, generator] = [vector(parameters, 'critic'), vector(parameters, 'generator')];
      const faults = [critic, generator].filter((part) => 'code' in part);
      if ('code' in critic || 'code' in generator) throw new InputError(faults as Fault[]);
      // With what opens a file, too.
      const { checkParametersOpen } = await import('./openState.ts');
      checkParametersOpen(playground);
      const { iteration } = await playground.query({ kind: 'snapshot' });
      await playground.restore({ iteration, critic, generator });
    },
    rewind: async (...at) => (await time()).rewind(...at),
    branch: async (...how) => (await time()).branch(...how),
    stopWhen: async (...where) => (await time()).stopWhen(...where),
    slowStep: async (stage) => (await time()).slowStep(stage),
    snapshots: async () => (await time()).snapshots(),
    predict: async (drawing) => (await teach()).predict(playground, drawing),
    assign: async (task) => (await teach()).assign(playground, task),
    result: async () => (await teach()).result(playground),
    async compare(others, options) {
      // With what opens a file, which the page fetches while it is idle.
      const { compareHere } = await import('./compareHere.ts');
      return compareHere(playground.experiment.getState().experiment, others, options);
    },
    async chooseEngine(name) {
      actions.chooseEngine.perform(playground, name);
      await playground.ready();
    },
  };
}
