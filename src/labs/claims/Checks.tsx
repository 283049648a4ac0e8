import type { Check } from '../../claims/check.ts';
import type { Claim } from '../../claims/claim.ts';
import type { Verdict } from '../../claims/examine.ts';
import { significant } from '../../ui/text/format.ts';
import { useLanguage } from '../../ui/words.tsx';
import { shortLabelOf } from '../kit/symbols.ts';
import { useWords } from '../words.ts';
import styles from './claims.module.css';

interface ChecksProps {
  readonly claim: Claim;
  readonly verdict: Verdict;
}

/** Each comparison: what theory says and how near is near enough, what was measured, and whether it holds. */
export function Checks({ claim, verdict }: ChecksProps) {
  const words = useWords().learn.claim;
  const { language } = useLanguage();
  return (
    <ul className={styles.checks}>
      {verdict.checks.map((check, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a verdict never changes
        <li key={k} data-holds={check.holds}>
          <span aria-hidden="true" className={styles.mark}>
            {check.holds ? '✓' : check.blind ? '?' : '✗'}
          </span>
          <span className={styles.name}>
            {claim.checks[check.name]?.[language]}
            {check.where && ` (${shortLabelOf({}, check.where[0], language)} = ${significant(check.where[1])})`}
          </span>
          <dl>
            <Theory check={check} />
            <div>
              <dt>{words.here}</dt>
              <dd>{Number.isNaN(check.measured) ? '…' : significant(check.measured)}</dd>
            </div>
          </dl>
          <span className="visually-hidden">{words[check.holds ? 'holds' : check.blind ? 'blind' : 'fails']}</span>
        </li>
      ))}
    </ul>
  );
}

function Theory({ check }: { readonly check: Check }) {
  const words = useWords().learn.claim;
  const { predicted, relation, tolerance, because } = check;
  const text =
    typeof predicted === 'number'
      ? `${relation === '=' ? '' : `${relation} `}${significant(predicted)}`
      : `${significant(predicted[0])} … ${significant(predicted[1])}`;
  return (
    <div>
      <dt>{words.theory}</dt>
      <dd>
        {text}{' '}
        <small>
          {tolerance > 0
            ? words.within({ tolerance: significant(tolerance), why: words.because[because] })
            : words.because[because]}
        </small>
      </dd>
    </div>
  );
}
