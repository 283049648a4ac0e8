import { useStore } from 'zustand';
import { significant } from '../../ui/text/format.ts';
import { ProseTerm } from '../formulas/Term.tsx';
import { useRuntime } from '../kit/context.ts';
import kit from '../kit/kit.module.css';
import { useReadings } from './hooks.ts';
import styles from './lines.module.css';
import { rulers } from './rulers.ts';
import { useLinesWords } from './words.ts';

const arrow = (slope: number) => (slope > 0 ? '↗' : slope < 0 ? '↘' : '→');

/** The rulers' values and slopes at the present θ. */
export function ReadingsTable() {
  const { table, rulersLong } = useLinesWords();
  const lit = useStore(useRuntime().lit, ({ term }) => term);
  const readings = useReadings();
  return (
    <table className={kit.table}>
      <caption className="visually-hidden">{table.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{table.ruler}</th>
          <th scope="col">{table.value}</th>
          <th scope="col">{table.slope}</th>
        </tr>
      </thead>
      <tbody>
        {rulers.map((ruler) => {
          const { value, derivative } = readings[ruler];
          return (
            <tr key={ruler} data-lit={lit === ruler || undefined}>
              <th scope="row">
                <ProseTerm name={ruler}>{rulersLong[ruler]}</ProseTerm>
              </th>
              <td>{value === Number.POSITIVE_INFINITY ? '+∞' : significant(value)}</td>
              <td>
                {derivative === null ? (
                  <span className={styles.none}>{table.none}</span>
                ) : (
                  <>
                    <span aria-hidden="true" className={styles.arrow}>
                      {arrow(derivative)}
                    </span>
                    {significant(derivative)}
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
