import { useSyncExternalStore } from 'react';
import { useLab } from '../lab.ts';
import styles from './formulas.module.css';

function useNumber(name: string): string {
  const { numbers } = useLab();
  return useSyncExternalStore(numbers.subscribe, () => numbers.text(name));
}

/** A number that the page knows, inside the visible half of a formula; unless it is a count, its width doesn't change. */
export function Live({ name }: { readonly name: string }) {
  const text = useNumber(name);
  const isCount = /^[1-9]\d*$/.test(text);
  return <span className={isCount ? undefined : styles.live}>{text}</span>;
}

/** The same number in the MathML half, for those who listen. */
export function LiveText({ name }: { readonly name: string }) {
  return useNumber(name);
}
