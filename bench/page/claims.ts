import type { Claim } from '../../src/claims/claim.ts';
import { find, judge, parametersOf } from '../../src/claims/examine.ts';
import { allClaims } from '../../src/claims/index.ts';
import { keyOf } from '../../src/client/findings.ts';
import { createPool } from '../../src/client/pool.ts';
import { selectEngine } from '../../src/engines/select.ts';
import { createBench } from '../../src/studies/bench.ts';

const claims = async () => (await allClaims()).map(({ claim }) => claim);

/** One after the other on this thread; what several judge is found once, as in the pool. */
async function judgeHere(all: readonly Claim[], seed: number): Promise<void> {
  const found = new Map<string, unknown>();
  for (const claim of all) {
    const { study } = claim;
    const at = parametersOf(claim, {});
    const key = keyOf(study.name, study.parameters, at, seed, 'wasm');
    const bench = createBench({
      seed,
      select: (experiment) => selectEngine('wasm', experiment),
      turn: async () => {},
      stopped: () => false,
      now: () => performance.now(),
    });
    if (!found.has(key)) found.set(key, await find(claim, at, bench));
    judge(claim, found.get(key), at);
    bench.dispose();
  }
}

async function judgeInPool(all: readonly Claim[], size: number, seed: number): Promise<void> {
  const pool = createPool({ size });
  await Promise.all(all.map((claim) => pool.examine(claim, {}, { seed }).result()));
  pool.dispose();
}

/** Seconds that all claims take, in this thread or with so many workers, the start of the workers included. */
export async function timeOfClaims(workers: number | 'direct', seed: number): Promise<number> {
  const all = await claims();
  const from = performance.now();
  if (workers === 'direct') await judgeHere(all, seed);
  else await judgeInPool(all, workers, seed);
  return (performance.now() - from) / 1000;
}

export const countOfClaims = async () => (await claims()).length;
