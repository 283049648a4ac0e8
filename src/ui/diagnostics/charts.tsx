import { useMemo } from 'react';
import { useStore } from 'zustand';
import { mean } from '../../math/mean.ts';
import type { Playground } from '../../store/playground.ts';
import { BarsChart } from '../charts/BarsChart.tsx';
import { HistogramChart } from '../charts/HistogramChart.tsx';
import { count, percent, setting, significant } from '../text/format.ts';
import { useLanguage } from '../words.tsx';
import styles from './diagnostics.module.css';
import { NumbersTable } from './NumbersTable.tsx';
import { slopeMark } from './slopeMark.ts';
import { useFinding } from './useFinding.ts';
import { useDiagnosticsWords } from './words.ts';

interface ChartProps {
  readonly playground: Playground;
}

function Waiting() {
  return <p className={styles.why}>{useDiagnosticsWords().waiting}</p>;
}

const none: ArrayLike<number> = [];
/** Under clipping, so that ±c are the middles of the first bin and the last, whichever way 32 bits round them. */
const BOUND_BINS = 41;

/** ‖∇ₓf‖ at x̂ as a histogram, with what the constraint wants of it. */
export function SlopesChart({ playground }: ChartProps) {
  const words = useDiagnosticsWords();
  const found = useFinding(playground, 'slopes');
  const experiment = useStore(playground.experiment, (state) => state.experiment);
  const mark = slopeMark(experiment);
  const [kind, value] = [mark?.kind, mark?.value];
  const norms = found?.finding.norms ?? none;
  const x = useMemo(() => ({ label: words.slope }), [words]);
  const markers = useMemo(
    () => (kind && value !== undefined ? [{ value, label: words.marks[kind]({ value: setting(value) }) }] : []),
    [words, kind, value],
  );
  if (!found) return <Waiting />;
  return (
    <>
      <HistogramChart title={words.names.slopes} values={norms} x={x} colour="ink" markers={markers} />
      <NumbersTable
        name={words.names.slopes}
        iteration={found.iteration}
        rows={[
          {
            name: words.meanSlope,
            made: words.ofPoints({ count: String(norms.length) }),
            value: significant(mean(norms)),
          },
        ]}
      />
    </>
  );
}

/** E‖∂f/∂aₗ‖ of each hidden layer, on a logarithmic axis. */
export function LayersChart({ playground }: ChartProps) {
  const words = useDiagnosticsWords();
  const { language } = useLanguage();
  const found = useFinding(playground, 'layers');
  const axis = useMemo(() => ({ label: words.layerAxis, log: true }), [words]);
  const bars = useMemo(
    () =>
      Array.from(found?.finding.means ?? none, (value, l) => ({
        label: words.layer({ number: l + 1 }),
        colour: 'ink' as const,
        value,
      })),
    [found, words],
  );
  if (!found) return <Waiting />;
  return (
    <>
      <BarsChart title={words.names.layers} axis={axis} bars={bars} />
      <p className={styles.why}>
        {words.layersMade({ count: String(found.finding.samples), iteration: count(found.iteration, language) })}
      </p>
    </>
  );
}

/** The critic's parameters as a histogram, with ±c and what lies there under clipping. */
export function WeightsChart({ playground }: ChartProps) {
  const words = useDiagnosticsWords();
  const { language } = useLanguage();
  const found = useFinding(playground, 'weights');
  const { values = none, bound, total = 0 } = found?.finding ?? {};
  const c = bound?.c;
  const x = useMemo(
    () => ({ label: words.weight, ...(c !== undefined && { least: -1.025 * c, most: 1.025 * c }) }),
    [words, c],
  );
  const markers = useMemo(
    () => (c === undefined ? [] : [-c, c].map((value) => ({ value, label: significant(value, 2) }))),
    [c],
  );
  if (!found) return <Waiting />;
  return (
    <>
      <HistogramChart
        title={words.names.weights}
        values={values}
        x={x}
        colour="ink"
        markers={markers}
        bins={c === undefined ? undefined : BOUND_BINS}
      />
      <p className={styles.why}>
        {words.weightsMade({
          shown: count(values.length, language),
          total: count(total, language),
          iteration: count(found.iteration, language),
        })}
      </p>
      {bound && (
        <NumbersTable
          name={words.shareAtBound({ c: setting(bound.c) })}
          iteration={found.iteration}
          rows={[
            { name: words.atBound({ c: setting(bound.c) }), made: words.within, value: percent(bound.share) },
            ...Array.from(bound.byLayer, (share, l) => ({
              name: l === bound.byLayer.length - 1 ? words.outputLayer : words.layer({ number: l + 1 }),
              value: percent(share),
            })),
          ]}
        />
      )}
    </>
  );
}
