import { useEffect, useRef } from 'react';
import type { Playground } from '../../store/playground.ts';
import { NotLoaded } from '../loading/NotLoaded.tsx';
import { useWords } from '../words.tsx';
import styles from './DiagnosticsSection.module.css';
import { countOn } from './switches.ts';
import type { Diagnostics } from './useDiagnostics.ts';

interface DiagnosticsSectionProps {
  readonly playground: Playground;
  readonly diagnostics: Diagnostics;
}

/** The diagnostics behind their name, which tells how many are on: each costs the run some time. */
export function DiagnosticsSection({ playground, diagnostics }: DiagnosticsSectionProps) {
  const words = useWords().play.diagnostics;
  const details = useRef<HTMLDetailsElement>(null);
  const { switches, onSwitches, onOpen, part, failed, again } = diagnostics;
  const on = countOn(switches);
  const any = on > 0;

  // A link or the key switches them on: they are shown.
  useEffect(() => {
    if (any && details.current) details.current.open = true;
  }, [any]);

  return (
    <details ref={details} className={styles.section} onToggle={(event) => event.currentTarget.open && onOpen()}>
      <summary>
        <h2>{words.title}</h2>
        {any && <span className={styles.count}>{words.on({ count: on })}</span>}
      </summary>
      {part && <part.DiagnosticsPanel playground={playground} switches={switches} onSwitches={onSwitches} />}
      {!part && failed && <NotLoaded onRetry={again} />}
    </details>
  );
}
