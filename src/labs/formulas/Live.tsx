import { useNumber } from '../stage/context.ts';
import styles from './formulas.module.css';

/** A number that the page knows, inside the visible half of a formula; its width doesn't change, unless it is a count or as short as one. */
export function Live({ name }: { readonly name: string }) {
  const text = useNumber(name);
  const isShort = /^(?:\d+|[—∞])$/.test(text);
  return (
    <span className={styles.live} data-short={isShort || undefined}>
      {text}
    </span>
  );
}

/** The same number in the MathML half, for those who listen. */
export function LiveText({ name }: { readonly name: string }) {
  return useNumber(name);
}
