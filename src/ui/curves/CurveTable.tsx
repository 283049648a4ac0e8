import { sampledAt, valueAt } from '../../plots/curve.ts';
import { count, significant } from '../text/format.ts';
import { useLanguage, useWords } from '../words.tsx';
import type { CurveNumbersProps } from './CurveNumbers.tsx';

const ROWS = 8;

/** How each curve of a panel is made. */
export function Provenance({ playground, curves }: Pick<CurveNumbersProps, 'playground' | 'curves'>) {
  const { curves: words, measures: measured } = useWords();
  const { language } = useLanguage();
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
    </ul>
  );
}

/** Some of the curves' values. */
export function Table({ playground, name, curves }: CurveNumbersProps) {
  const { curves: words } = useWords();
  const { language } = useLanguage();
  const { series: all } = playground.frames;
  const iterations = sampledAt(
    curves.map(({ series }) => all[series]),
    ROWS,
  );
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
        </tr>
      </thead>
      <tbody>
        {iterations.map((iteration) => (
          <tr key={iteration}>
            <th scope="row">{count(iteration, language)}</th>
            {curves.map(({ series }) => (
              <td key={series}>{significant(valueAt(all[series], iteration))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
