import { timeToCover } from '../coverage.ts';
import { timeOfField } from '../field.ts';
import { createBench } from '../hosts/bench.ts';
import { bytesInUse } from './accounting.ts';
import { countOfClaims, timeOfClaims } from './claims.ts';

async function fetchProduct(relaxed: boolean): Promise<ArrayBuffer> {
  const response = await fetch(relaxed ? '/relaxed.wasm' : '/simd.wasm');
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.arrayBuffer();
}

const bench = {
  ...createBench({ platform: {}, fetchProduct }),
  timeToCover,
  timeOfField,
  timeOfClaims,
  countOfClaims,
  bytesInUse: async () => bytesInUse(),
};
export type PageBench = typeof bench;

window.bench = bench;
