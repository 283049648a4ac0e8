import type { KeyboardEvent } from 'react';
import { useWords } from '../words.tsx';
import styles from './Tabs.module.css';

const names = ['controls', 'curves'] as const;
export type TabName = (typeof names)[number];

interface TabsProps {
  readonly chosen: TabName;
  readonly onChoose: (name: TabName) => void;
}

/** Which of the two panels is shown where only one fits; arrow keys move between them. */
export function Tabs({ chosen, onChoose }: TabsProps) {
  const words = useWords().play.tabs;

  function key(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const next = chosen === 'controls' ? 'curves' : 'controls';
    onChoose(next);
    document.getElementById(`tab-${next}`)?.focus();
  }

  return (
    <div role="tablist" aria-label={words.label} className={styles.tabs}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === chosen}
          aria-controls={`panel-${name}`}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => onChoose(name)}
          onKeyDown={key}
        >
          {words[name]}
        </button>
      ))}
    </div>
  );
}
