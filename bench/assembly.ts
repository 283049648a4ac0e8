import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FetchBinary } from '../src/engines/wasm/module.ts';

const source = fileURLToPath(new URL('./assembly/product.ts', import.meta.url));
const common = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--noAssert', '--disableWarning', '112'];

/** Compiles the bare matrix kernel, as the trainer's build does, into `folder`. */
export function compileProduct(folder: string): void {
  for (const relaxed of [false, true]) {
    const features = relaxed ? ['--enable', 'relaxed-simd'] : [];
    const out = join(folder, relaxed ? 'relaxed.wasm' : 'simd.wasm');
    execFileSync('npx', ['asc', source, ...common, ...features, '-o', out], { shell: process.platform === 'win32' });
  }
}

/** Reads what `compileProduct` wrote. */
export const readProduct =
  (folder: string): FetchBinary =>
  (relaxed) =>
    readFile(join(folder, relaxed ? 'relaxed.wasm' : 'simd.wasm'));
