import { useId } from 'react';
import { useWorkers } from '../../ui/workers/useWorkers.ts';
import { useWords } from '../words.ts';
import styles from './claims.module.css';

/** How many workers the claims of the page may have. A machine of one core leaves no choice. */
export function PoolSize() {
  const words = useWords().learn.claim.pool;
  const effect = useId();
  const { size, sizes, grant } = useWorkers();
  if (sizes.length < 2) return null;

  return (
    <section className={styles.pool} aria-label={words.workers}>
      <label>
        {words.workers}{' '}
        <select value={size} aria-describedby={effect} onChange={(event) => grant(Number(event.target.value))}>
          {sizes.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <p id={effect} role="status">
        {words.effect({ size, all: size === sizes.length })}
      </p>
    </section>
  );
}
