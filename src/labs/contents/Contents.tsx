import { useStore } from 'zustand';
import { appendices } from '../../lessons/appendices.ts';
import type { Chapter } from '../../lessons/chapter.ts';
import { chapters } from '../../lessons/index.ts';
import { outcomes } from '../../lessons/outcomes.ts';
import { useLanguage } from '../../ui/words.tsx';
import { labs } from '../index.ts';
import { beginAtTop, useBeginning } from '../reading/beginAtTop.ts';
import { isRead, soFar } from '../reading/soFar.ts';
import { useWords } from '../words.ts';
import styles from './contents.module.css';
import { SketchView } from './SketchView.tsx';
import { sketches } from './sketches.ts';

/** Every chapter, what it shows and teaches, and how much of it was read. */
export function Contents() {
  const words = useWords().learn.contents;
  const { language } = useLanguage();
  useBeginning('contents');
  return (
    <main id="main" tabIndex={-1} className={styles.contents}>
      <h2>{words.title}</h2>
      <p className={styles.intro}>{words.intro}</p>
      <ol className={styles.cards}>
        {chapters.map((chapter, index) => (
          <Card key={chapter.slug} chapter={chapter} number={index + 1} />
        ))}
      </ol>
      <nav aria-label={words.more} className={styles.more}>
        {appendices.map(({ slug, title }) => (
          <a key={slug} href={`#/learn/${slug}`} onClick={beginAtTop}>
            {title[language]}
          </a>
        ))}
        <a href="#/lab">{words.labs}</a>
      </nav>
    </main>
  );
}

interface CardProps {
  readonly chapter: Chapter;
  readonly number: number;
}

function Card({ chapter: { slug, title, load }, number }: CardProps) {
  const { learn: words, labs: ofLabs } = useWords();
  const { language } = useLanguage();
  const share = useStore(soFar, (shares) => shares[slug] ?? 0);
  const sketch = sketches[slug];
  const own = load ? [] : Object.entries(labs).filter(([, { chapter }]) => chapter === slug);
  return (
    <li className={styles.card} data-coming={!load}>
      {sketch && (
        <figure>
          <SketchView draw={sketch.draw} />
          <figcaption>{sketch.shows[language]}</figcaption>
        </figure>
      )}
      <p className={styles.number}>{words.chapter({ number })}</p>
      <h3>
        {load ? (
          <a href={`#/learn/${slug}`} onClick={beginAtTop}>
            {title[language]}
          </a>
        ) : (
          title[language]
        )}
      </h3>
      <p>
        {words.contents.afterwards}
        {outcomes[slug]?.[language]}
      </p>
      <p className={styles.state}>
        {load
          ? share === 0
            ? words.contents.finished
            : isRead(share)
              ? words.contents.read
              : words.contents.part({ share: Math.round(100 * share) })
          : words.contents.coming}
      </p>
      {load && share > 0 && !isRead(share) && <progress max={1} value={share} aria-hidden="true" />}
      {own.length > 0 && (
        <p className={styles.labs}>
          {words.contents.already}{' '}
          {own.map(([id, lab]) => (
            <a key={id} href={`#/lab/${id}`} aria-label={`${ofLabs.alone}: ${lab.title[language]}`}>
              {lab.title[language]}
            </a>
          ))}
        </p>
      )}
    </li>
  );
}
