import { useStore } from 'zustand';
import { useStage } from '../stage/context.ts';

/** Lights a term while the pointer is on it, and tells whether it is lit, here or in the picture. */
export function useTerm(name: string) {
  const { lit } = useStage();
  const isLit = useStore(lit, ({ term }) => term === name);
  const light = () => lit.setState({ term: name });
  const dim = () => lit.getState().term === name && lit.setState({ term: undefined });
  return {
    isLit,
    light,
    dim,
    /** A finger can't rest on a term: after a tap it stays lit until the next one, wherever that is. */
    tap: () => {
      light();
      addEventListener('pointerdown', dim, { once: true });
    },
  };
}
