/** `npm run bench:gpu`: the WGSL trainer beside plain TensorFlow.js on this machine's GPU, through Dawn for Node. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { measureGpu } from './gpu/main.ts';
import { type Options, readOptions } from './options.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Inside node_modules, so that what stays outside the bundle is found. */
const outDir = fileURLToPath(new URL('../node_modules/.cache/bench-gpu', import.meta.url));

/** Dawn for Node: 130 MB that only this command needs, and so no dependency of the page. */
const dawn = 'webgpu';
const dawnVersion = '0.6.2';

interface Dawn {
  readonly globals: Record<string, unknown>;
  create(flags: readonly string[]): GPU;
}

/** Gives Node a `navigator.gpu`. @throws Error that says what is missing */
async function installGpu(): Promise<string> {
  const { create, globals } = (await import(dawn).catch(() => {
    throw new Error(`Dawn for Node is not installed: npm install --no-save ${dawn}@${dawnVersion}`);
  })) as Dawn;
  Object.assign(globalThis, globals);
  const gpu = create([]);
  Object.defineProperty(globalThis, 'navigator', { value: { gpu, userAgent: 'Node' }, configurable: true });
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new Error('No WebGPU adapter here: a GPU with a Vulkan, Metal or Direct3D 12 driver is needed.');
  const { vendor, architecture, device, description } = adapter.info;
  return [description || device, vendor, architecture].filter(Boolean).join(', ');
}

/** Built as the page is: shaders and TensorFlow.js come as a bundler gives them. */
async function load(): Promise<typeof measureGpu> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'bench/gpu/main.ts', outDir, emptyOutDir: true, target: 'node20' },
    ssr: { noExternal: true },
  });
  return ((await import(pathToFileURL(`${outDir}/main.js`).href)) as { measureGpu: typeof measureGpu }).measureGpu;
}

async function main(options: Options): Promise<void> {
  console.log(`GPU: ${await installGpu()}`);
  await (await load())(options);
}

try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
// Dawn keeps the process alive.
process.exit();
