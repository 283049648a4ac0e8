import type { ReactNode } from 'react';
import { cite, type SourceName } from '../../claims/sources.ts';
import { Words } from '../../ui/text/Words.tsx';
import { writeWish } from '../kit/address.ts';
import { useStage } from '../stage/context.ts';
import { useWords } from '../words.ts';
import { ErrataLinks } from './Appendix.tsx';
import styles from './prose.module.css';

export function Lead({ children }: { readonly children: ReactNode }) {
  return <div className={styles.lead}>{children}</div>;
}

interface SourceProps {
  /** A name in the list of sources, and of a reference at the chapter's end. */
  readonly of: SourceName;
  /** The place in it: “Thm 2.4”. */
  readonly at?: string;
}

/** In the margin: where the statement beside it comes from. */
export function Source(source: SourceProps) {
  const label = useWords().learn.source;
  return (
    <p className={styles.source}>
      <span className="visually-hidden">{label}</span>
      {cite(source)}
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

interface TryProps {
  /** The text's own lab unless said; every other attribute names one of its fields. */
  readonly lab?: string;
  readonly children: ReactNode;
}

/** A button in the text that sets the stage. */
export function Try({ lab, children, ...wish }: TryProps & Readonly<Record<string, unknown>>) {
  const stage = useStage();
  return (
    <button
      type="button"
      className={styles.try}
      onClick={() => stage.arrange(lab ?? stage.ids[0] ?? '', writeWish(wish as Record<string, string>))}
    >
      {children}
    </button>
  );
}

interface MythProps {
  readonly said: string;
  /** Lines of the errata that it belongs to, by their ids, with spaces between. */
  readonly errata?: string;
  readonly children: ReactNode;
}

/** Something that is often said, and what is right about it. */
export function Myth({ said, errata, children }: MythProps) {
  const words = useWords().learn.myth;
  return (
    <section className={styles.myth}>
      <p className={styles.said}>
        <span className="visually-hidden">{words.said} </span>
        <Words text={words.quote({ said })} />
      </p>
      {errata && (
        <p className={styles.source}>
          <ErrataLinks lines={errata} />
        </p>
      )}
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
