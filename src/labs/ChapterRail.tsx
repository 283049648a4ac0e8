import { chapters } from '../lessons/index.ts';
import { useLanguage } from '../ui/words.tsx';
import styles from './learn.module.css';
import { useWords } from './words.ts';

/** The chapters in order; those still to come are named, not linked. */
export function ChapterRail({ current }: { readonly current: string }) {
  const words = useWords().learn;
  const { language } = useLanguage();
  // One mark before all that is still to come is enough for the eye.
  const next = chapters.find(({ load }) => !load);
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
              <>
                {title[language]}{' '}
                <small className={slug === next?.slug ? styles.coming : 'visually-hidden'}>{words.coming}</small>
              </>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
