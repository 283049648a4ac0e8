import type { PageHost } from './hosts/chromium.ts';

/** Seconds that all claims take on the page, one seed after the other. */
export interface ClaimFigures {
  readonly claims: number;
  /** One after the other, without a pool, in the page's own thread. */
  readonly direct: readonly number[];
  /** With a pool of one worker: what it takes longer is the pool's own cost. */
  readonly alone: readonly number[];
  /** With as many workers as there are cores but one; nothing where that is one. */
  readonly together: readonly number[];
  readonly workers: number;
}

export async function measureClaims(host: PageHost, cores: number, rounds: number): Promise<ClaimFigures> {
  const workers = Math.max(1, cores - 1);
  const direct: number[] = [];
  const alone: number[] = [];
  const together: number[] = [];
  // The first time compiles.
  await host.timeOfClaims('direct', 1);
  for (let seed = 1; seed <= rounds; seed++) {
    direct.push(await host.timeOfClaims('direct', seed));
    alone.push(await host.timeOfClaims(1, seed));
    if (workers > 1) together.push(await host.timeOfClaims(workers, seed));
  }
  return { claims: await host.countOfClaims(), direct, alone, together, workers };
}
