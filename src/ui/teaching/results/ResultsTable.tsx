import type { Assignment } from '../../../teaching/assignment.ts';
import { fingerprint } from '../../../teaching/assignment.ts';
import type { Handed } from '../../../teaching/code.ts';
import type { Result, Setting } from '../../../teaching/result.ts';
import { fieldName, optionName } from '../../controls/fieldWords.ts';
import { count, setting, significant } from '../../text/format.ts';
import { useLanguage, useWords } from '../../words.tsx';
import { useTeachingWords } from '../words.ts';
import type { Checked } from './ResultsPage.tsx';
import styles from './results.module.css';

interface ResultsTableProps {
  readonly handed: readonly Handed[];
  readonly assignment: Assignment | undefined;
  readonly checked: Readonly<Record<string, Checked>>;
  readonly onCheck: ((one: Handed) => void) | undefined;
}

/** What was handed in, a row each. */
export function ResultsTable({ handed, assignment, checked, onCheck }: ResultsTableProps) {
  const words = useTeachingWords().results;
  const { columns } = words;
  const heads = Object.entries(columns).filter(([name]) => name !== 'check' || assignment);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{words.table}</caption>
        <thead>
          <tr>
            {heads.map(([name, head]) => (
              <th key={name} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {handed.map((one, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same code may be handed in twice
            <tr key={`${k} ${one.code}`}>
              <th scope="row">{one.name || words.unnamed({ number: k + 1 })}</th>
              {'fault' in one.read ? (
                <td colSpan={heads.length - 1}>{words.faults[one.read.fault]}</td>
              ) : (
                <>
                  <Numbers result={one.read.result} kind={assignment?.start.dataset.kind ?? 'ring'} />
                  {assignment && (
                    <td>
                      <Check
                        isForeign={one.read.result.assignment !== fingerprint(assignment)}
                        now={checked[one.code]}
                        onCheck={onCheck && (() => onCheck(one))}
                      />
                    </td>
                  )}
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Kind = Assignment['start']['dataset']['kind'];

function Numbers({ result, kind }: { readonly result: Result; readonly kind: Kind }) {
  const words = useTeachingWords().results;
  const { language } = useLanguage();
  const { modes, prediction } = result;
  return (
    <>
      <td>
        {count(result.iteration, language)}
        {!result.isReached && ` (${words.stopped})`}
      </td>
      <td>{words.withFloor({ value: significant(result.wasserstein), floor: significant(result.floor) })}</td>
      <td>{significant(result.js)}</td>
      <td>{modes ? words.ofTotal(modes) : '–'}</td>
      <td>{prediction === undefined ? '–' : significant(prediction)}</td>
      <td>
        <Settings result={result} kind={kind} />
      </td>
    </>
  );
}

function Settings({ result: { settings, isIncomplete }, kind }: { readonly result: Result; readonly kind: Kind }) {
  const page = useWords();
  const words = useTeachingWords().results;
  const { language } = useLanguage();
  if (settings.length === 0 && !isIncomplete) return words.asGiven;
  function said({ iteration, field, value }: Setting): string {
    const shown = typeof value === 'number' ? setting(value) : optionName(page, field, value);
    const one = words.setting({ name: fieldName(page, kind, field), value: shown });
    return iteration === 0 ? one : words.later({ setting: one, iteration: count(iteration, language) });
  }
  return (
    <ul>
      {settings.map((one) => (
        <li key={`${one.iteration} ${one.field} ${one.value}`}>{said(one)}</li>
      ))}
      {isIncomplete && <li>{words.more}</li>}
    </ul>
  );
}

interface CheckProps {
  readonly isForeign: boolean;
  readonly now: Checked | undefined;
  readonly onCheck: (() => void) | undefined;
}

function Check({ isForeign, now, onCheck }: CheckProps) {
  const words = useTeachingWords().results;
  const engines = useWords().engines.names;
  if (isForeign) return words.verdicts.foreign;
  if (!now) {
    return (
      <button type="button" disabled={!onCheck} onClick={onCheck}>
        {words.verify}
      </button>
    );
  }
  if (!('kind' in now)) return words.running({ share: now.share });
  if (now.kind !== 'different' && now.kind !== 'elsewhere') return words.verdicts[now.kind];
  const w = significant(now.measures.wasserstein.value ?? Number.NaN);
  return now.kind === 'different'
    ? words.verdicts.different({ w })
    : words.verdicts.elsewhere({ engine: engines[now.engine], w });
}
