import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useStage } from '../stage/context.ts';
import { useWords } from '../words.ts';
import styles from './formulas.module.css';

/** A displayed formula: scrolls by itself where it is too wide, and lets the arrow keys walk through its terms. */
export function Formula({ children }: { readonly children: ReactNode }) {
  const { lit } = useStage();
  const words = useWords().learn.formula;
  const box = useRef<HTMLDivElement>(null);

  function step(event: KeyboardEvent): void {
    const ahead = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (ahead === 0) return;
    const names = [...(box.current?.querySelectorAll<HTMLElement>('[data-term]') ?? [])].map(
      ({ dataset }) => dataset.term,
    );
    const terms = [...new Set(names)];
    if (terms.length === 0) return;
    event.preventDefault();
    const now = terms.indexOf(lit.getState().term);
    const next = now < 0 ? (ahead > 0 ? 0 : terms.length - 1) : (now + ahead + terms.length) % terms.length;
    lit.setState({ term: terms[next] });
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div
      ref={box}
      className={styles.formula}
      role="group"
      aria-label={words.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and its terms are walked with the arrow keys
      tabIndex={0}
      onKeyDown={step}
      onBlur={() => lit.setState({ term: undefined })}
    >
      {children}
    </div>
  );
}
