import {
  enableProdMode,
  env,
  findBackendFactory,
  getBackend,
  registerBackend,
  removeBackend,
  setBackend,
} from '@tensorflow/tfjs-core';
import { type RequestAdapter, requestAdapter, UnavailableError } from '../adapter.ts';
import { patience, within } from '../patience.ts';
import type { Backend } from './started.ts';

export type BackendName = 'webgpu' | 'wasm' | 'cpu';

/** Where the WebAssembly binaries are: a folder with its slash, or an address each. */
export type WasmPaths = string | Record<string, string>;

/** What a backend is started with. */
export interface BackendHost {
  /** Left out in a browser, where the bundler knows the addresses. */
  readonly tfjsWasm?: WasmPaths;
  /** Left out where adapters come from `navigator.gpu`. */
  readonly requestAdapter?: RequestAdapter;
}

const loaded = <T>(code: Promise<T>): Promise<T> => within(patience.load, 'its code', code);

async function startCpu(): Promise<Backend> {
  await loaded(import('@tensorflow/tfjs-backend-cpu'));
  return { adapter: 'JavaScript', software: false };
}

async function startWasm({ tfjsWasm }: BackendHost): Promise<Backend> {
  const { setWasmPaths } = await loaded(import('@tensorflow/tfjs-backend-wasm'));
  setWasmPaths(tfjsWasm ?? (await loaded(import('./wasm-addresses.ts'))).wasmAddresses);
  const simd = await env().getAsync('WASM_HAS_SIMD_SUPPORT');
  // Threads would need headers that static hosts don't send, and gain nothing at this size.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  return { adapter: simd ? 'WebAssembly SIMD' : 'WebAssembly', software: false };
}

async function startWebgpu(host: BackendHost): Promise<Backend> {
  const { registerWebgpu } = await loaded(import('./webgpu.ts'));
  return registerWebgpu(host.requestAdapter ?? requestAdapter);
}

const prepare = { cpu: startCpu, wasm: startWasm, webgpu: startWebgpu };

/** Has tfjs run a backend. One that is late is registered anew: tfjs would refuse every other, and take it up in the midst of them. */
async function select(name: BackendName): Promise<boolean> {
  try {
    return await within(patience.load, `the tfjs backend ${name}`, setBackend(name));
  } catch (error) {
    const factory = findBackendFactory(name);
    removeBackend(name);
    registerBackend(name, factory);
    throw error;
  }
}

const running = new Map<BackendName, Backend>();

/**
 * Loads, initialises and selects a tfjs backend; a later call finds it running,
 * or starts it anew where the GPU was lost.
 *
 * @throws UnavailableError where the platform has no such thing
 * @throws UnansweredError where a step of it does not end in time
 */
export async function startBackend(name: BackendName, host: BackendHost = {}): Promise<Backend> {
  let backend = running.get(name);
  if (!backend) {
    // Without it tfjs greets Node users on standard error.
    enableProdMode();
    backend = await prepare[name](host);
    if (!(await select(name))) throw new UnavailableError(`the tfjs backend ${name} did not start`);
    running.set(name, backend);
    void backend.lost?.then(() => running.delete(name));
  }
  switchTo(name);
  return backend;
}

/** Makes a running backend the one that operations run on: trainers on different backends may take turns. */
export function switchTo(name: BackendName): void {
  // For a backend that is already running, tfjs switches before it returns its promise.
  if (getBackend() !== name) void setBackend(name);
}
