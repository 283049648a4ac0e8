import { useStore } from 'zustand';
import { nearestSample, sampledAt, valueAt } from '../../plots/curve.ts';
import type { Series } from '../../store/series.ts';
import { changesText, speechOf } from '../beside/say.ts';
import { useBesideWords } from '../beside/words.ts';
import { count, significant } from '../text/format.ts';
import { useLanguage, useWords } from '../words.tsx';
import type { CurveNumbersProps } from './CurveNumbers.tsx';

const ROWS = 8;

/** How each curve of a panel is made. */
export function Provenance({ playground, curves }: Pick<CurveNumbersProps, 'playground' | 'curves'>) {
  const { curves: words, measures: measured } = useWords();
  const { language } = useLanguage();
  const beside = useBesideWords();
  const { measures } = playground.frames.newest ?? {};
  return (
    <ul>
      {curves.map(({ series, measure }) => {
        const estimate = measure && measures?.[measure];
        if (!estimate) return null;
        const estimator = measured.estimators[estimate.estimator];
        const made = estimate.reason
          ? measured.undefined[estimate.reason]
          : measured.made({ estimator, samples: count(estimate.samples, language) });
        const said = { name: words.names[series], made };
        return (
          <li key={series}>
            {estimate.floor === undefined
              ? words.made(said)
              : words.madeWithFloor({ ...said, floor: significant(estimate.floor) })}
          </li>
        );
      })}
      {curves.some(({ floor }) => floor) && <li>{words.band}</li>}
      {curves.some(({ noisy }) => noisy) && <li>{words.noisy}</li>}
      {playground.frames.before && <li>{beside.nearest}</li>}
    </ul>
  );
}

/** What a curve was at the sample nearest to an iteration, as far as it came: two runs are measured at their own. */
function near(curve: Series, iteration: number): number {
  const at = nearestSample([curve], iteration);
  return at === undefined || iteration > (curve.x[curve.length - 1] as number) ? Number.NaN : valueAt(curve, at);
}

/** Some of the curves' values. */
export function Table({ playground, name, curves }: CurveNumbersProps) {
  const { curves: words } = useWords();
  const { language } = useLanguage();
  const { series: all } = playground.frames;
  const { before, changes } = playground.frames;
  const beside = useBesideWords();
  const catalogue = useWords();
  const experiment = useStore(playground.experiment, (state) => state.experiment);
  const speech = speechOf(catalogue, beside, language, experiment);
  const sampled = sampledAt(
    curves.map(({ series }) => all[series]),
    ROWS,
  );
  const iterations = [...new Set([...sampled, ...changes.map(({ iteration }) => iteration)])].sort((a, b) => a - b);
  return (
    <table>
      <caption className="visually-hidden">
        {words.caption({ title: words.titles[name], unit: words.units[name] })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.iteration}</th>
          {curves.map(({ series }) => (
            <th key={series} scope="col">
              {words.names[series]}
            </th>
          ))}
          {before &&
            curves.map(({ series }) => (
              <th key={series} scope="col">
                {beside.before({ name: words.names[series] })}
              </th>
            ))}
          {changes.length > 0 && <th scope="col">{beside.changed}</th>}
        </tr>
      </thead>
      <tbody>
        {iterations.map((iteration) => (
          <tr key={iteration}>
            <th scope="row">{count(iteration, language)}</th>
            {curves.map(({ series }) => (
              <td key={series}>{significant(valueAt(all[series], iteration))}</td>
            ))}
            {before &&
              curves.map(({ series }) => <td key={series}>{significant(near(before.series[series], iteration))}</td>)}
            {changes.length > 0 && (
              <td>
                {changesText(
                  speech,
                  changes.filter((one) => one.iteration === iteration),
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
