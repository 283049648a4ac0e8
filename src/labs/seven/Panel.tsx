import { useCallback, useMemo } from 'react';
import { modesOf } from '../../datasets/index.ts';
import { drawReal } from '../../engines/draws.ts';
import { isDiscriminator } from '../../engines/objectives.ts';
import { encodeLink } from '../../experiment/link.ts';
import { drawAxes } from '../../plots/axes.ts';
import { field, samples } from '../../plots/marks.ts';
import { fitViewport } from '../../plots/viewport.ts';
import { RESOLUTION, type Run, SHOWN, type System, WINDOW } from '../../studies/systems.ts';
import { CanvasHost, type Draw } from '../../ui/canvas/CanvasHost.tsx';
import { themePalette } from '../../ui/theme/palette.ts';
import { useLabel } from '../kit/context.ts';
import { useSentences } from './sentences.ts';
import styles from './seven.module.css';
import { useExperiment, useRun } from './useRun.ts';

/** Few ticks: the picture is small. */
const TICKS = 3;

interface Shown {
  readonly real: Float64Array;
  readonly run: Run | undefined;
  /** What the colours span. */
  readonly range: readonly [number, number] | undefined;
}

const createMarks = () => [
  field(({ run, range }: Shown) => run && { values: run.field, n: RESOLUTION, ...(range && { range }) }),
  samples(({ real, run }: Shown) => ({ real, ...(run && { generated: run.generated }) })),
];

/** A system as it stands: data, generated points and its critic's field, where it has come to, and what to look for. */
export function Panel({ system }: { readonly system: System }) {
  const label = useLabel();
  const sentences = useSentences();
  const experiment = useExperiment(system);
  const reading = useRun(system);
  const run = reading?.finding;
  // Each has a painter of its own, which keeps its canvas.
  const marks = useMemo(createMarks, []);
  const real = useMemo(() => drawReal(experiment, 'displayReal', 0, SHOWN), [experiment]);
  const range = isDiscriminator(experiment.objective) ? ([0, 1] as const) : undefined;

  const draw = useCallback<Draw>(
    (context, width, height) => {
      const pen = { context, viewport: fitViewport(WINDOW, width, height), palette: themePalette(), lit: undefined };
      for (const mark of marks) mark(pen, { real, run, range });
      drawAxes(context, pen.viewport, pen.palette, TICKS);
    },
    [marks, real, run, range],
  );

  const modes = modesOf(experiment.dataset)?.length ?? 0;
  const stands = reading?.status === 'failed' ? label('failed') : run ? sentences.stands(run, modes) : label('waiting');
  return (
    <li className={styles.panel}>
      <h3>{label(system)}</h3>
      <CanvasHost className={styles.canvas as string} label={`${label(system)}. ${stands}`} draw={draw} />
      <p className={styles.stands} aria-hidden="true">
        {stands}
      </p>
      <p>{label(`${system}Look`)}</p>
      <a href={`#/play?${encodeLink(experiment)}`} aria-label={`${label('play')}: ${label(system)}`}>
        {label('play')}
      </a>
    </li>
  );
}
