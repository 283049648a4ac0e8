import { useMemo } from 'react';
import { modesOf } from '../../datasets/index.ts';
import { encodeLink } from '../../experiment/link.ts';
import type { ChartCurve } from '../../plots/curveChart.ts';
import { encodeArms } from '../../trials/arms.ts';
import type { Failure } from '../../trials/failures/failure.ts';
import { sideOf } from '../../trials/failures/side.ts';
import { bandsOf } from '../../trials/quantiles.ts';
import type { Seeded } from '../../trials/report.ts';
import type { Trial } from '../../trials/trial.ts';
import { CurvesChart } from '../../ui/charts/CurvesChart.tsx';
import { figure, significant } from '../../ui/text/format.ts';
import { Pictures } from '../kit/runs/Pictures.tsx';
import table from '../kit/table.module.css';
import { useDifferences } from '../kit/useDifferences.ts';
import { useFloors } from '../kit/useFloors.ts';
import { useText } from '../kit/useText.ts';
import type { ToolProps } from '../tools.ts';
import styles from './gallery.module.css';
import { words as galleryWords } from './words.ts';

const DASH = [7, 4];

interface EvidenceProps {
  readonly failure: Failure;
  readonly seeds: number;
  /** Of the runs as they are and of the mended ones, seed by seed; none where one hasn't begun. */
  readonly trials: readonly (readonly (Trial | undefined)[])[];
  readonly open: ToolProps['open'];
}

/** How many runs fail on either side, by which number, what their W₁ did, and where their points are. */
export function Evidence({ failure, seeds, trials, open }: EvidenceProps) {
  const words = useText(galleryWords);
  const differences = useDifferences();
  const { experiment, mended, iterations, sign, fails } = failure;
  const floors = useFloors(experiment, 'few');
  const limit = 'least' in fails ? fails.least : fails.most;
  const rule = words['least' in fails ? 'least' : 'most']({ sign: words.signs[sign], limit: figure(limit) });
  const arms = useMemo(() => [experiment, mended] as const, [experiment, mended]);
  const modes = useMemo(() => arms.map(({ dataset }) => modesOf(dataset) ?? []), [arms]);
  const names = [words.asItIs, words.mended];

  // What a run will have come to shows when it is over.
  const sides = trials.map((row) =>
    sideOf(
      failure,
      row.filter((trial) => trial !== undefined),
      floors,
    ),
  );
  const [asItIs, after] = sides as [(typeof sides)[0], (typeof sides)[0]];

  const x = useMemo(() => ({ label: words.iteration, least: 0, most: iterations }), [words, iterations]);
  const y = useMemo(() => ({ label: words.distance, least: 0 }), [words]);
  const floor = floors.wasserstein;
  const curves = useMemo<readonly ChartCurve[]>(
    () =>
      trials.map((row, k) => {
        const { iteration, quantiles } = bandsOf(
          row.filter((trial) => trial !== undefined),
          'wasserstein',
        );
        const [low, , median, , high] = quantiles as Float64Array[] as [Float64Array, 0, Float64Array, 0, Float64Array];
        return {
          label: [words.asItIs, words.mended][k] ?? '',
          colour: 'wasserstein',
          x: iteration,
          y: median,
          length: iteration.length,
          band: { low, high },
          ...(k === 0 ? { floor } : { dash: DASH }),
        };
      }),
    [trials, words, floor],
  );

  return (
    <section className={styles.evidence} aria-labelledby="evidence">
      <h4 id="evidence">{words.evidence}</h4>
      <p className={styles.note}>{differences(experiment, mended)}</p>
      <p className={styles.verdict}>
        {words.verdict({ failed: asItIs.failed, done: asItIs.runs, mended: after.failed, doneMended: after.runs })}
      </p>
      <p className={styles.note}>{rule}</p>
      <div className={table.scroll}>
        <table className={table.table}>
          <caption className="visually-hidden">{words.signs[sign]}</caption>
          <thead>
            <tr>
              <td />
              {[words.runs, words.failed, words.leastOf, words.median, words.mostOf].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sides.map(({ runs, failed, least, median, most }, k) => (
              <tr key={names[k]}>
                <th scope="row">{names[k]}</th>
                <td>{runs}</td>
                <td>{failed}</td>
                <td>{significant(least)}</td>
                <td>{significant(median)}</td>
                <td>{significant(most)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CurvesChart title={words.curve} x={x} y={y} curves={curves} />
      {arms.map((arm, k) => (
        <section key={names[k]} aria-label={names[k]}>
          <h5>{names[k]}</h5>
          <Pictures experiment={arm} seeded={seededOf(arm.seed, trials[k] ?? [])} modes={modes[k] ?? []} open={open} />
        </section>
      ))}
      <p className={styles.links}>
        <a href={`#/compare?${encodeArms(arms)}`}>{words.compare}</a>
        <a href={`#/repeat?${encodeLink(experiment)}&seeds=${Math.max(20, seeds)}&iterations=${iterations}`}>
          {words.repeat}
        </a>
      </p>
    </section>
  );
}

const seededOf = (first: number, row: readonly (Trial | undefined)[]): readonly Seeded[] =>
  row.flatMap((trial, n) => (trial ? [{ seed: (first + n) % 2 ** 32, trial }] : []));
