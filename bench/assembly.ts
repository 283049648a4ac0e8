import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, relaxed } from '../scripts/assembly.mjs';
import type { FetchBinary } from '../src/engines/wasm/module.ts';

const entry = fileURLToPath(new URL('./assembly/product.ts', import.meta.url));

/** Compiles the bare matrix kernel, as the trainer's build does, into `folder`. */
export const compileProduct = (folder: string): Promise<void> =>
  compile({ entry, folder, binaries: { simd: [], relaxed } });

/** Reads what `compileProduct` wrote. */
export const readProduct =
  (folder: string): FetchBinary =>
  (relaxed) =>
    readFile(join(folder, relaxed ? 'relaxed.wasm' : 'simd.wasm'));
