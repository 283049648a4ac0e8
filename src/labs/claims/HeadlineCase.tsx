import { type Headline, isBelieved, judgementOf, type Witness } from '../../claims/court.ts';
import type { Placed } from '../../claims/index.ts';
import { chapters } from '../../lessons/index.ts';
import { spoken, Words } from '../../ui/text/Words.tsx';
import { useLanguage } from '../../ui/words.tsx';
import { useWords } from '../words.ts';
import styles from './court.module.css';
import { type Hearing, isBeingHeard, isHeard, useHearing } from './useHearing.ts';

interface CaseProps {
  readonly headline: Headline;
  readonly claims: readonly Placed[];
  /** How many each witness is heard on. */
  readonly seeds: number;
}

/** One headline: who speaks for it and against it, seed by seed, and what follows. */
export function HeadlineCase({ headline: { id, said, witnesses }, claims, seeds }: CaseProps) {
  const words = useWords().learn.court;
  const { language } = useLanguage();
  const find = (witness: Witness) => claims.find(({ claim }) => claim.id === witness.claim);
  const called = witnesses.flatMap((witness) => find(witness)?.claim ?? []);
  const { readings, hear, cancel } = useHearing(id, called, seeds);
  const all = readings.flat();
  const isWhole = all.length > 0 && all.every(isHeard);
  const isRunning = all.some(isBeingHeard);
  const share = all.reduce((sum, reading) => sum + (reading?.share ?? 0), 0) / all.length;
  const believed = witnesses.filter((_, k) => isBelieved((readings[k] ?? []).map(holds)));
  const judgement = isWhole ? judgementOf(believed) : undefined;

  return (
    <section className={styles.case} data-judgement={judgement ?? 'open'} aria-label={spoken(said[language])}>
      <p className={styles.said}>{words.quoted({ said: said[language] })}</p>
      <ul className={styles.witnesses}>
        {witnesses.map((witness, k) => (
          <li key={witness.claim} data-speaks={witness.speaks}>
            <span className={styles.side}>{words.sides[witness.speaks]}</span>
            <Title placed={find(witness)} />
            <Seeds readings={readings[k] ?? []} />
          </li>
        ))}
      </ul>
      <p role="status" className={styles.judgement}>
        <strong>{judgement ? words.judgements[judgement] : isRunning ? words.running : words.open}</strong>{' '}
        {judgement && words.because[judgement]}
      </p>
      {isRunning && <progress max={1} value={share} aria-label={words.running} />}
      <p className={styles.actions}>
        {isRunning && (
          <button type="button" onClick={cancel}>
            {words.cancel}
          </button>
        )}
        {!isRunning && !isWhole && (
          <button type="button" disabled={called.length === 0} onClick={hear}>
            {words.hear}
          </button>
        )}
      </p>
    </section>
  );
}

const holds = (reading: Hearing['readings'][number][number]): boolean =>
  reading?.status === 'done' && reading.finding?.holds === true;

/** Leads to the claim's card. */
function Title({ placed }: { readonly placed: Placed | undefined }) {
  const { language } = useLanguage();
  if (!placed) return <span>…</span>;
  const { chapter, claim } = placed;
  const title = <Words text={claim.title[language]} />;
  const isWritten = chapters.some(({ slug, load }) => slug === chapter && load);
  return isWritten ? <a href={`#/learn/${chapter}#${claim.id}`}>{title}</a> : <span>{title}</span>;
}

function Seeds({ readings }: { readonly readings: Hearing['readings'][number] }) {
  const { court: words, claim } = useWords().learn;
  const signs = readings.map((reading) => (isHeard(reading) ? (holds(reading) ? '✓' : '✗') : '·'));
  const holding = signs.filter((sign) => sign === '✓').length;
  const isWhole = readings.length > 0 && readings.every(isHeard);
  return (
    <span className={styles.seedsHeard} data-believed={isWhole ? holding === readings.length : undefined}>
      <span aria-hidden="true">{signs.join(' ')}</span>
      <span className="visually-hidden">
        {isWhole
          ? words.heard({ holding, total: readings.length })
          : readings.some(isBeingHeard)
            ? claim.running
            : claim.waiting}
      </span>
    </span>
  );
}
