import type { ReactNode } from 'react';
import type { Check } from '../../claims/check.ts';
import type { Claim } from '../../claims/claim.ts';
import type { Verdict } from '../../claims/examine.ts';
import { figure, significant } from '../../ui/text/format.ts';
import { Words } from '../../ui/text/Words.tsx';
import { useLanguage } from '../../ui/words.tsx';
import { shortLabelOf } from '../kit/symbols.ts';
import { useWords } from '../words.ts';
import styles from './claims.module.css';

interface ChecksProps {
  readonly claim: Claim;
  readonly verdict: Verdict;
}

/** What each check compares, and how it went; one that is made in many places shows the place that tells most. */
export function Checks({ claim, verdict }: ChecksProps) {
  const words = useWords().learn.claim;
  const names = [...new Set(verdict.checks.map(({ name }) => name))];
  const groups = names.map((name) => [name, verdict.checks.filter((check) => check.name === name)] as const);
  return (
    <ul className={styles.checks}>
      {groups.map(([name, checks]) => (
        <Row key={name} claim={claim} check={telling(checks)}>
          {checks.length > 1 && (
            <details>
              <summary>
                {words.places({ holding: checks.filter(({ holds }) => holds).length, total: checks.length })}
              </summary>
              <ul className={styles.checks}>
                {checks.map((check) => (
                  <Row key={String(check.where)} claim={claim} check={check} />
                ))}
              </ul>
            </details>
          )}
        </Row>
      ))}
    </ul>
  );
}

/** The first that doesn't hold, else the last. */
const telling = (checks: readonly Check[]): Check =>
  checks.find(({ holds }) => !holds) ?? (checks[checks.length - 1] as Check);

interface RowProps {
  readonly claim: Claim;
  readonly check: Check;
  readonly children?: ReactNode;
}

function Row({ claim, check, children }: RowProps) {
  const words = useWords().learn.claim;
  const { language } = useLanguage();
  const { name, where, holds, blind, measured } = check;
  return (
    <li data-holds={holds}>
      <span aria-hidden="true" className={styles.mark}>
        {holds ? '✓' : blind ? '?' : '✗'}
      </span>
      <span>
        <Words text={claim.checks[name]?.[language] ?? ''} />
        {where && words.at({ what: shortLabelOf({}, where[0], language), value: figure(where[1]) })}
        <span className="visually-hidden"> {words[holds ? 'holds' : blind ? 'blind' : 'fails']}</span>
      </span>
      <dl>
        <Theory check={check} />
        <div>
          <dt>{words.here}</dt>
          <dd>{Number.isNaN(measured) ? '…' : figure(measured)}</dd>
        </div>
      </dl>
      {children}
    </li>
  );
}

/** What theory says, how near is near enough, and why. */
function Theory({ check }: { readonly check: Check }) {
  const words = useWords().learn.claim;
  const { predicted, relation, tolerance, because } = check;
  const text =
    typeof predicted === 'number'
      ? `${relation === '=' ? '' : `${relation} `}${figure(predicted)}`
      : `${figure(predicted[0])} … ${figure(predicted[1])}`;
  const why = words.because[because];
  return (
    <div>
      <dt>{words.theory}</dt>
      <dd>
        {text} <small>{tolerance > 0 ? words.within({ tolerance: significant(tolerance), why }) : why}</small>
      </dd>
    </div>
  );
}
