import type { Experiment } from '../experiment/experiment.ts';
import { type Fault, InputError } from '../fields/fault.ts';
import { adapterName, isSoftware, requestAdapter, UnavailableError } from './adapter.ts';
import { costOf, fastest, race, type Speeds } from './race.ts';
import { ReferenceTrainer } from './reference/trainer.ts';
import type { EngineChoice, EngineReport, EngineTrial } from './report.ts';
import { passes, selfTestError } from './selftest.ts';
import type { BackendName, WasmPaths } from './tfjs/backend.ts';
import { type EngineName, engineNames, type Trainer } from './trainer.ts';
import type { FusedHost } from './wasm/module.ts';
import { declines as beyondWgsl } from './webgpu/declines.ts';

/** What differs between a browser and Node. */
export interface Platform {
  /** Where tfjs's WebAssembly binaries are; left out in a browser. */
  readonly tfjsWasm?: WasmPaths;
  /** Where the fused trainer's binaries and threads come from; left out in a browser. */
  readonly fusedHost?: FusedHost;
  /** Called when the GPU is lost, with the platform's words: its trainers are dead, and a new selection is due. */
  readonly onLost?: (message: string) => void;
  /** Milliseconds, to time engines against each other. */
  readonly now?: () => number;
}

export interface Selection {
  readonly trainer: Trainer;
  readonly report: EngineReport;
}

export type SelectEngine = (choice: EngineChoice, experiment: Experiment) => Promise<Selection>;

/** An engine that was tried, and how to make its trainers where it can be used. */
interface Candidate {
  readonly trial: EngineTrial;
  readonly adapter: string;
  readonly create?: (experiment: Experiment) => Trainer;
}

/** A candidate that can be used. */
interface Ready extends Candidate {
  readonly engine: EngineName;
  readonly create: (experiment: Experiment) => Trainer;
}

/** Engines that wait for a GPU: worth a race against the best on the CPU, because for small networks either may win. */
const onGpu = (engine: EngineName) => engine.endsWith('webgpu');

/** Engines that only a reader picks: left to itself, training leaves the machine's other cores to the rest of the page. */
const onRequest = (engine: EngineName) => engine === 'wasm-threads';

/** A race is run again when an experiment costs this many times more or less than the last one raced. */
const MUCH = 2;

/** What an engine can't do, by engine; the others take every experiment that the table allows. */
const limits: Partial<Record<EngineName, (experiment: Experiment) => Fault | undefined>> = { webgpu: beyondWgsl };

/** Why an engine can't run an experiment, or undefined where it can. */
export function declines(engine: EngineName, experiment: Experiment): Fault | undefined {
  return limits[engine]?.(experiment);
}

const reference: Candidate = {
  trial: { engine: 'reference', verdict: 'passed', detail: 'JavaScript, 64 bits' },
  adapter: 'JavaScript, 64 bits',
  create: (experiment) => new ReferenceTrainer(experiment),
};

function refuse(engine: EngineName, verdict: 'unavailable' | 'failed', error: unknown): Candidate {
  const detail = error instanceof Error ? error.message : String(error);
  return { trial: { engine, verdict, detail }, adapter: '' };
}

/** An engine that runs here, not yet held against the reference. */
interface Started {
  readonly adapter: string;
  /** A GPU that a program on the CPU pretends to be. */
  readonly software: boolean;
  readonly lost?: Promise<string>;
  create(experiment: Experiment): Trainer;
}

type Start = (platform: Platform) => Promise<Started>;

const startTfjs =
  (name: BackendName): Start =>
  async ({ tfjsWasm }) => {
    const [{ startBackend }, { TfjsTrainer }] = await Promise.all([
      import('./tfjs/backend.ts'),
      import('./tfjs/trainer.ts'),
    ]);
    return { ...(await startBackend(name, tfjsWasm)), create: (experiment) => new TfjsTrainer(name, experiment) };
  };

async function compileFor(host: FusedHost | undefined, shared: boolean) {
  const { compileFused } = await import('./wasm/module.ts');
  const { FusedTrainer } = await import('./wasm/trainer.ts');
  const there = host ?? (await import('./wasm/browser.ts')).browserHost;
  if (shared && there.whyAlone) throw new UnavailableError(there.whyAlone);
  const fused = await compileFused(there.fetchBinary, shared);
  return { FusedTrainer, fused, there, adapter: fused.relaxed ? 'WebAssembly, relaxed SIMD' : 'WebAssembly SIMD' };
}

const startFused: Start = async ({ fusedHost }) => {
  const { FusedTrainer, fused, adapter } = await compileFor(fusedHost, false);
  return { adapter, software: false, create: (experiment) => new FusedTrainer(fused, experiment) };
};

/** More threads than that find too few rows in a batch. */
const MOST_THREADS = 4;

const startTeam: Start = async ({ fusedHost }) => {
  const { FusedTrainer, fused, there, adapter } = await compileFor(fusedHost, true);
  const threads = Math.min(MOST_THREADS, there.cores);
  if (threads < 2) throw new UnavailableError('one core');
  const followers = () => Array.from({ length: threads - 1 }, () => there.startFollower());
  return {
    adapter: `${adapter}, ${threads} threads`,
    software: false,
    create: (experiment) => new FusedTrainer(fused, experiment, followers()),
  };
};

/** On the tfjs backend's own device, so that the two can share buffers. */
const startWgsl: Start = async () => {
  const { startBackend } = await import('./tfjs/backend.ts');
  const { device, ...started } = await startBackend('webgpu');
  if (!device) throw new Error('the WebGPU backend has no device');
  const { WebgpuTrainer } = await import('./webgpu/trainer.ts');
  return { ...started, create: (experiment) => new WebgpuTrainer(device, experiment) };
};

const starts: Record<Exclude<EngineName, 'reference'>, Start> = {
  webgpu: startWgsl,
  'tfjs-webgpu': startTfjs('webgpu'),
  wasm: startFused,
  'wasm-threads': startTeam,
  'tfjs-wasm': startTfjs('wasm'),
  'tfjs-cpu': startTfjs('cpu'),
};

/** A GPU emulated in software is slower than WebAssembly: named, not tried, and nothing is loaded for it. */
function emulatedGpu(engine: EngineName, info: GPUAdapterInfo): Candidate | undefined {
  if (!isSoftware(info)) return undefined;
  const adapter = adapterName(info);
  return { trial: { engine, verdict: 'fallback', detail: adapter }, adapter };
}

/** Holds an engine that runs against the reference trainer. */
async function examine(engine: EngineName, { adapter, software, create }: Started): Promise<Candidate> {
  try {
    const error = await selfTestError(create);
    if (!passes(error)) return refuse(engine, 'failed', `${adapter}: relative error ${error.toExponential(1)}`);
  } catch (error) {
    return refuse(engine, 'failed', error);
  }
  return { trial: { engine, verdict: software ? 'fallback' : 'passed', detail: adapter }, adapter, create };
}

/** Why the engine is the one it is, from the trials of those that came before it. */
function reasonOf(choice: EngineChoice, engine: EngineName, trials: readonly EngineTrial[]): EngineReport['reason'] {
  if (choice === engine) return 'chosen';
  if (trials.filter(({ criticStepsPerSecond }) => criticStepsPerSecond !== undefined).length > 1) return 'fastest';
  if (trials.some(({ verdict }) => verdict === 'failed')) return 'self-test-failed';
  const webgpu = trials.find((trial) => onGpu(trial.engine))?.verdict;
  if (webgpu === 'fallback') return 'software-webgpu';
  return webgpu === 'unavailable' ? 'no-webgpu' : 'best';
}

/**
 * Makes the function that picks an engine. It remembers what it tried, so that
 * only the first start of an engine costs a self-test; a lost GPU is forgotten.
 */
export function engineSelector(platform: Platform = {}): SelectEngine {
  const candidates = new Map<EngineName, Candidate>([['reference', reference]]);
  const { now = () => performance.now() } = platform;
  let raced: { readonly cost: number; readonly speeds: Speeds } | undefined;
  let recovering = false;
  let watched: Promise<string> | undefined;
  /** Asked once for both GPU engines. */
  let probe: Promise<GPUAdapter> | undefined;

  const forget = (message: string) => {
    recovering = true;
    probe = undefined;
    raced = undefined;
    for (const engine of engineNames) if (onGpu(engine)) candidates.delete(engine);
    platform.onLost?.(message);
  };

  async function start(engine: Exclude<EngineName, 'reference'>): Promise<Started> {
    const started = await starts[engine](platform);
    if (started.lost && started.lost !== watched) {
      watched = started.lost;
      void watched.then(forget);
    }
    return started;
  }

  /** @param automatic whether the reader left the choice to us: a software GPU is then not worth its self-test */
  async function tryEngine(engine: EngineName, automatic: boolean): Promise<Candidate> {
    const known = candidates.get(engine);
    if (known && (known.create || automatic || known.trial.verdict === 'failed')) return known;
    if (engine === 'reference') return reference;
    const starting = async () => {
      if (automatic && onGpu(engine)) {
        probe ??= requestAdapter();
        const emulated = emulatedGpu(engine, (await probe).info);
        if (emulated) return emulated;
      }
      return examine(engine, await start(engine));
    };
    const candidate = await starting().catch((error) => refuse(engine, 'unavailable', error));
    candidates.set(engine, candidate);
    return candidate;
  }

  async function usable(engine: EngineName, experiment: Experiment, automatic: boolean): Promise<Ready | undefined> {
    if (declines(engine, experiment)) return undefined;
    const { create, trial, adapter } = await tryEngine(engine, automatic);
    if (!create || (automatic && trial.verdict === 'fallback')) return undefined;
    return { engine, create, trial, adapter };
  }

  /** Every GPU engine that can be used, and the best of the others. */
  async function runners(experiment: Experiment): Promise<readonly [Ready, ...Ready[]]> {
    const found: Ready[] = [];
    for (const engine of engineNames) {
      if (onRequest(engine)) continue;
      const ready = await usable(engine, experiment, true);
      if (ready) found.push(ready);
      if (ready && !onGpu(engine)) break;
    }
    const [first, ...others] = found;
    if (!first) throw new Error('no engine');
    return [first, ...others];
  }

  async function best(experiment: Experiment): Promise<Ready> {
    const racers = await runners(experiment);
    if (racers.length === 1) return racers[0];
    const cost = costOf(experiment);
    const last = raced;
    const alike = last && Math.max(cost / last.cost, last.cost / cost) <= MUCH;
    const holds = alike && racers.every(({ engine }) => last.speeds.has(engine));
    raced = holds ? last : { cost, speeds: await race(racers, experiment, now) };
    return fastest(racers, raced.speeds);
  }

  function trialOf(engine: EngineName): EngineTrial {
    const trial = candidates.get(engine)?.trial ?? { engine, verdict: 'untried' as const, detail: '' };
    const criticStepsPerSecond = raced?.speeds.get(engine);
    return criticStepsPerSecond === undefined ? trial : { ...trial, criticStepsPerSecond };
  }

  return async (choice, experiment) => {
    const fault = choice === 'auto' ? undefined : declines(choice, experiment);
    if (fault) throw new InputError([fault]);
    const chosen = choice === 'auto' ? undefined : await usable(choice, experiment, false);
    const { engine, adapter, create } = chosen ?? (await best(experiment));
    const trials = engineNames.map(trialOf);
    const reason = recovering ? 'recovered' : reasonOf(choice, engine, trials);
    recovering = false;
    return { trainer: create(experiment), report: { engine, adapter, reason, trials } };
  };
}

/** Picks an engine and makes its trainer: the one chosen, or the best that this machine runs right. */
export const selectEngine: SelectEngine = engineSelector();
