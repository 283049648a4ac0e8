import { useDeferredValue, useMemo } from 'react';
import { drawCurveChart } from '../../plots/curveChart.ts';
import { CanvasHost, type Draw } from '../../ui/canvas/CanvasHost.tsx';
import { zoomed } from '../../ui/canvas/zoom.ts';
import { significant } from '../../ui/text/format.ts';
import { themePalette } from '../../ui/theme/palette.ts';
import { useLiveState, useSetting } from './hooks.ts';
import { learners } from './learners.ts';
import styles from './lines.module.css';
import { STEPS } from './setting.ts';
import { exactTraces, traceCurves } from './trace.ts';
import { useLinesWords } from './words.ts';

/** θ over the generator's steps, the newest way of each teacher: who wins the race to 0? */
export function TraceView() {
  const words = useLinesWords();
  const { theta, thickness, sigma, rate } = useSetting();
  const { traces: trained, exact, from } = useLiveState((state) => state);
  const start = from ?? theta;
  // The line comes first: under noise a way is a hundred integrals.
  const set = useDeferredValue(
    useMemo(() => ({ theta: start, thickness, sigma, rate }), [start, thickness, sigma, rate]),
  );
  const ways = useMemo(() => exactTraces(exact, set), [exact, set]);
  const traces = { ...ways, ...trained };
  const run = learners.filter((learner) => traces[learner]);
  const places = run.flatMap((learner) => traces[learner]?.y ?? []);
  const reach = places.reduce((most, place) => (Math.abs(place) > most ? Math.min(2, Math.abs(place)) : most), 1);

  const draw: Draw = (context, width, height) => {
    drawCurveChart(context, width, height, themePalette(), {
      curves: traceCurves(traces, words),
      x: [0, STEPS],
      y: [-reach, reach],
      xLabel: words.stepsAxis,
      yLabel: 'θ',
      format: significant,
      formatX: String,
      references: [{ value: 0, label: '' }],
    });
  };

  const label = run.map((learner) => {
    const { x = [], y = [] } = traces[learner] ?? {};
    return words.trace({ teacher: words.teachers[learner], steps: x.at(-1) ?? 0, theta: significant(y.at(-1) ?? 0) });
  });
  return (
    <CanvasHost label={label.join(' ') || words.status.idle} className={styles.trace as string} draw={zoomed(draw)} />
  );
}
