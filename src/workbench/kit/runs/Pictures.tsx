import { type MouseEvent, useCallback } from 'react';
import type { Mode } from '../../../datasets/dataset.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import { encodeLink } from '../../../experiment/link.ts';
import { historyOfTrial } from '../../../trials/history.ts';
import type { Seeded } from '../../../trials/report.ts';
import { CanvasHost, type Draw } from '../../../ui/canvas/CanvasHost.tsx';
import { count, significant } from '../../../ui/text/format.ts';
import { themePalette } from '../../../ui/theme/palette.ts';
import { useLanguage } from '../../../ui/words.tsx';
import type { ToolProps } from '../../tools.ts';
import { useText } from '../useText.ts';
import styles from './runs.module.css';
import { drawRun } from './thumbnail.ts';
import { words as runWords } from './words.ts';

export interface PicturesProps {
  readonly experiment: Experiment;
  readonly seeded: readonly Seeded[];
  readonly modes: readonly Mode[];
  readonly open: ToolProps['open'];
}

/** A picture of each run, a way into it. */
export function Pictures({ seeded, ...rest }: PicturesProps) {
  return (
    <ul className={styles.runs}>
      {seeded.map((one) => (
        <Run key={one.seed} {...one} {...rest} />
      ))}
    </ul>
  );
}

function Run({ experiment, seed, trial, modes, open }: Omit<PicturesProps, 'seeded'> & Seeded) {
  const words = useText(runWords);
  const { language } = useLanguage();
  const { points, iteration, series, end, diverged } = trial;
  const draw = useCallback<Draw>(
    (context, width) => drawRun(context, width, themePalette(), points, modes),
    [points, modes],
  );
  const own = { ...experiment, seed };
  const reached = series.reached.at(-1) ?? Number.NaN;
  const parts = [
    words.w({ w: significant(series.wasserstein.at(-1) ?? Number.NaN) }),
    ...(modes.length > 0 ? [words.modesOf({ reached, total: modes.length })] : []),
  ];
  const said = diverged ? words.divergedAt({ iteration: count(diverged.iteration, language) }) : parts.join(' · ');

  function enter(event: MouseEvent): void {
    // What is to open elsewhere opens by its address, from the beginning.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open({ experiment: own, ...(end && { snapshot: end, history: historyOfTrial(trial) }) });
  }

  return (
    <li data-diverged={diverged !== undefined}>
      <a href={`#/play?${encodeLink(own)}`} onClick={enter}>
        <CanvasHost
          className={styles.thumbnail as string}
          label={words.picture({ seed: String(seed), iteration: count(iteration.at(-1) ?? 0, language) })}
          draw={draw}
        />
        <span className={styles.seed}>{words.seed({ seed: String(seed) })}</span>
        <span className={styles.state}>{said}</span>
      </a>
    </li>
  );
}
