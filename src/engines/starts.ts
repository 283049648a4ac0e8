import type { Experiment } from '../experiment/experiment.ts';
import { type RequestAdapter, UnavailableError } from './adapter.ts';
import { patience, within } from './patience.ts';
import type { Platform } from './platform.ts';
import type { BackendName } from './tfjs/backend.ts';
import type { EngineName, Trainer } from './trainer.ts';

// How each engine is started: its code loaded, what it runs on asked for. A step
// that doesn't end in time (patience.ts) fails the start.

/** An engine that runs here, not yet held against the reference. */
export interface Started {
  readonly adapter: string;
  /** A GPU that a program on the CPU pretends to be. */
  readonly software: boolean;
  readonly lost?: Promise<string>;
  create(experiment: Experiment): Trainer;
}

/** A platform, and how its GPU is asked. */
export interface Host extends Pick<Platform, 'tfjsWasm' | 'fusedHost'> {
  readonly requestAdapter: RequestAdapter;
}

type Start = (host: Host) => Promise<Started>;

const loaded = <T>(code: Promise<T>): Promise<T> => within(patience.load, 'its code', code);

const startTfjs =
  (name: BackendName): Start =>
  async (host) => {
    const { startBackend } = await loaded(import('./tfjs/backend.ts'));
    const { TfjsTrainer } = await loaded(import('./tfjs/trainer.ts'));
    return { ...(await startBackend(name, host)), create: (experiment) => new TfjsTrainer(name, experiment) };
  };

/** On the tfjs backend's own device, so that the two can share buffers. */
const startWgsl: Start = async (host) => {
  const { startBackend } = await loaded(import('./tfjs/backend.ts'));
  const { device, ...started } = await startBackend('webgpu', host);
  if (!device) throw new Error('the WebGPU backend has no device');
  const { WebgpuTrainer } = await loaded(import('./webgpu/trainer.ts'));
  return { ...started, create: (experiment) => new WebgpuTrainer(device, experiment) };
};

async function compileFor({ fusedHost }: Host, shared: boolean) {
  const [{ compileFused }, { FusedTrainer }, there] = await loaded(
    Promise.all([
      import('./wasm/module.ts'),
      import('./wasm/trainer.ts'),
      fusedHost ?? import('./wasm/browser.ts').then(({ browserHost }) => browserHost),
    ]),
  );
  if (shared && there.whyAlone) throw new UnavailableError(there.whyAlone);
  const fused = await compileFused(there.fetchBinary, shared);
  return { FusedTrainer, fused, there, adapter: fused.relaxed ? 'WebAssembly, relaxed SIMD' : 'WebAssembly SIMD' };
}

const startFused: Start = async (host) => {
  const { FusedTrainer, fused, adapter } = await compileFor(host, false);
  return { adapter, software: false, create: (experiment) => new FusedTrainer(fused, experiment) };
};

/** More threads than that find too few rows in a batch. */
const MOST_THREADS = 4;

const startTeam: Start = async (host) => {
  const { FusedTrainer, fused, there, adapter } = await compileFor(host, true);
  const threads = Math.min(MOST_THREADS, there.cores);
  if (threads < 2) throw new UnavailableError('one core');
  const followers = () => Array.from({ length: threads - 1 }, () => there.startFollower());
  return {
    adapter: `${adapter}, ${threads} threads`,
    software: false,
    create: (experiment) => new FusedTrainer(fused, experiment, followers()),
  };
};

export const starts: Record<Exclude<EngineName, 'reference'>, Start> = {
  webgpu: startWgsl,
  'tfjs-webgpu': startTfjs('webgpu'),
  wasm: startFused,
  'wasm-threads': startTeam,
  'tfjs-wasm': startTfjs('wasm'),
  'tfjs-cpu': startTfjs('cpu'),
};
