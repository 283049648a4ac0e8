import 'katex/dist/katex.min.css';
import type { MDXContent } from 'mdx/types';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Language } from '../i18n/catalogue.ts';
import { chapters } from '../lessons/index.ts';
import { useLanguage } from '../ui/words.tsx';
import { ChapterRail } from './ChapterRail.tsx';
import { components } from './components.tsx';
import { keepPlace } from './keepPlace.ts';
import styles from './learn.module.css';
import { LinesProvider, LinesStage } from './lines/LinesStage.tsx';
import { useWords } from './words.ts';

/** The chapters' labs: what surrounds the text, and what stands beside it. */
const labs = { 'disjoint-supports': { Provider: LinesProvider, Stage: LinesStage } };

/** A chapter: its text, and the stage that stays beside it. */
export function Learn({ chapter: slug }: { readonly chapter: string }) {
  const words = useWords().learn;
  const { language } = useLanguage();
  const known = Object.hasOwn(labs, slug) ? (slug as keyof typeof labs) : undefined;
  const { Provider, Stage } = labs[known ?? 'disjoint-supports'];
  const index = Math.max(
    0,
    chapters.findIndex((candidate) => candidate.slug === known),
  );
  const chapter = chapters[index];
  if (!chapter) return null;
  return (
    <main id="main" className={styles.learn}>
      <ChapterRail current={chapter.slug} />
      {!known && <p role="status">{words.unknown({ slug })}</p>}
      <Provider key={chapter.slug} address={`#/learn/${chapter.slug}`}>
        <Stage />
        <article className={styles.prose} aria-label={words.text}>
          <p className={styles.number}>{words.chapter({ number: index + 1 })}</p>
          <h2>{chapter.title[language]}</h2>
          <Text load={chapter.load?.[language]} language={language} />
        </article>
      </Provider>
    </main>
  );
}

interface TextProps {
  readonly load: (() => Promise<{ readonly default: MDXContent }>) | undefined;
  readonly language: Language;
}

interface Loaded {
  readonly Content?: MDXContent;
  readonly language?: Language;
  readonly failed?: true;
}

/** The chapter in the reader's language; until a translation arrives the old text stays, and the reader's place with it. */
function Text({ load, language }: TextProps) {
  const words = useWords().learn;
  const [{ Content, language: written, failed }, setState] = useState<Loaded>({});
  const place = useRef<() => void>(undefined);
  useEffect(() => {
    let current = true;
    load?.().then(
      ({ default: Content }) => {
        if (!current) return;
        place.current = keepPlace();
        setState({ Content, language });
      },
      () => current && setState({ failed: true }),
    );
    return () => {
      current = false;
    };
  }, [load, language]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is found again when the new text stands
  useLayoutEffect(() => {
    place.current?.();
    place.current = undefined;
  }, [Content]);
  if (failed) return <p role="alert">{words.failed}</p>;
  return Content ? (
    <div lang={written === 'zh' ? 'zh-Hans' : 'en'}>
      <Content components={components} />
    </div>
  ) : (
    <p role="status">{words.loading}</p>
  );
}
