import { count } from '../text/format.ts';
import { useLanguage } from '../words.tsx';
import styles from './diagnostics.module.css';
import { useDiagnosticsWords } from './words.ts';

export interface NumbersRow {
  readonly name: string;
  /** Its estimator and sample size. */
  readonly made?: string;
  readonly value: string;
}

interface NumbersTableProps {
  /** What the numbers are of. */
  readonly name: string;
  readonly iteration: number | undefined;
  readonly rows: readonly NumbersRow[] | undefined;
}

/** Numbers of a finding, with how each was made and of which iteration they are. */
export function NumbersTable({ name, iteration, rows }: NumbersTableProps) {
  const words = useDiagnosticsWords();
  const { language } = useLanguage();
  if (!rows || iteration === undefined) return <p className={styles.why}>{words.waiting}</p>;
  return (
    <table className={styles.numbers}>
      <caption className="visually-hidden">{words.numbers({ name })}</caption>
      <thead>
        <tr>
          <th scope="col">{words.at({ iteration: count(iteration, language) })}</th>
          <th scope="col">{words.columns.value}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">
              {row.name}
              {row.made && <small>{row.made}</small>}
            </th>
            <td>{row.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
