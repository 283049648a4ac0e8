import { chapters } from '../lessons/index.ts';
import { useLanguage } from '../ui/words.tsx';
import styles from './learn.module.css';
import { useWords } from './words.ts';

/** The chapters that can be read, in order, and how many are still to come. */
export function ChapterRail({ current }: { readonly current: string }) {
  const words = useWords().learn;
  const { language } = useLanguage();
  const coming = chapters.filter(({ load }) => !load).length;
  return (
    <nav className={styles.rail} aria-label={words.rail}>
      <ol>
        {chapters.map(
          ({ slug, title, load }, index) =>
            load && (
              <li key={slug} value={index + 1}>
                <a href={`#/learn/${slug}`} aria-current={slug === current ? 'page' : undefined}>
                  {title[language]}
                </a>
              </li>
            ),
        )}
      </ol>
      {coming > 0 && <p>{words.coming({ count: coming })}</p>}
    </nav>
  );
}
