import type { Kind } from './kind.ts';
import { onPage } from './page.ts';

const never = 'new Promise(() => {})';
const rejected = "Promise.reject(new Error('broken'))";
const thrown = "(() => { throw new Error('broken'); })()";
const gpu = (method: string, answer: string) => `if (globalThis.GPU) GPU.prototype.${method} = () => ${answer};`;
const adapter = (method: string, answer: string) =>
  `if (globalThis.GPUAdapter) GPUAdapter.prototype.${method} = () => ${answer};`;
const device = (method: string, answer: string) =>
  `if (globalThis.GPUDevice) GPUDevice.prototype.${method} = () => ${answer};`;
const webAssembly = (methods: readonly string[], answer: string) =>
  methods.map((method) => `WebAssembly.${method} = () => ${answer};`).join('');
const compilers = ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming'];

/** Platforms that lack something, break, or never answer, as scripts that run before the worker's. */
const broken: Record<string, string> = {
  'no adapter': gpu('requestAdapter', 'Promise.resolve(null)'),
  'the adapter is refused': gpu('requestAdapter', rejected),
  'asking for an adapter throws': gpu('requestAdapter', thrown),
  'the adapter never comes': gpu('requestAdapter', never),
  'the device is refused': adapter('requestDevice', rejected),
  'the device never comes': adapter('requestDevice', never),
  'asking for a device throws': adapter('requestDevice', thrown),
  'no shader compiles': device('createShaderModule', thrown),
  'no buffer is made': device('createBuffer', thrown),
  'no pipeline comes': device('createComputePipelineAsync', never) + device('createComputePipeline', thrown),
  'there is no WebAssembly': 'delete globalThis.WebAssembly;',
  'WebAssembly is refused': webAssembly(compilers, rejected),
  'WebAssembly never compiles': webAssembly(compilers, never),
  'nothing is fetched': `globalThis.fetch = () => ${rejected};`,
  'a fetch never ends': `globalThis.fetch = () => ${never};`,
  'a fetch brings something else': "globalThis.fetch = async () => new Response('<!doctype html>');",
  'there are no locks': "Object.defineProperty(navigator, 'locks', { value: undefined });",
  'the adapter never comes, nor WebAssembly': gpu('requestAdapter', never) + webAssembly(compilers, never),
};

/** On whatever platform the page finds an engine that trains, within some seconds. */
export const backends: Kind = {
  name: 'backends',
  cases: Object.keys(broken).length,
  quick: 4,
  async run({ cases, random, tally, fail }) {
    const all = Object.entries(broken).toSorted(() => random.unit() - 0.5);
    for (const [what, script] of all.slice(0, cases)) {
      await onPage({}, async (visit) => {
        await visit.patchWorker(script);
        await visit.open();
        await visit.page.waitForFunction(() => 'playground' in window);
        const { engine } = await visit.until(({ iteration }) => iteration > 0, 30_000);
        // A choice that can't be had ends in another engine, not in nothing.
        await visit.page.evaluate(() => window.playground.chooseEngine('webgpu').catch(() => {}));
        const chosen = await visit.until(({ state, iteration }) => state === 'playing' && iteration > 0, 60_000);
        tally(`${engine}, then ${chosen.engine}`);
      }).catch((error) => fail(what, error));
    }
  },
};
