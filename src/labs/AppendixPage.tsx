import { useEffect } from 'react';
import type { Language } from '../i18n/catalogue.ts';
import type { Fetch } from '../ui/loading/arrive.ts';
import { useLanguage } from '../ui/words.tsx';
import { ChapterRail } from './ChapterRail.tsx';
import styles from './learn.module.css';
import { useBeginning } from './reading/beginAtTop.ts';
import { StagePanel, StageProvider } from './stage/StagePanel.tsx';
import { Text, type Written } from './Text.tsx';
import { useWords } from './words.ts';

interface AppendixPageProps {
  readonly slug: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly labs: readonly string[];
  readonly texts: Readonly<Record<Language, Fetch<Written>>>;
  /** Id of an entry, or nothing. */
  readonly section: string;
}

/** A text without a stage beside it; where it has a lab, that takes the page's width above. */
export function AppendixPage({ slug, title, labs, texts, section }: AppendixPageProps) {
  const { learn: words, play } = useWords();
  const { language } = useLanguage();
  useBeginning(slug);
  useEffect(() => {
    document.title = `${title[language]} · ${play.title}`;
  }, [title, language, play]);
  const heading = <h2>{title[language]}</h2>;
  return (
    <main id="main" tabIndex={-1} className={styles.learn} data-labs={0} data-across={labs.length > 0}>
      <ChapterRail current={slug} />
      <StageProvider labs={labs} address={`#/learn/${slug}`}>
        {labs.length > 0 && (
          <div className={styles.board}>
            {heading}
            <StagePanel placed="alone" />
          </div>
        )}
        <article className={styles.prose} aria-label={words.text}>
          {labs.length === 0 && heading}
          <Text load={texts[language]} language={language} section={section} />
        </article>
      </StageProvider>
    </main>
  );
}
