import { thePool } from '../../ui/workers/thePool.ts';

/** What a lab needs of the page. */
export const inPage = {
  pool: thePool,
  soon(work: () => void) {
    const request = requestAnimationFrame(work);
    return () => cancelAnimationFrame(request);
  },
} as const;
