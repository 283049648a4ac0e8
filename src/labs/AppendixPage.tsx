import { useEffect } from 'react';
import type { Language } from '../i18n/catalogue.ts';
import type { Fetch } from '../ui/loading/arrive.ts';
import { useLanguage } from '../ui/words.tsx';
import { ChapterRail } from './ChapterRail.tsx';
import styles from './learn.module.css';
import { useBeginning } from './reading/beginAtTop.ts';
import { StageProvider } from './stage/StagePanel.tsx';
import { Text, type Written } from './Text.tsx';
import { useWords } from './words.ts';

interface AppendixPageProps {
  readonly slug: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly texts: Readonly<Record<Language, Fetch<Written>>>;
  /** Id of an entry, or nothing. */
  readonly section: string;
}

const none: readonly string[] = [];

/** A text without a stage. */
export function AppendixPage({ slug, title, texts, section }: AppendixPageProps) {
  const { learn: words, play } = useWords();
  const { language } = useLanguage();
  useBeginning(slug);
  useEffect(() => {
    document.title = `${title[language]} · ${play.title}`;
  }, [title, language, play]);
  return (
    <main id="main" tabIndex={-1} className={styles.learn} data-labs={0}>
      <ChapterRail current={slug} />
      <StageProvider labs={none} address={`#/learn/${slug}`}>
        <article className={styles.prose} aria-label={words.text}>
          <h2>{title[language]}</h2>
          <Text load={texts[language]} language={language} section={section} />
        </article>
      </StageProvider>
    </main>
  );
}
