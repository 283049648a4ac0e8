import { useMemo } from 'react';
import { repeat } from '../../client/repeat.ts';
import type { ChartCurve } from '../../plots/curveChart.ts';
import { bandsOf } from '../../trials/quantiles.ts';
import type { Trial } from '../../trials/trial.ts';
import { CurvesChart } from '../../ui/charts/CurvesChart.tsx';
import { thePool } from '../../ui/workers/thePool.ts';
import { OwnControls } from '../kit/OwnControls.tsx';
import { ToolPage } from '../kit/ToolPage.tsx';
import { useSettings } from '../kit/useSettings.ts';
import { useTask } from '../kit/useTask.ts';
import { useText } from '../kit/useText.ts';
import type { ToolProps } from '../tools.ts';
import { repeatFields } from './fields.ts';
import { words as repeatWords } from './words.ts';

const none: readonly Trial[] = [];

/** One experiment with many seeds: what all runs share, and what is luck. */
export function RepeatPage(props: ToolProps) {
  const words = useText(repeatWords);
  const [settings, now] = useSettings('repeat', repeatFields, props);
  const { experiment, own } = now;
  const { seeds, first, iterations, measures } = own;
  const [task, found] = useTask(
    () => repeat(thePool(), experiment, { seeds, first, plan: { iterations, measures } }),
    now,
  );
  const readings = useMemo(() => Object.values(found ?? {}), [found]);
  const trials = useMemo(
    () => (found ? readings.map(({ finding }) => finding).filter((trial) => trial !== undefined) : none),
    [readings, found],
  );
  const done = readings.filter(({ status }) => status === 'done').length;
  const diverged = trials.filter((trial) => trial.diverged).length;
  const curves = useMemo(() => medianOf(trials, words.median), [trials, words]);
  const x = useMemo(() => ({ label: words.iterationsAxis, least: 0, most: iterations }), [words, iterations]);
  const y = useMemo(() => ({ label: words.w, least: 0 }), [words]);
  return (
    <ToolPage
      title={words.title}
      lead={words.lead}
      settings={settings}
      task={task}
      said={task.status === 'idle' ? words.idle : words.said({ done, total: seeds, diverged })}
      controls={<OwnControls settings={settings} names={words} />}
    >
      <CurvesChart title={words.wasserstein} x={x} y={y} curves={curves} />
    </ToolPage>
  );
}

function medianOf(trials: readonly Trial[], label: string): readonly ChartCurve[] {
  const { iteration, quantiles } = bandsOf(trials, 'wasserstein');
  const [low, , median, , high] = quantiles as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  return [{ label, colour: 'wasserstein', x: iteration, y: median, length: iteration.length, band: { low, high } }];
}
