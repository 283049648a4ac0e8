/**
 * Compiles the fused trainer from AssemblyScript to two WebAssembly binaries:
 * with relaxed SIMD (fused multiply-add) and with plain 128-bit SIMD.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const folder = 'src/engines/wasm/build';
const common = ['src/engines/wasm/assembly/index.ts', '-O3', '--runtime', 'stub', '--enable', 'simd', '--noAssert'];
// 112: vectors cross between our own files only, never to JavaScript.
const quiet = ['--disableWarning', '112'];

mkdirSync(folder, { recursive: true });
for (const [name, features] of [
  ['simd', []],
  ['relaxed', ['--enable', 'relaxed-simd']],
]) {
  execFileSync('npx', ['asc', ...common, ...features, ...quiet, '-o', `${folder}/${name}.wasm`], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
