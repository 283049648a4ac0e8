import relaxedAddress from './build/relaxed.wasm?url';
import relaxedSharedAddress from './build/relaxed-shared.wasm?url';
import simdAddress from './build/simd.wasm?url';
import simdSharedAddress from './build/simd-shared.wasm?url';
import type { Follower } from './followers.ts';
import type { FetchBinary, FusedHost } from './module.ts';

/** Fetches a binary that the bundler put beside the worker. */
const fetchBinary: FetchBinary = async (relaxed, shared) => {
  const single = relaxed ? relaxedAddress : simdAddress;
  const response = await fetch(shared ? (relaxed ? relaxedSharedAddress : simdSharedAddress) : single);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.arrayBuffer();
};

/** A follower in a worker. */
function startFollower(): Follower {
  const worker = new Worker(new URL('./follower/worker.js', import.meta.url), { type: 'module' });
  return {
    joined: new Promise((resolve, reject) => {
      worker.onmessage = () => resolve();
      worker.onerror = ({ message }) => reject(new Error(message));
    }),
    send: (orders) => worker.postMessage(orders),
    stop: () => worker.terminate(),
  };
}

export const browserHost: FusedHost = {
  fetchBinary,
  cores: navigator.hardwareConcurrency,
  whyAlone: crossOriginIsolated ? undefined : 'crossOriginIsolated is false',
  startFollower,
};
