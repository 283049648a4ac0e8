import { drawCurveChart } from '../../plots/curveChart.ts';
import { CanvasHost, type Draw } from '../../ui/canvas/CanvasHost.tsx';
import { zoomed } from '../../ui/canvas/zoom.ts';
import { significant } from '../../ui/text/format.ts';
import { themePalette } from '../../ui/theme/palette.ts';
import { useLiveState } from './hooks.ts';
import styles from './lines.module.css';
import { STEPS, teachers } from './live.ts';
import { traceCurves } from './trace.ts';
import { useLinesWords } from './words.ts';

/** θ over the generator's steps, the newest run of each teacher: who wins the race to 0? */
export function TraceView() {
  const words = useLinesWords();
  const traces = useLiveState((state) => state.traces);
  const run = teachers.filter((teacher) => traces[teacher]);
  const places = run.flatMap((teacher) => traces[teacher]?.y ?? []);
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

  const label = run.map((teacher) => {
    const { x = [], y = [] } = traces[teacher] ?? {};
    return words.trace({ teacher: words.teachers[teacher], steps: x.at(-1) ?? 0, theta: significant(y.at(-1) ?? 0) });
  });
  return (
    <CanvasHost label={label.join(' ') || words.status.idle} className={styles.trace as string} draw={zoomed(draw)} />
  );
}
