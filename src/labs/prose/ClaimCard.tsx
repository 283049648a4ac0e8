import { useWords } from '../words.ts';
import { CopyLink } from './CopyLink.tsx';
import styles from './prose.module.css';

interface ClaimCardProps {
  readonly title: string;
  /** The parameters it was run with. */
  readonly at: string | undefined;
  readonly predicted: string | undefined;
  readonly measured: string | undefined;
  readonly tolerance: string | undefined;
  readonly verdict: 'holds' | 'fails' | 'unmeasurable' | 'waiting' | 'running';
  /** Why it may fail, or can't be told. */
  readonly likely: string;
  /** Sample size, seed and the like. */
  readonly conditions: string | undefined;
  /** Where the page runs this very thing again. */
  readonly link: string | undefined;
  readonly onRun: () => void;
}

/** A statement made executable: what theory says, what the run measured, and whether they agree. */
export function ClaimCard(props: ClaimCardProps) {
  const words = useWords().learn.claim;
  const { title, at, predicted, measured, tolerance, verdict, likely, conditions, link, onRun } = props;
  return (
    <section className={styles.claim} data-verdict={verdict} aria-label={title}>
      <p className={styles.claimTitle}>
        <strong>{title}</strong> {at}
      </p>
      {predicted !== undefined && (
        <dl className={styles.claimNumbers}>
          <div>
            <dt>{words.theory}</dt>
            <dd>
              {predicted} <small>{tolerance && words.within({ tolerance })}</small>
            </dd>
          </div>
          <div>
            <dt>{words.here}</dt>
            <dd>{measured ?? '…'}</dd>
          </div>
        </dl>
      )}
      <p className={styles.verdict} role="status">
        <strong>{words[verdict]}</strong> {(verdict === 'fails' || verdict === 'unmeasurable') && likely}
      </p>
      <p className={styles.conditions}>
        {conditions}
        <button type="button" className={styles.link} onClick={onRun}>
          {measured === undefined ? words.run : words.again}
        </button>
        {link !== undefined && <CopyLink hash={link} />}
      </p>
    </section>
  );
}
