import { useEffect, useMemo } from 'react';
import { chapters } from '../lessons/index.ts';
import { useLanguage } from '../ui/words.tsx';
import { LabClaims } from './claims/LabClaims.tsx';
import { findLab, labs } from './index.ts';
import styles from './kit/kit.module.css';
import { StagePanel, StageProvider } from './stage/StagePanel.tsx';
import { useWords } from './words.ts';

/** A lab on a page of its own. */
export function LabPage({ id }: { readonly id: string }) {
  const words = useWords();
  const { language } = useLanguage();
  const entry = findLab(id);
  const title = entry?.title[language] ?? words.labs.all;
  const ids = useMemo(() => [id], [id]);
  useEffect(() => {
    document.title = `${title} · ${words.play.title}`;
  }, [title, words]);
  return (
    <main id="main" tabIndex={-1} className={styles.alone}>
      <h2>{title}</h2>
      {entry ? (
        <>
          <ChapterLink slug={entry.chapter} />
          <StageProvider key={id} labs={ids} address={`#/lab/${id}`}>
            <StagePanel placed="alone" />
            <LabClaims />
          </StageProvider>
          <Others />
        </>
      ) : (
        <List asked={id} />
      )}
    </main>
  );
}

/** The chapter that a lab belongs to, once that can be read. */
function ChapterLink({ slug }: { readonly slug: string }) {
  const words = useWords().labs;
  const { language } = useLanguage();
  const chapter = chapters.find((one) => one.slug === slug && one.load);
  return (
    chapter && (
      <p>
        <a href={`#/learn/${slug}`}>{words.chapter({ title: chapter.title[language] })}</a>
      </p>
    )
  );
}

/** What a presentation goes through from here: no reader sees the list, and no picture needs it. */
function Others() {
  const { language } = useLanguage();
  return (
    <p hidden>
      {Object.entries(labs).map(([id, { title }]) => (
        <a key={id} data-present href={`#/lab/${id}`}>
          {title[language]}
        </a>
      ))}
    </p>
  );
}

function List({ asked }: { readonly asked: string }) {
  const words = useWords().labs;
  const { language } = useLanguage();
  return (
    <>
      {asked !== '' && <p role="status">{words.unknown({ id: asked })}</p>}
      <ul>
        {Object.entries(labs).map(([id, { title }]) => (
          <li key={id}>
            <a href={`#/lab/${id}`}>{title[language]}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
