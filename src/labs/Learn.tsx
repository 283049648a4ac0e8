import 'katex/dist/katex.min.css';
import type { Language } from '../i18n/catalogue.ts';
import { appendices } from '../lessons/appendices.ts';
import type { Chapter } from '../lessons/chapter.ts';
import { chapters } from '../lessons/index.ts';
import type { Fetch } from '../ui/loading/arrive.ts';
import { useLanguage } from '../ui/words.tsx';
import { thePool } from '../ui/workers/thePool.ts';
import { AppendixPage } from './AppendixPage.tsx';
import { ChapterRail } from './ChapterRail.tsx';
import { fetchClaims } from './claims/arrived.ts';
import { PoolSize } from './claims/PoolSize.tsx';
import { findLab } from './index.ts';
import kit from './kit/kit.module.css';
import styles from './learn.module.css';
import { useBeginning } from './reading/beginAtTop.ts';
import { Onward } from './reading/Onward.tsx';
import { StagePanel, StageProvider } from './stage/StagePanel.tsx';
import { Text, type Written } from './Text.tsx';
import { useWords } from './words.ts';

interface LearnProps {
  /** Its slug, or that of an appendix. */
  readonly chapter: string;
  /** Id of a heading in it, or nothing. */
  readonly section: string;
}

const none: readonly string[] = [];

type Fetches = Readonly<Record<Language, Fetch<Written>>>;
const texts = new Map<string, Fetches>();

/** A chapter's text together with its claims and assumptions; the same function each time, for it stands for what it fetches. */
function textOf(
  { slug, assumptions }: Pick<Chapter, 'slug' | 'assumptions'>,
  load: NonNullable<Chapter['load']>,
): Fetches {
  const known = texts.get(slug);
  if (known) return known;
  const together = (language: Language) => async () => {
    const [text, assumed] = await Promise.all([load[language](), assumptions?.(), fetchClaims(slug)]);
    return { Content: text.default, minutes: text.minutes, assumptions: assumed ?? {} };
  };
  const made = { en: together('en'), zh: together('zh') };
  texts.set(slug, made);
  return made;
}

/** One of Learn's texts. */
export function Learn({ chapter: slug, section }: LearnProps) {
  const appendix = appendices.find((one) => one.slug === slug);
  if (!appendix) return <ChapterPage chapter={slug} section={section} />;
  return (
    <AppendixPage
      key={slug}
      slug={slug}
      title={appendix.title}
      labs={appendix.labs ?? none}
      texts={textOf(appendix, appendix.load)}
      section={section}
    />
  );
}

/** A chapter: its text, and the stage that stays beside it. */
function ChapterPage({ chapter: slug, section }: LearnProps) {
  const words = useWords().learn;
  const { language } = useLanguage();
  useBeginning(slug);
  const known = chapters.findIndex((candidate) => candidate.slug === slug && candidate.load);
  const index = Math.max(
    known,
    chapters.findIndex(({ load }) => load),
  );
  const chapter = chapters[index];
  if (!chapter?.load) return null;
  const { labs = none } = chapter;
  return (
    <main id="main" tabIndex={-1} className={styles.learn} data-labs={labs.length}>
      <ChapterRail current={chapter.slug} />
      {known < 0 && <p role="status">{words.unknown({ slug })}</p>}
      <StageProvider key={chapter.slug} labs={labs} address={`#/learn/${chapter.slug}`}>
        {labs.length > 0 && (
          <aside className={kit.column} aria-label={words.stage}>
            <StagePanel placed="beside" />
          </aside>
        )}
        <article className={styles.prose} aria-label={words.text}>
          <p className={styles.number}>{words.chapter({ number: index + 1 })}</p>
          <h2>{chapter.title[language]}</h2>
          <Text
            chapter={chapter.slug}
            load={textOf(chapter, chapter.load)[language]}
            language={language}
            section={section}
          >
            <PoolSize />
          </Text>
          <Onward index={index} />
        </article>
      </StageProvider>
    </main>
  );
}

/** Keeps a worker ready that judges claims; returns how to give it up. */
export const keepExaminer = (): (() => void) => thePool().keepReady();

/** Fetches what the first chapter needs to be read without a connection: its text, its labs, and the formulas' type. */
export async function prepare(language: Language): Promise<void> {
  const first = chapters.find(({ load }) => load);
  try {
    if (first?.load) await textOf(first, first.load)[language]();
    for (const id of first?.labs ?? []) await findLab(id)?.load();
    for (const font of document.fonts) await font.load();
    await first?.load?.[language === 'en' ? 'zh' : 'en']();
  } catch {
    // What didn't arrive is asked for again when it is wanted.
  }
}
