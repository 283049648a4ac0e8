import type { Verdict } from '../../src/claims/examine.ts';
import { allClaims, findClaim } from '../../src/claims/index.ts';
import { createPool } from '../../src/client/pool.ts';
import type { Reading, Stream } from '../../src/client/stream.ts';
import type { EngineName } from '../../src/engines/trainer.ts';

const pool = createPool();
const streams = new Map<number, Stream<Verdict>>();

/** Begins to judge a claim; returns a number for it. */
async function begin(id: string, given: object, seed: number, engine: EngineName = 'wasm'): Promise<number> {
  const { claim } = await findClaim(id);
  const number = streams.size + 1;
  streams.set(number, pool.examine(claim, given, { seed, engine }));
  return number;
}

const streamOf = (number: number) => {
  const stream = streams.get(number);
  if (!stream) throw new Error(`no claim ${number} was begun`);
  return stream;
};

const page = {
  begin,
  claims: async () => (await allClaims()).map(({ claim }) => claim.id),
  read: (number: number): Reading<Verdict> => streamOf(number).read(),
  /** As plain data; a promise that is given up rejects. */
  result: (number: number): Promise<Verdict> => streamOf(number).result(),
  cancel: (number: number) => streamOf(number).cancel(),
  resize: (size: number) => pool.resize(size),
  keepReady: () => void pool.keepReady(),
};

export type PoolPage = typeof page;

declare global {
  interface Window {
    pool: PoolPage;
  }
}

window.pool = page;
