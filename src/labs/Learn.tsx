import 'katex/dist/katex.min.css';
import type { Language } from '../i18n/catalogue.ts';
import { chapters } from '../lessons/index.ts';
import { useLanguage } from '../ui/words.tsx';
import { ChapterRail } from './ChapterRail.tsx';
import styles from './learn.module.css';
import { LinesProvider, LinesStage } from './lines/LinesStage.tsx';
import { Text } from './Text.tsx';
import { useWords } from './words.ts';

/** The chapters' labs: what surrounds the text, and what stands beside it. */
const labs = { 'disjoint-supports': { Provider: LinesProvider, Stage: LinesStage } };

interface LearnProps {
  readonly chapter: string;
  /** Id of a heading in it, or nothing. */
  readonly section: string;
}

/** A chapter: its text, and the stage that stays beside it. */
export function Learn({ chapter: slug, section }: LearnProps) {
  const words = useWords().learn;
  const { language } = useLanguage();
  const known = Object.hasOwn(labs, slug) ? (slug as keyof typeof labs) : undefined;
  const { Provider, Stage } = labs[known ?? 'disjoint-supports'];
  const index = Math.max(
    0,
    chapters.findIndex((candidate) => candidate.slug === known),
  );
  const chapter = chapters[index];
  if (!chapter?.load) return null;
  return (
    <main id="main" tabIndex={-1} className={styles.learn}>
      <ChapterRail current={chapter.slug} />
      {!known && <p role="status">{words.unknown({ slug })}</p>}
      <Provider key={chapter.slug} address={`#/learn/${chapter.slug}`}>
        <Stage />
        <article className={styles.prose} aria-label={words.text}>
          <p className={styles.number}>{words.chapter({ number: index + 1 })}</p>
          <h2>{chapter.title[language]}</h2>
          <Text load={chapter.load[language]} language={language} section={section} />
        </article>
      </Provider>
    </main>
  );
}

/** Fetches what the first chapter needs to be read without a connection: its text, and the formulas' type. */
export async function prepare(language: Language): Promise<void> {
  const first = chapters.find(({ load }) => load)?.load;
  try {
    await first?.[language]();
    for (const font of document.fonts) await font.load();
    await first?.[language === 'en' ? 'zh' : 'en']();
  } catch {
    // What didn't arrive is asked for again when it is wanted.
  }
}
