import { chapters } from '../lessons/index.ts';
import { useLanguage, useWords } from '../ui/words.tsx';
import styles from './learn.module.css';

/** The chapters in order; those still to come are named, not linked. */
export function ChapterRail({ current }: { readonly current: string }) {
  const words = useWords().learn;
  const { language } = useLanguage();
  return (
    <nav className={styles.rail} aria-label={words.rail}>
      <ol>
        {chapters.map(({ slug, title, load }) => (
          <li key={slug}>
            {load ? (
              <a href={`#/learn/${slug}`} aria-current={slug === current ? 'page' : undefined}>
                {title[language]}
              </a>
            ) : (
              <span className={styles.coming}>
                {title[language]} <span className="visually-hidden">({words.coming})</span>
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
