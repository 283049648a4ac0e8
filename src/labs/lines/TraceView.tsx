import { drawCurves } from '../../plots/curves.ts';
import { CanvasHost, type Draw } from '../../ui/canvas/CanvasHost.tsx';
import { zoomed } from '../../ui/canvas/zoom.ts';
import { significant } from '../../ui/text/format.ts';
import { themePalette } from '../../ui/theme/palette.ts';
import { useWords } from '../words.ts';
import { useLearning } from './LinesContext.ts';
import { STEPS, teachers } from './learning.ts';
import styles from './lines.module.css';
import { traceCurves } from './trace.ts';

/** θ over the generator's steps, the newest run of each teacher: who wins the race to 0? */
export function TraceView() {
  const words = useWords().lines;
  const lessons = useLearning((state) => state.lessons);
  const run = teachers.filter((teacher) => lessons[teacher]);
  const places = run.flatMap((teacher) => lessons[teacher]?.trace.y ?? []);
  const reach = places.reduce((most, place) => (Math.abs(place) > most ? Math.min(2, Math.abs(place)) : most), 1);

  const draw: Draw = (context, width, height) => {
    drawCurves(context, width, height, themePalette(), {
      curves: traceCurves(lessons, words),
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
    const { x = [], y = [] } = lessons[teacher]?.trace ?? {};
    return words.trace({ teacher: words.teachers[teacher], steps: x.at(-1) ?? 0, theta: significant(y.at(-1) ?? 0) });
  });
  return (
    <CanvasHost label={label.join(' ') || words.status.idle} className={styles.trace as string} draw={zoomed(draw)} />
  );
}
