import { useState } from 'react';
import { thePool } from './thePool.ts';
import { mostWorkers, rememberWorkers } from './workers.ts';

/** How many workers the page's pool has, how many it may be given, and how to grant so many. */
export function useWorkers() {
  const [size, setSize] = useState(() => thePool().size);
  const sizes = Array.from({ length: mostWorkers() }, (_, k) => k + 1);
  function grant(wanted: number): void {
    setSize(wanted);
    thePool().resize(wanted);
    rememberWorkers(wanted);
  }
  return { size, sizes, grant } as const;
}
