import { useMemo } from 'react';
import type { ChartCurve } from '../../plots/curveChart.ts';
import type { Look } from '../../trials/look.ts';
import { bandsOf } from '../../trials/quantiles.ts';
import { curvesIn } from '../../trials/report.ts';
import { conditions } from '../../trials/series.ts';
import type { Trial } from '../../trials/trial.ts';
import { CurvesChart } from '../../ui/charts/CurvesChart.tsx';
import { count, significant } from '../../ui/text/format.ts';
import { useLanguage, useWords } from '../../ui/words.tsx';
import { words as curveWords } from '../kit/curveWords.ts';
import { type Panel, panels } from '../kit/panels.ts';
import { useText } from '../kit/useText.ts';
import styles from './repeat.module.css';
import { words as repeatWords } from './words.ts';

interface CurvesProps {
  readonly trials: readonly Trial[];
  readonly iterations: number;
  readonly floors: Look;
}

/** Every curve that the runs have, as its median and the ranges of the middle half and the middle 80 %. */
export function Curves({ trials, iterations, floors }: CurvesProps) {
  const words = useText(repeatWords);
  const here = useMemo(() => new Set(curvesIn(trials)), [trials]);
  return (
    <section className={styles.curves} aria-label={words.curves}>
      {panels
        .filter(({ name }) => name === 'wasserstein' || here.has(name))
        .map((panel) => (
          <Bands key={panel.name} panel={panel} trials={trials} iterations={iterations} floor={floors[panel.name]} />
        ))}
      <p className={styles.note}>{words.bands}</p>
    </section>
  );
}

interface BandsProps extends Omit<CurvesProps, 'floors'> {
  readonly panel: Panel;
  readonly floor: number | undefined;
}

function Bands({ panel, trials, iterations, floor }: BandsProps) {
  const words = useText(repeatWords);
  const { names, units } = useText(curveWords);
  const { measures } = useWords();
  const { language } = useLanguage();
  const { name, unit, colour, log = false, least, most } = panel;
  const title = names[name];
  const x = useMemo(() => ({ label: words.iteration, least: 0, most: iterations }), [words, iterations]);
  const y = useMemo(
    () => ({
      label: units[unit],
      log,
      ...(least !== undefined && { least }),
      ...(most !== undefined && { most }),
    }),
    [units, unit, log, least, most],
  );
  const curves = useMemo<readonly ChartCurve[]>(() => {
    const { iteration, quantiles } = bandsOf(trials, name);
    const [q10, q25, median, q75, q90] = quantiles as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const band = { low: q10, high: q90 };
    const core = { low: q25, high: q75 };
    return [{ label: words.median, colour, x: iteration, y: median, length: iteration.length, band, core, floor }];
  }, [trials, name, colour, floor, words]);
  const condition = conditions[name];
  const made =
    condition &&
    measures.made({ estimator: measures.estimators[condition.estimator], samples: count(condition.samples, language) });
  return (
    <div className={styles.curve} data-lead={name === 'wasserstein'}>
      <CurvesChart title={title} x={x} y={y} curves={curves} />
      {made && (
        <p className={styles.note}>
          {floor === undefined ? words.made({ made }) : words.madeWithFloor({ made, floor: significant(floor) })}
        </p>
      )}
    </div>
  );
}
