import { useEffect } from 'react';
import type { Playground } from '../../store/playground.ts';

/** Lets the run rest as long as a component is there; one that moved goes on. */
export function useRest(playground: Playground): void {
  useEffect(() => {
    const { status } = playground.run.getState();
    const moved = status === 'playing' || status === 'starting' || status === 'hidden';
    playground.pause();
    return () => {
      if (moved) playground.play();
    };
  }, [playground]);
}
