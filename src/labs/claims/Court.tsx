import { useEffect, useId, useState } from 'react';
import { headlines } from '../../claims/court.ts';
import { allClaims, type Placed } from '../../claims/index.ts';
import { arrive, arriveAgain } from '../../ui/loading/arrive.ts';
import { NotLoaded } from '../../ui/loading/NotLoaded.tsx';
import { useWords } from '../words.ts';
import styles from './court.module.css';
import { HeadlineCase } from './HeadlineCase.tsx';

const SEEDS = [1, 3, 5, 8];

/** The headlines of the articles, each with its experiments and a judgement that follows from them. */
export function Court() {
  const words = useWords().learn.court;
  const [claims, setClaims] = useState<readonly Placed[]>([]);
  const [failed, setFailed] = useState(false);
  const [seeds, setSeeds] = useState(3);
  const label = useId();

  async function load(): Promise<void> {
    setClaims(await allClaims());
    setFailed(false);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    arrive(load).catch(() => setFailed(true));
  }, []);

  return (
    <section className={styles.court} aria-label={words.court}>
      <p className={styles.rule}>{words.rule}</p>
      <p className={styles.seeds}>
        <label htmlFor={label}>{words.seeds}</label>{' '}
        <select id={label} value={seeds} onChange={(event) => setSeeds(Number(event.target.value))}>
          {SEEDS.map((count) => (
            <option key={count}>{count}</option>
          ))}
        </select>
      </p>
      {failed && <NotLoaded onRetry={() => arriveAgain(load)} />}
      {headlines.map((headline) => (
        <HeadlineCase key={headline.id} headline={headline} claims={claims} seeds={seeds} />
      ))}
    </section>
  );
}
