import { createPool, type Pool } from '../../client/pool.ts';

let pool: Pool | undefined;

/** The page's one pool; its workers come when they are asked for, and go when they have nothing to do. */
export function thePool(): Pool {
  pool ??= createPool();
  return pool;
}

/** What a lab needs of the page. */
export const inPage = {
  pool: thePool,
  soon(work: () => void) {
    const request = requestAnimationFrame(work);
    return () => cancelAnimationFrame(request);
  },
} as const;
