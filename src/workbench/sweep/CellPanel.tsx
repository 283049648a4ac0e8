import { useCallback } from 'react';
import { drawStratified } from '../../engines/draws.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { encodeLink } from '../../experiment/link.ts';
import { drawSamples } from '../../plots/scatter.ts';
import { fitViewport } from '../../plots/viewport.ts';
import type { CellRun } from '../../trials/sweep/cellRun.ts';
import { experimentAt, isSound } from '../../trials/sweep/sweep.ts';
import type { SweepState } from '../../trials/sweep/sweeper.ts';
import { CanvasHost, type Draw } from '../../ui/canvas/CanvasHost.tsx';
import { significant } from '../../ui/text/format.ts';
import { themePalette } from '../../ui/theme/palette.ts';
import { cellWords } from './MapFigure.tsx';
import type { Speech } from './names.ts';
import styles from './sweep.module.css';

/** Real points beside the generated ones, as many. */
const REAL = 128;
const WINDOW = [-3, 3, -3, 3] as const;

interface CellPanelProps {
  readonly speech: Speech;
  readonly state: SweepState;
  /** Absent as long as none is pointed at. */
  readonly cell: number | undefined;
}

/** The address at which Play opens a run. */
export const playAddress = (experiment: Experiment): string => `#/play?${encodeLink(experiment)}`;

/** What a cell's runs came to: their points, and the way to each of them. */
export function CellPanel({ speech, state, cell }: CellPanelProps) {
  const { words } = speech;
  const { sweep, cells, runs } = state;
  if (cell === undefined) return <p className={styles.how}>{words.how}</p>;
  const said = cellWords(speech, state, cell);
  const each = Array.from({ length: sweep.seeds }, (_, k) => experimentAt(sweep, cells, cell, k));
  return (
    <section className={styles.cell} aria-label={said}>
      <p>{said}</p>
      <ul className={styles.runs}>
        {each.filter(isSound).map((experiment) => {
          const run = runs[cell]?.find(({ seed }) => seed === experiment.seed);
          return (
            <li key={experiment.seed}>
              {run && <Points label={words.points({ cell: said })} experiment={experiment} run={run} />}
              {run && <p>{words.run(wordsOf(speech, run))}</p>}
              <a href={playAddress(experiment)}>{words.open({ seed: experiment.seed })}</a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const wordsOf = ({ words }: Speech, { outcome, wasserstein, floor }: CellRun) => ({
  outcome: words.outcomes[outcome],
  ratio: significant(wasserstein / floor),
});

interface PointsProps {
  readonly label: string;
  readonly experiment: Experiment;
  readonly run: CellRun;
}

/** Generated points over real ones, in Play's window. */
function Points({ label, experiment, run }: PointsProps) {
  const draw = useCallback<Draw>(
    (context, width, height) => {
      const real = drawStratified(experiment, 'measureReal', 0, REAL);
      drawSamples(context, fitViewport(WINDOW, width, height), themePalette(), real, run.points);
    },
    [experiment, run],
  );
  return <CanvasHost className={styles.points as string} label={label} draw={draw} />;
}
