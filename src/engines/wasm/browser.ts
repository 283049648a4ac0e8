import relaxedAddress from './build/relaxed.wasm?url';
import simdAddress from './build/simd.wasm?url';
import type { FetchBinary } from './module.ts';

/** Fetches a binary that the bundler put beside the worker. */
export const fetchBinary: FetchBinary = async (relaxed) => {
  const response = await fetch(relaxed ? relaxedAddress : simdAddress);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.arrayBuffer();
};
