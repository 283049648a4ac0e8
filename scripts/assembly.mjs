/**
 * Compiles AssemblyScript to WebAssembly, and only where something changed. Whoever runs the fused trainer comes through
 * here first: installing, building, developing, testing, the command line, the benchmark.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const compiler = dirname(require.resolve('assemblyscript/package.json'));

// 112: vectors cross between our own files only, never to JavaScript.
const common = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--noAssert', '--disableWarning', '112'];
/** Fused multiply-add. */
export const relaxed = ['--enable', 'relaxed-simd'];
// At most 4,096 pages of 64 KiB; they are taken as they are needed.
const shared = [
  ...['--enable', 'threads', '--importMemory', '--sharedMemory'],
  ...['--initialMemory', '2', '--maximumMemory', '4096'],
];

/** The fused trainer: each binary for one thread or, on a shared memory, for several. */
const fused = {
  entry: join(root, 'src/engines/wasm/assembly/index.ts'),
  folder: join(root, 'src/engines/wasm/build'),
  binaries: {
    simd: [],
    relaxed,
    'simd-shared': shared,
    'relaxed-shared': [...relaxed, ...shared],
  },
};

/**
 * @typedef {object} Plan
 * @property {string} entry the source that exports; all in its folder may be imported
 * @property {string} folder where the binaries go
 * @property {Readonly<Record<string, readonly string[]>>} binaries each one's name and flags
 */

/** Everything that the binaries depend on, as one number: the sources beside `entry`, the flags, the compiler. */
function fingerprint({ entry, binaries }) {
  const hash = createHash('sha256').update(JSON.stringify([common, binaries]));
  hash.update(readFileSync(join(compiler, 'package.json')));
  const folder = dirname(entry);
  for (const name of readdirSync(folder, { recursive: true }).sort()) {
    if (name.endsWith('.ts')) hash.update(`\0${name}\0`).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

const stampOf = ({ folder }) => join(folder, 'fingerprint');

/** @param {Plan} plan Whether its binaries are there and made from what is there now. */
export function isFresh(plan) {
  const stamp = stampOf(plan);
  const whole = Object.keys(plan.binaries).every((name) => existsSync(join(plan.folder, `${name}.wasm`)));
  return whole && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(plan);
}

/**
 * Compiles all binaries of a plan at once.
 * @param {Plan} plan
 * @throws with the compiler's words where it refuses
 */
export async function compile({ entry, folder, binaries }) {
  mkdirSync(folder, { recursive: true });
  await Promise.all(
    Object.entries(binaries).map(async ([name, flags]) => {
      const written = join(folder, `${name}.wasm`);
      const partial = join(folder, `${name}.${process.pid}.wasm`);
      const args = ['--enable-source-maps', join(compiler, 'bin/asc.js'), entry, ...common, ...flags, '-o', partial];
      try {
        const { stderr } = await promisify(execFile)(process.execPath, args);
        process.stderr.write(stderr);
      } catch (error) {
        rmSync(partial, { force: true });
        throw new Error(`${entry} does not compile to ${name}.wasm:\n${error.stderr ?? error.message}`);
      }
      renameSync(partial, written);
    }),
  );
}

/**
 * Compiles unless everything is fresh; returns whether it did.
 * @param {Plan} plan
 * @throws as `compile` does
 */
export async function refresh(plan = fused) {
  if (isFresh(plan)) return false;
  const made = fingerprint(plan);
  // Without its stamp a build that is cut short is begun again.
  rmSync(stampOf(plan), { force: true });
  await compile(plan);
  writeFileSync(stampOf(plan), made);
  return true;
}

/**
 * Keeps whatever Vite runs (build, development server, unit tests) off stale binaries.
 * @type {() => import('vite').Plugin}
 */
export function assembly() {
  let last = Promise.resolve(false);
  const next = () => {
    const refreshed = last.then(() => refresh());
    // A source saved half-finished must not keep the next one from being compiled.
    last = refreshed.catch(() => false);
    return refreshed;
  };
  return {
    name: 'assembly',
    configResolved: async () => {
      await next();
    },
    async hotUpdate({ file }) {
      const ours = this.environment.name === 'client' && file.startsWith(dirname(fused.entry));
      if (ours && (await next())) this.environment.hot.send({ type: 'full-reload' });
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await refresh();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
