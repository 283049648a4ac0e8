import { useStore } from 'zustand';
import { useLab } from '../lab.ts';

/** Lights a term while the pointer is on it, and tells whether it is lit, here or in the picture. */
export function useTerm(name: string) {
  const { lit } = useLab();
  const isLit = useStore(lit, ({ term }) => term === name);
  return {
    isLit,
    light: () => lit.setState({ term: name }),
    dim: () => lit.getState().term === name && lit.setState({ term: undefined }),
  };
}
