import { createPool, type Pool } from '../../client/pool.ts';
import { grantedWorkers } from './workers.ts';

let pool: Pool | undefined;

/** The page's one pool, as large as the reader wants it; its workers come when they are asked for, and go when they have nothing to do. */
export function thePool(): Pool {
  pool ??= createPool({ size: grantedWorkers() });
  return pool;
}
