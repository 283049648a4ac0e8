import { engineSelector } from '../engines/select.ts';
import { nodeHost } from '../engines/wasm/node.ts';
import { type BenchParts, createBench } from './bench.ts';

const select = engineSelector({ fusedHost: nodeHost });

/** A bench on the fused engine in Node. */
export const benchInNode = (seed: number, parts: Partial<BenchParts> = {}) =>
  createBench({
    seed,
    select: (experiment) => select('wasm', experiment),
    turn: async () => {},
    stopped: () => false,
    now: () => performance.now(),
    ...parts,
  });
