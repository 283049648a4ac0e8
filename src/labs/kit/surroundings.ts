import type { Pool } from '../../client/pool.ts';
import type { Lit } from './lit.ts';

/** What differs between the page and a test. */
export interface Surroundings {
  /** Where trained studies are carried out. */
  readonly pool: () => Pick<Pool, 'find'>;
  /** Calls on the next picture; returns how to call it off. */
  readonly soon: (work: () => void) => () => void;
  /** Shared by the labs of a chapter. */
  readonly lit?: Lit;
}
