import type { CSSProperties } from 'react';
import { useStore } from 'zustand';
import { appendices } from '../lessons/appendices.ts';
import { chapters } from '../lessons/index.ts';
import { useRow } from '../ui/layout/useRow.ts';
import { useLanguage } from '../ui/words.tsx';
import styles from './learn.module.css';
import { isRead, soFar } from './reading/soFar.ts';
import { useWords } from './words.ts';

/** The chapters that can be read, in order, how much of each was read, and how many are still to come. */
export function ChapterRail({ current }: { readonly current: string }) {
  const words = useWords().learn;
  const { language } = useLanguage();
  const shares = useStore(soFar);
  const row = useRow<HTMLElement>(current);
  const coming = chapters.filter(({ load }) => !load).length;
  return (
    <nav ref={row} className={styles.rail} aria-label={words.rail}>
      <a href="#/learn">{words.contents.title}</a>
      <ol>
        {chapters.map(({ slug, title, load }, index) => {
          const share = shares[slug] ?? 0;
          return (
            load && (
              <li key={slug} value={index + 1} style={{ '--share': share } as CSSProperties}>
                <a href={`#/learn/${slug}`} aria-current={slug === current ? 'page' : undefined}>
                  {title[language]}
                  {share > 0 && (
                    <span className="visually-hidden">
                      {isRead(share) ? words.read.all : words.read.part({ share: Math.round(100 * share) })}
                    </span>
                  )}
                </a>
                {isRead(share) && <span aria-hidden="true"> ✓</span>}
              </li>
            )
          );
        })}
      </ol>
      {appendices.map(({ slug, title }) => (
        <a key={slug} href={`#/learn/${slug}`} aria-current={slug === current ? 'page' : undefined}>
          {title[language]}
        </a>
      ))}
      {coming > 0 && <p>{words.coming({ count: coming })}</p>}
    </nav>
  );
}
