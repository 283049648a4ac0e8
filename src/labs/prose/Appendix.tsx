import type { ReactNode } from 'react';
import { chapters } from '../../lessons/index.ts';
import { Words } from '../../ui/text/Words.tsx';
import { useWords } from '../words.ts';
import styles from './appendix.module.css';

interface ErratumProps {
  /** `e-24`; its anchor. */
  readonly id: string;
  /** The articles that say so, by their names in the catalogue, with spaces between. */
  readonly of: string;
  /** The chapter that speaks of it, by its slug. */
  readonly in: string;
  /** Where in the article it stands. */
  readonly place: string;
  readonly said: string;
  /** What holds. */
  readonly children: ReactNode;
}

/** Something that an article says, where it does, and what holds instead. */
export function Erratum({ id, of, in: slug, place, said, children }: ErratumProps) {
  const words = useWords().learn;
  const names: Readonly<Record<string, string>> = words.errata.articles;
  const index = chapters.findIndex((chapter) => chapter.slug === slug && chapter.load);
  const articles = of.split(' ').map((name) => names[name] ?? name);
  return (
    <section id={id} className={styles.erratum} aria-label={words.errata.number({ number: numberOf(id) })}>
      <p className={styles.where}>
        <span>{numberOf(id)}</span> {articles.join(words.errata.comma)} · {place}
      </p>
      <p className={styles.said}>
        <span className="visually-hidden">{words.errata.said} </span>
        <Words text={words.myth.quote({ said })} />
      </p>
      {children}
      {index >= 0 && (
        <p className={styles.where}>
          <a href={`#/learn/${slug}`}>{words.chapter({ number: index + 1 })}</a>
        </p>
      )}
    </section>
  );
}

/** 24 of `e-24`. */
const numberOf = (id: string) => Number(id.replace('e-', ''));

/** Links from a chapter to lines of the errata. @param lines their ids, with spaces between */
export function ErrataLinks({ lines }: { readonly lines: string }) {
  const words = useWords().learn.errata;
  return lines.split(' ').map((id) => (
    <a key={id} className={styles.link} href={`#/learn/errata#${id}`}>
      {words.number({ number: numberOf(id) })}
    </a>
  ));
}

interface EntryProps {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly children: ReactNode;
}

/** A word of the field in both languages, and what it means. */
export function Entry({ id, en, zh, children }: EntryProps) {
  return (
    <section id={id} className={styles.entry} aria-label={`${en} · ${zh}`}>
      <p className={styles.word}>
        <strong lang="en">{en}</strong> <span lang="zh-Hans">{zh}</span>
      </p>
      {children}
    </section>
  );
}
