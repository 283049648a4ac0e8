import { enableProdMode, env, getBackend, setBackend } from '@tensorflow/tfjs-core';
import { UnavailableError } from '../adapter.ts';
import type { Backend } from './started.ts';

export type BackendName = 'webgpu' | 'wasm' | 'cpu';

/** Where the WebAssembly binaries are: a folder with its slash, or an address each. */
export type WasmPaths = string | Record<string, string>;

async function startCpu(): Promise<Backend> {
  await import('@tensorflow/tfjs-backend-cpu');
  return { adapter: 'JavaScript', software: false };
}

async function startWasm(paths?: WasmPaths): Promise<Backend> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(paths ?? (await import('./wasm-addresses.ts')).wasmAddresses);
  const simd = await env().getAsync('WASM_HAS_SIMD_SUPPORT');
  // Threads would need headers that static hosts don't send, and gain nothing at this size.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  return { adapter: simd ? 'WebAssembly SIMD' : 'WebAssembly', software: false };
}

async function startWebgpu(): Promise<Backend> {
  const { registerWebgpu } = await import('./webgpu.ts');
  return registerWebgpu();
}

const running = new Map<BackendName, Backend>();

/**
 * Loads, initialises and selects a tfjs backend; a later call finds it running,
 * or starts it anew where the GPU was lost.
 *
 * @param wasm left out in a browser, where the bundler knows the addresses
 * @throws UnavailableError where the platform has no such thing
 */
export async function startBackend(name: BackendName, wasm?: WasmPaths): Promise<Backend> {
  let backend = running.get(name);
  if (!backend) {
    // Without it tfjs greets Node users on standard error.
    enableProdMode();
    backend = await { cpu: startCpu, wasm: () => startWasm(wasm), webgpu: startWebgpu }[name]();
    if (!(await setBackend(name))) throw new UnavailableError(`the tfjs backend ${name} did not start`);
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
