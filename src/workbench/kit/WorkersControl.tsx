import { useId } from 'react';
import { useWorkers } from '../../ui/workers/useWorkers.ts';
import styles from './kit.module.css';
import { useText } from './useText.ts';
import { words as kitWords } from './words.ts';

/** How many workers the page may have. A machine of one core leaves no choice. */
export function WorkersControl() {
  const words = useText(kitWords);
  const id = useId();
  const { size, sizes, grant } = useWorkers();
  if (sizes.length < 2) return null;

  return (
    <div className={styles.control}>
      <label htmlFor={id}>{words.workers}</label>
      <select
        id={id}
        className={styles.select}
        value={size}
        aria-describedby={`${id}-why`}
        onChange={(event) => grant(Number(event.target.value))}
      >
        {sizes.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
      <p id={`${id}-why`} className="visually-hidden">
        {words.workersWhy}
      </p>
    </div>
  );
}
