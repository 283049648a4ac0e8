import type { Claim } from '../../claims/claim.ts';
import { useLanguage } from '../../ui/words.tsx';
import { useWords } from '../words.ts';
import { Checks } from './Checks.tsx';
import styles from './claims.module.css';
import { Progress } from './Progress.tsx';
import { isRunning, type Trial, verdictOf } from './useTrial.ts';

/** The same claim where one of its assumptions fails: then it has to fail too. */
export function Broken({ claim, trial }: { readonly claim: Claim; readonly trial: Trial }) {
  const words = useWords().learn.claim;
  const { language } = useLanguage();
  const verdict = verdictOf(trial);
  const { broken } = claim;
  if (!broken || !trial.reading) return null;
  const said = verdict && (verdict.holds ? words.brokenHolds : words.brokenFails);
  return (
    <section className={styles.broken} aria-label={words.broken({ how: broken.what[language] })}>
      <p role="status">
        {words.broken({ how: broken.what[language] })} {said ?? (isRunning(trial) ? words.running : words.failed)}
      </p>
      {isRunning(trial) && <Progress trial={trial} />}
      {verdict && <Checks claim={claim} verdict={verdict} />}
    </section>
  );
}
