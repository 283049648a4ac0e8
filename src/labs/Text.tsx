import type { MDXContent } from 'mdx/types';
import { type ReactNode, useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Language } from '../i18n/catalogue.ts';
import type { Assumptions } from '../lessons/chapter.ts';
import { arrive, arriveAgain, type Fetch } from '../ui/loading/arrive.ts';
import { NotLoaded } from '../ui/loading/NotLoaded.tsx';
import { components } from './components.tsx';
import { KeepPlace } from './KeepPlace.tsx';
import { queryOf } from './kit/address.ts';
import styles from './learn.module.css';
import { AssumptionsContext } from './prose/assumptions.ts';
import { createOpened, OpenedContext } from './prose/opened.ts';
import { Progress } from './reading/Progress.tsx';
import { useStage } from './stage/context.ts';
import { labHere } from './stage/Mark.tsx';
import { useWords } from './words.ts';

/** A chapter's text in one language, with what it names. */
export interface Written {
  readonly Content: MDXContent;
  /** How many it takes to read. */
  readonly minutes: number;
  readonly assumptions: Assumptions;
}

interface TextProps {
  /** The chapter that it is; other texts have neither a reading time nor a progress. */
  readonly chapter?: string;
  readonly load: Fetch<Written>;
  readonly language: Language;
  /** Id of the heading that the address names, or nothing. */
  readonly section: string;
  /** What stands below it. */
  readonly children?: ReactNode;
}

interface Shown extends Written {
  readonly written: Language;
}

/** A chapter in the reader's language; until a translation arrives the old text stays, and the reader's place with it. */
export function Text({ chapter, load, language, section, children }: TextProps) {
  const words = useWords().learn;
  const stage = useStage();
  const [shown, setShown] = useState<Shown>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [opened] = useState(createOpened);
  const gone = useRef('');
  const place = useRef<KeepPlace>(null);
  const text = useCallback(() => place.current?.text.current, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another fetch
  useEffect(() => {
    let current = true;
    arrive(load).then(
      (arrived) => {
        if (!current) return;
        setShown({ ...arrived, written: language });
        setFailed(false);
      },
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [load, language, attempt]);

  /** Brings a heading into view, and its lab beside it, unless the address names one with its settings. */
  const goTo = useEffectEvent((heading: HTMLElement) => {
    heading.scrollIntoView({ behavior: 'instant' });
    if (queryOf(location.hash) === '') stage.show(labHere(stage.ids[0] ?? ''));
  });

  useLayoutEffect(() => {
    if (!shown) return;
    const heading = section === gone.current ? null : document.getElementById(section);
    if (heading) goTo(heading);
    gone.current = section;
  }, [shown, section]);

  async function retry(): Promise<void> {
    await arriveAgain(load);
    setAttempt(attempt + 1);
  }

  return (
    <>
      {failed && <NotLoaded onRetry={retry} />}
      {shown && (
        <OpenedContext value={opened}>
          <AssumptionsContext value={shown.assumptions}>
            {chapter && <p className={styles.number}>{words.minutes({ minutes: shown.minutes })}</p>}
            <KeepPlace ref={place} language={language} written={shown.written} section={section}>
              <shown.Content components={components} />
            </KeepPlace>
            {chapter && <Progress chapter={chapter} text={text} />}
            {children}
          </AssumptionsContext>
        </OpenedContext>
      )}
      {!(shown || failed) && <p role="status">{words.loading}</p>}
    </>
  );
}
