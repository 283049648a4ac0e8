import { readFile } from 'node:fs/promises';
import type { FetchBinary } from './module.ts';

/** Reads the compiled module beside this file: outside a browser. */
export const readBinary: FetchBinary = (relaxed) =>
  readFile(new URL(`./build/${relaxed ? 'relaxed' : 'simd'}.wasm`, import.meta.url));
