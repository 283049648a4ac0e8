import type { ReactNode } from 'react';
import { useLab } from '../lab.ts';
import { useWords } from '../words.ts';
import styles from './prose.module.css';

export function Lead({ children }: { readonly children: ReactNode }) {
  return <div className={styles.lead}>{children}</div>;
}

interface SourceProps {
  /** Id of a reference at the chapter's end. */
  readonly of: string;
  /** The place in it: “Thm 2.4”. */
  readonly at: string;
}

/** In the margin: where the statement beside it comes from. */
export function Source({ of, at }: SourceProps) {
  const words = useWords().learn.sources;
  return (
    <p className={styles.source}>
      <span className="visually-hidden">{words.label}</span>
      {words.named[of as keyof typeof words.named]}, {at}
    </p>
  );
}

export function Reference({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <div id={`source-${id}`} className={styles.reference}>
      {children}
    </div>
  );
}

type TryProps = Readonly<Record<string, string>> & { readonly children?: never };

/** A button in the text that sets the stage; its attributes are the wish. */
export function Try({ children, ...wish }: Omit<TryProps, 'children'> & { readonly children: ReactNode }) {
  const lab = useLab();
  return (
    <button type="button" className={styles.try} onClick={() => lab.arrange(wish as Record<string, string>)}>
      {children}
    </button>
  );
}

/** Something that is often said, and what is right about it. */
export function Myth({ said, children }: { readonly said: string; readonly children: ReactNode }) {
  const words = useWords().learn.myth;
  return (
    <section className={styles.myth}>
      <p className={styles.said}>
        <span className="visually-hidden">{words.said} </span>
        {words.quote({ said })}
      </p>
      {children}
    </section>
  );
}

export function Exercise({ children }: { readonly children: ReactNode }) {
  return <section className={styles.exercise}>{children}</section>;
}

export function Answer({ children }: { readonly children: ReactNode }) {
  const words = useWords().learn.exercise;
  return (
    <details className={styles.answer}>
      <summary>{words.answer}</summary>
      {children}
    </details>
  );
}
