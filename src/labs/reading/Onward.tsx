import { chapters } from '../../lessons/index.ts';
import { useLanguage } from '../../ui/words.tsx';
import { useWords } from '../words.ts';
import { beginAtTop } from './beginAtTop.ts';
import styles from './reading.module.css';

const contents = '#/learn';

/** The chapters before and after this one, and all of them. */
export function Onward({ index }: { readonly index: number }) {
  const words = useWords().learn;
  const { language } = useLanguage();
  const before = chapters.slice(0, index).findLastIndex(({ load }) => load);
  const next = chapters[index + 1];
  return (
    <nav className={styles.onward} aria-label={words.onward.label}>
      {before >= 0 && <Neighbour index={before} how={words.onward.previous} rel="prev" />}
      <a href={contents} onClick={beginAtTop}>
        {words.contents.title}
      </a>
      {next?.load && <Neighbour index={index + 1} how={words.onward.next} rel="next" />}
      {next && !next.load && <p>{words.onward.coming({ title: next.title[language] })}</p>}
    </nav>
  );
}

interface NeighbourProps {
  readonly index: number;
  readonly how: string;
  readonly rel: 'prev' | 'next';
}

function Neighbour({ index, how, rel }: NeighbourProps) {
  const { language } = useLanguage();
  const chapter = chapters[index];
  return (
    chapter && (
      <a href={`#/learn/${chapter.slug}`} rel={rel} onClick={beginAtTop}>
        <small>{how}</small> {chapter.title[language]}
      </a>
    )
  );
}
