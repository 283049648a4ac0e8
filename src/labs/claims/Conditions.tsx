import type { Claim } from '../../claims/claim.ts';
import type { Verdict } from '../../claims/examine.ts';
import type { Reading } from '../../client/stream.ts';
import type { FieldTable } from '../../fields/field.ts';
import { fieldsOf, valueAt } from '../../fields/path.ts';
import { setting } from '../../ui/text/format.ts';
import { Words } from '../../ui/text/Words.tsx';
import { useLanguage } from '../../ui/words.tsx';
import type { AnyLab } from '../kit/lab.ts';
import { optionLabelOf, shortLabelOf } from '../kit/symbols.ts';
import { useWords } from '../words.ts';
import styles from './claims.module.css';

interface ConditionsProps {
  readonly claim: Claim;
  /** The lab that finds it. */
  readonly lab?: AnyLab | undefined;
  readonly verdict: Verdict;
  readonly seed: number;
  /** What it cost to find, where that was in the pool. */
  readonly cost: Reading<Verdict> | undefined;
}

/** Keeps “λ = 1” on one line. */
const equation = (name: string, value: string) => `${name}\u00a0=\u00a0${value}`;

/** What it was run with. */
export function Conditions({ claim, lab, verdict, seed, cost }: ConditionsProps) {
  const words = useWords();
  const { language } = useLanguage();
  const { words: own = {}, relevant = {} } = lab ?? {};
  const table: FieldTable = claim.study.parameters;
  const shown = fieldsOf(table).filter(
    ([path, field]) =>
      field.type !== 'points' &&
      (claim.speaksOf?.includes(path) ?? true) &&
      (relevant[path]?.(verdict.parameters) ?? true),
  );
  const text = (path: string) => {
    const value = valueAt(verdict.parameters, path);
    if (typeof value === 'number') return setting(value);
    return optionLabelOf(words, own, value as string, language) ?? String(value);
  };
  const parts = [
    ...shown.map(([path]) => equation(shortLabelOf(own, path, language), text(path))),
    ...(claim.study.kind === 'trained' ? [equation(shortLabelOf({}, 'seed', language), String(seed))] : []),
    ...(cost?.status === 'done' && cost.engines.length > 0
      ? [
          cost.engines.map((engine) => words.engines.names[engine]).join(', '),
          words.learn.claim.seconds({ seconds: cost.seconds.toFixed(1) }),
        ]
      : []),
  ];
  return (
    <p className={styles.conditions}>
      <Words text={parts.join(words.learn.claim.comma)} />
    </p>
  );
}
