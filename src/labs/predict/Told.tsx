import { useStore } from 'zustand';
import { Outcome } from '../../ui/predict/Outcome.tsx';
import { significant } from '../../ui/text/format.ts';
import type { Found } from '../kit/found.ts';
import type { Runtime } from '../kit/runtime.ts';
import { useWords } from '../words.ts';
import { type Guess, guessedNumber } from './guess.ts';
import styles from './predict.module.css';

interface ToldProps {
  readonly guess: Guess;
  /** Whether the choice was right, where there were any. */
  readonly isRight: boolean | undefined;
  /** What the number that was measured is called. */
  readonly label: string;
  readonly runtime: Runtime | undefined;
}

/** What the run said, beside what the reader said before. */
export function Told({ guess, isRight, label, runtime }: ToldProps) {
  const all = useWords().learn;
  const words = all.predict;
  const { phase, measured = Number.NaN } = guess;
  const guessed = guessedNumber(guess);
  return (
    <>
      {phase === 'running' && runtime && <Running runtime={runtime} />}
      <div role="status">
        {phase === 'running' && <span className="visually-hidden">{all.claim.running}</span>}
        {phase === 'failed' && <p>{all.claim.failed}</p>}
        {phase === 'told' && (
          <>
            <Outcome
              rows={[
                ...(guessed === undefined ? [] : [[words.guess, significant(guessed)] as const]),
                [words.here({ label }), significant(measured)],
                ...(guessed === undefined || !Number.isFinite(measured)
                  ? []
                  : [[words.difference, signed(guessed - measured)] as const]),
              ]}
            />
            {isRight !== undefined && <p>{isRight ? words.right : words.wrong}</p>}
          </>
        )}
      </div>
    </>
  );
}

const signed = (value: number) => `${value > 0 ? '+' : ''}${significant(value)}`;

const shareOf = ({ share }: Found) => share;

/** How far the run is, and how to call it off. */
function Running({ runtime: { found, drive } }: { readonly runtime: Runtime }) {
  const words = useWords().learn.claim;
  const share = useStore(found, shareOf);
  return (
    <p className={styles.running}>
      <progress max={1} value={share} aria-label={words.running} />
      {drive && (
        <button type="button" onClick={drive.stop}>
          {words.cancel}
        </button>
      )}
    </p>
  );
}
