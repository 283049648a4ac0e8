/**
 * Compiles the fused trainer from AssemblyScript to four WebAssembly binaries:
 * with relaxed SIMD (fused multiply-add) and with plain 128-bit SIMD, each for
 * one thread and, on a shared memory, for several.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const folder = 'src/engines/wasm/build';
const common = ['src/engines/wasm/assembly/index.ts', '-O3', '--runtime', 'stub', '--enable', 'simd', '--noAssert'];
// 112: vectors cross between our own files only, never to JavaScript.
const quiet = ['--disableWarning', '112'];

mkdirSync(folder, { recursive: true });
const relaxed = ['--enable', 'relaxed-simd'];
// At most 4,096 pages of 64 KiB; they are taken as they are needed.
const shared = [
  '--enable',
  'threads',
  '--importMemory',
  '--sharedMemory',
  '--initialMemory',
  '2',
  '--maximumMemory',
  '4096',
];

for (const [name, features] of [
  ['simd', []],
  ['relaxed', relaxed],
  ['simd-shared', shared],
  ['relaxed-shared', [...relaxed, ...shared]],
]) {
  execFileSync('npx', ['asc', ...common, ...features, ...quiet, '-o', `${folder}/${name}.wasm`], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
