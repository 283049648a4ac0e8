import { useMemo } from 'react';
import { quantile } from '../../math/quantile.ts';
import { roundUp } from '../../plots/domain.ts';
import type { Colour } from '../../plots/palette.ts';
import type { Look } from '../../trials/look.ts';
import { latestOf, looksOfAll } from '../../trials/quantiles.ts';
import type { TrialName } from '../../trials/series.ts';
import type { Trial } from '../../trials/trial.ts';
import { HistogramChart } from '../../ui/charts/HistogramChart.tsx';
import { count, figure, significant } from '../../ui/text/format.ts';
import { useLanguage } from '../../ui/words.tsx';
import { words as curveWords } from '../kit/curveWords.ts';
import table from '../kit/table.module.css';
import { useText } from '../kit/useText.ts';
import styles from './repeat.module.css';
import { words as repeatWords } from './words.ts';

interface EndsProps {
  readonly trials: readonly Trial[];
  readonly floors: Look;
  /** Modes of the data; 0 where it has none. */
  readonly modes: number;
}

const quantiles = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1] as const;

/** How the runs' last numbers lie: as bars, and as named quantiles. */
export function Ends({ trials, floors, modes }: EndsProps) {
  const words = useText(repeatWords);
  const { names } = useText(curveWords);
  const { language } = useLanguage();
  const looks = looksOfAll(trials);
  const at = trials.find(({ iteration }) => iteration.length >= looks)?.iteration[looks - 1] ?? 0;
  const values = useMemo(
    () => ({
      wasserstein: latestOf(trials, 'wasserstein'),
      reached: latestOf(trials, 'reached'),
      modes: latestOf(trials, 'modes'),
      quality: latestOf(trials, 'quality'),
    }),
    [trials],
  );
  const floor = floors.wasserstein;
  const gone = trials.filter(({ diverged }) => diverged).length;
  const bins = modes + 1;
  const largest = values.wasserstein.filter(Number.isFinite).reduce((most, one) => Math.max(most, one), 0);
  const axes = useMemo(
    () => ({
      // From 0, so that the floor is in the picture.
      wasserstein: { label: names.wasserstein, ...(largest > 0 && { least: 0, most: roundUp(largest) }) },
      modes: { label: names.modes, least: -0.5, most: modes + 0.5 },
    }),
    [names, modes, largest],
  );
  const marks = useMemo(
    () => [
      { value: quantile(values.wasserstein, 0.5), label: words.median },
      ...(floor === undefined ? [] : [{ value: floor, label: words.floor, colour: 'muted' as Colour }]),
    ],
    [values, floor, words],
  );
  const rows = (['wasserstein', 'reached', 'modes', 'quality'] as const).filter((name) => values[name].length > 0);
  return (
    <section aria-labelledby="ends" className={styles.ends}>
      <h3 id="ends">{words.ends({ iteration: count(at, language) })}</h3>
      {gone > 0 && <p>{words.endsGone({ diverged: gone })}</p>}
      <div className={styles.pair}>
        <HistogramChart
          title={words.histogram.wasserstein}
          values={values.wasserstein}
          x={axes.wasserstein}
          colour="wasserstein"
          markers={marks}
        />
        {modes > 0 && (
          <HistogramChart
            title={words.histogram.modes}
            values={values.modes}
            x={axes.modes}
            bins={bins}
            colour="real"
          />
        )}
      </div>
      <div className={table.scroll}>
        <table className={table.table}>
          <caption className="visually-hidden">{words.ends({ iteration: count(at, language) })}</caption>
          <thead>
            <tr>
              <td />
              {quantiles.map((share) => (
                <th key={share} scope="col">
                  {words.quantile({ share: Math.round(100 * share) })}
                </th>
              ))}
              <th scope="col">{words.floor}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((name) => (
              <tr key={name}>
                <th scope="row">{names[name]}</th>
                {quantiles.map((share) => (
                  <td key={share}>{figureOf(name, quantile(values[name], share))}</td>
                ))}
                <td>{name === 'wasserstein' && floor !== undefined ? significant(floor) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const counted: readonly TrialName[] = ['reached', 'modes'];
const figureOf = (name: TrialName, value: number) => (counted.includes(name) ? figure(value) : significant(value));
