import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Follower } from './followers.ts';
import type { FetchBinary, FusedHost } from './module.ts';

/** Reads the compiled module beside this file. */
const readBinary: FetchBinary = async (relaxed, shared) => {
  const name = `${relaxed ? 'relaxed' : 'simd'}${shared ? '-shared' : ''}.wasm`;
  const bytes = await readFile(new URL(`./build/${name}`, import.meta.url));
  // Node 20 has relaxed SIMD behind a flag, for all its threads. Later ones don't know the flag, and need none.
  if (relaxed && !WebAssembly.validate(bytes)) setFlagsFromString('--experimental-wasm-relaxed-simd');
  return bytes;
};

/** A follower in a thread of this process, which it doesn't keep alive. */
function startFollower(): Follower {
  const worker = new Worker(new URL('./follower/thread.js', import.meta.url));
  worker.unref();
  return {
    joined: new Promise((resolve, reject) => {
      worker.once('message', () => resolve());
      worker.once('error', reject);
    }),
    send: (orders) => worker.postMessage(orders),
    stop: () => void worker.terminate(),
  };
}

export const nodeHost: FusedHost = {
  fetchBinary: readBinary,
  cores: availableParallelism(),
  whyAlone: undefined,
  startFollower,
};
