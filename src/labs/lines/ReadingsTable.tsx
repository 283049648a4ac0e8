import { useMemo } from 'react';
import { useStore } from 'zustand';
import { parallelLines } from '../../divergences/lines.ts';
import { significant } from '../../ui/text/format.ts';
import { ProseTerm } from '../formulas/Term.tsx';
import { useWords } from '../words.ts';
import { useLines, useSetting } from './LinesContext.ts';
import styles from './lines.module.css';
import { rulers } from './rulers.ts';

const arrow = (slope: number) => (slope > 0 ? '↗' : slope < 0 ? '↘' : '→');

/** The rulers' values and slopes at the present θ. */
export function ReadingsTable() {
  const { table, rulersLong } = useWords().lines;
  const setting = useSetting();
  const lit = useStore(useLines().lit, ({ term }) => term);
  const readings = useMemo(() => parallelLines(setting), [setting]);
  return (
    <table className={styles.table}>
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
