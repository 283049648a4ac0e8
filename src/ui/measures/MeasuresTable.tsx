import { useId } from 'react';
import { useStore } from 'zustand';
import type { Estimate } from '../../divergences/estimate.ts';
import type { Playground } from '../../store/playground.ts';
import { count, percent, significant } from '../text/format.ts';
import { useLanguage, useWords } from '../words.tsx';
import styles from './MeasuresTable.module.css';

/** The rows in order; each takes the colour of its curve. */
const rows = [
  ['wasserstein', 'wasserstein'],
  ['slicedWasserstein', 'wasserstein'],
  ['criticEstimate', 'wasserstein'],
  ['js', 'js'],
  ['impliedJs', 'js'],
  ['klForward', 'kl-forward'],
  ['klReverse', 'kl-reverse'],
  ['tv', 'tv'],
] as const;

/** The newest value of every measure, with how it was made and its sampling floor. */
export function MeasuresTable({ playground }: { readonly playground: Playground }) {
  const words = useWords().measures;
  const { language } = useLanguage();
  const meaning = useId();
  const measures = useStore(playground.run, (run) => run.measures);
  const made = ({ estimator, samples, reason }: Estimate) => {
    if (reason) return words.undefined[reason];
    return samples > 0
      ? words.made({ estimator: words.estimators[estimator], samples: count(samples, language) })
      : words.estimators[estimator];
  };
  return (
    <section className={styles.panel} aria-label={words.title}>
      <h2 className={styles.title}>{words.title}</h2>
      {measures ? (
        <>
          <table className={styles.table} aria-describedby={meaning}>
            <thead>
              <tr>
                <th scope="col">{words.columns.measure}</th>
                <th scope="col">{words.columns.value}</th>
                <th scope="col">{words.columns.floor}</th>
              </tr>
            </thead>
            <tbody>
              {measures.modes && (
                <>
                  <tr>
                    <th scope="row">
                      {words.names.reached}
                      <small>{words.touching({ share: percent(measures.modes.reachedShare) })}</small>
                    </th>
                    <td>{words.modesOf({ covered: measures.modes.reached, total: measures.modes.total })}</td>
                    <td />
                  </tr>
                  <tr>
                    <th scope="row">
                      {words.names.modes}
                      <small>{words.within}</small>
                    </th>
                    <td>{words.modesOf(measures.modes)}</td>
                    <td />
                  </tr>
                  <tr>
                    <th scope="row">
                      {words.names.highQuality}
                      <small>{words.within}</small>
                    </th>
                    <td>{percent(measures.modes.highQuality)}</td>
                    <td />
                  </tr>
                </>
              )}
              {rows.map(([name, colour]) => {
                const estimate = measures[name];
                return (
                  estimate && (
                    <tr key={name}>
                      <th scope="row">
                        <span style={{ color: `var(--${colour}-text)` }}>{words.names[name]}</span>
                        <small>{made(estimate)}</small>
                      </th>
                      <td>{significant(estimate.value ?? Number.NaN)}</td>
                      <td className={styles.floor}>
                        {estimate.floor === undefined ? '' : significant(estimate.floor)}
                      </td>
                    </tr>
                  )
                );
              })}
            </tbody>
          </table>
          <p id={meaning} className={styles.meaning}>
            {words.floorMeaning}
          </p>
        </>
      ) : (
        <p className={styles.meaning}>{words.waiting}</p>
      )}
    </section>
  );
}
