import { useId, useState } from 'react';
import { thePool } from '../../ui/workers/thePool.ts';
import { mostWorkers, rememberWorkers } from '../../ui/workers/workers.ts';
import styles from './kit.module.css';
import { useText } from './useText.ts';
import { words as kitWords } from './words.ts';

/** How many workers the page may have. A machine of one core leaves no choice. */
export function WorkersControl() {
  const words = useText(kitWords);
  const id = useId();
  const [size, setSize] = useState(() => thePool().size);
  const sizes = Array.from({ length: mostWorkers() }, (_, k) => k + 1);
  if (sizes.length < 2) return null;

  function grant(wanted: number): void {
    setSize(wanted);
    thePool().resize(wanted);
    rememberWorkers(wanted);
  }

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
