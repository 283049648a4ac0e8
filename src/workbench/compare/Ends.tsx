import { bandOf, medianEnd } from '../../trials/comparison.ts';
import type { Look } from '../../trials/look.ts';
import type { TrialName } from '../../trials/series.ts';
import type { Trial } from '../../trials/trial.ts';
import { figure, significant } from '../../ui/text/format.ts';
import { words as curveWords } from '../kit/curveWords.ts';
import table from '../kit/table.module.css';
import { useText } from '../kit/useText.ts';
import styles from './compare.module.css';
import { letterOf } from './names.ts';
import { words as compareWords } from './words.ts';

const columns = ['wasserstein', 'reached', 'modes', 'quality', 'criticEstimate', 'generatorGradient'] as const;
const counted: readonly TrialName[] = ['reached', 'modes'];

interface EndsProps {
  readonly names: readonly string[];
  readonly trials: readonly (readonly Trial[])[];
  readonly floors: Look;
}

/** What each arm has come to, and how far from the first. */
export function Ends({ names, trials, floors }: EndsProps) {
  const words = useText(compareWords);
  const { names: curveNames } = useText(curveWords);
  const said = (name: TrialName, value: number) => (counted.includes(name) ? figure(value) : significant(value));
  const shown = columns.filter((name) => trials.some((some) => !Number.isNaN(medianEnd(some, name))));
  const [own = []] = trials;

  function apart(some: readonly Trial[], name: TrialName): string {
    const { middle, low, high } = bandOf(own, some, name);
    const [value, from, to] = [middle, low, high].map((values) => said(name, values.at(-1) ?? Number.NaN));
    return words.within({ value: value ?? '', low: from ?? '', high: to ?? '' });
  }

  return (
    <section className={styles.ends} aria-labelledby="compare-ends">
      <h3 id="compare-ends">{words.ends}</h3>
      <div className={table.scroll}>
        <table className={table.table}>
          <caption className="visually-hidden">{words.ends}</caption>
          <thead>
            <tr>
              <td />
              {shown.map((name) => (
                <th key={name} scope="col">
                  {curveNames[name]}
                </th>
              ))}
              <th scope="col">{words.runs}</th>
            </tr>
          </thead>
          <tbody>
            {trials.map((some, k) => (
              <tr key={letterOf(k)}>
                <th scope="row">{names[k]}</th>
                {shown.map((name) => (
                  <td key={name}>{said(name, medianEnd(some, name))}</td>
                ))}
                <td>{words.sound({ sound: some.filter(({ diverged }) => !diverged).length, total: some.length })}</td>
              </tr>
            ))}
            {trials.slice(1).map((some, k) => (
              <tr key={letterOf(k + 1)} data-apart="true">
                <th scope="row">{words.minus({ arm: letterOf(k + 1), first: letterOf(0) })}</th>
                {shown.map((name) => (
                  <td key={name}>{apart(some, name)}</td>
                ))}
                <td />
              </tr>
            ))}
            {floors.wasserstein !== undefined && (
              <tr>
                <th scope="row">{words.floor}</th>
                {shown.map((name) => (
                  <td key={name}>{floors[name] === undefined ? '' : significant(floors[name] ?? Number.NaN)}</td>
                ))}
                <td />
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>{words.endsNote}</p>
    </section>
  );
}
