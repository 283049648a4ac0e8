// The other side of node.ts: one subject in a process of its own.
import { wasmDirectory } from '../../src/engines/tfjs/node.ts';
import { nodeHost } from '../../src/engines/wasm/node.ts';
import { readProduct } from '../assembly.ts';
import { createBench } from './bench.ts';
import type { Answer, Call } from './node.ts';

const bench = createBench({
  platform: { tfjsWasm: wasmDirectory, fusedHost: nodeHost },
  fetchProduct: readProduct(process.argv[2] as string),
});

async function answer({ method, args }: Call): Promise<Answer> {
  try {
    return { value: await (bench[method] as (...values: unknown[]) => Promise<unknown>)(...args) };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

process.on('message', (call: Call) => void answer(call).then((message) => process.send?.(message)));
