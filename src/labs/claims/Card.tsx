import type { ReactNode } from 'react';
import type { Claim } from '../../claims/claim.ts';
import type { Verdict } from '../../claims/examine.ts';
import { cite } from '../../claims/sources.ts';
import { spoken, Words } from '../../ui/text/Words.tsx';
import { useLanguage } from '../../ui/words.tsx';
import { linkTo } from '../kit/address.ts';
import { CopyLink } from '../prose/CopyLink.tsx';
import { useStage } from '../stage/context.ts';
import { useWords } from '../words.ts';
import { Broken } from './Broken.tsx';
import { Checks } from './Checks.tsx';
import { Conditions } from './Conditions.tsx';
import styles from './claims.module.css';
import { Progress } from './Progress.tsx';
import { usePresent } from './present.ts';
import { useJudged } from './useJudged.ts';
import { isRunning, useTrial, verdictOf } from './useTrial.ts';

type State = 'holds' | 'fails' | 'blind' | 'running' | 'waiting' | 'failed';

function stateOf(verdict: Verdict | undefined, running: boolean, failed: boolean): State {
  if (running) return 'running';
  if (failed) return 'failed';
  if (!verdict) return 'waiting';
  if (verdict.holds) return 'holds';
  return verdict.checks.some(({ holds, blind }) => !(holds || blind)) ? 'fails' : 'blind';
}

/**
 * What theory says, what was measured, and whether they agree: judged on the stage's present finding where a lab there
 * finds what the claim is about, else examined in the pool.
 */
export function Card({ claim, children }: { readonly claim: Claim; readonly children?: ReactNode }) {
  const words = useWords().learn.claim;
  const { language } = useLanguage();
  const stage = useStage();
  const [runtime, present] = usePresent(claim);
  const trial = useTrial(claim, 'claim');
  const broken = useTrial(claim, 'broken');
  const { id, title, source, study, likely, meant } = claim;
  const perform = runtime?.performer(study.name);
  const judged = useJudged(claim, present);
  const verdict = judged ? judged.verdict : verdictOf(trial);
  const status = judged?.status ?? (isRunning(trial) ? 'running' : trial.reading?.status);
  const state = stateOf(verdict, status === 'running', status === 'failed');

  function run(): void {
    if (runtime && perform) {
      stage.show(runtime.id);
      perform((claim.at as object | undefined) ?? {});
    } else trial.run({});
  }

  const link = runtime ? linkTo(runtime, stage.address, stage.ids, present?.query) : stage.address;
  return (
    <section id={id} className={styles.claim} data-verdict={state} aria-label={spoken(title[language])}>
      <p className={styles.title}>
        <strong>
          <Words text={title[language]} />
        </strong>{' '}
        <cite>{source.map(cite).join('; ')}</cite>
      </p>
      {children}
      {verdict && <Checks claim={claim} verdict={verdict} />}
      <p role="status">
        <strong>{words[state]}</strong> {state === 'blind' && words.tooSmall}
        {state === 'fails' && likely && words.likely({ why: likely[language] })}
        {(state === 'fails' || state === 'blind') && meant && words.meant[meant]}
      </p>
      {!present && isRunning(trial) && <Progress trial={trial} />}
      {verdict && (
        <Conditions claim={claim} lab={runtime?.lab} verdict={verdict} seed={present?.seed ?? 1} cost={trial.reading} />
      )}
      <p className={styles.actions}>
        <button type="button" className={styles.link} onClick={run}>
          {verdict ? words.again : words.run}
        </button>
        {claim.broken && (
          <button type="button" className={styles.link} onClick={() => broken.run(claim.broken?.at as object)}>
            {words.breakIt({ how: claim.broken.what[language] })}
          </button>
        )}
        <CopyLink hash={`${link}#${id}`} />
      </p>
      <Broken claim={claim} trial={broken} />
    </section>
  );
}
