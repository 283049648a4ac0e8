import { type MouseEvent, useCallback, useMemo } from 'react';
import { modesOf } from '../../datasets/index.ts';
import { drawReal } from '../../engines/draws.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { encodeLink } from '../../experiment/link.ts';
import { createFieldPainter } from '../../plots/field.ts';
import type { Extent } from '../../plots/levels.ts';
import { armNames } from '../../trials/arms.ts';
import { historyOfTrial } from '../../trials/history.ts';
import type { Trial } from '../../trials/trial.ts';
import { CanvasHost, type Draw } from '../../ui/canvas/CanvasHost.tsx';
import { count, significant } from '../../ui/text/format.ts';
import { themePalette } from '../../ui/theme/palette.ts';
import { useLanguage } from '../../ui/words.tsx';
import { OwnControls } from '../kit/OwnControls.tsx';
import { useText } from '../kit/useText.ts';
import type { ToolProps } from '../tools.ts';
import type { CompareSettings, CompareStore } from './arms.ts';
import styles from './compare.module.css';
import { drawArm, type Shown, sharedExtents, shownOf } from './stage.ts';
import { words as compareWords } from './words.ts';

/** Real points that a stage shows. */
const REAL = 256;

interface StagesProps {
  readonly settings: CompareStore;
  readonly own: CompareSettings['own'];
  readonly arms: readonly Experiment[];
  readonly names: readonly string[];
  /** The first pair's runs, at one look. */
  readonly trials: readonly (Trial | undefined)[];
  readonly open: ToolProps['open'];
}

/** The runs at one moment: next to each other, or one before the others' ghosts. */
export function Stages({ settings, own, arms, names, trials, open }: StagesProps) {
  const words = useText(compareWords);
  const shown = useMemo(() => arms.map((arm, k) => trials[k] && shownOf(trials[k], arm.objective)), [arms, trials]);
  const extents = useMemo(() => sharedExtents(shown), [shown]);
  const front = Math.min(armNames.indexOf(own.front), arms.length - 1);
  const ghosted = own.look === 'ghost';
  const ghosts = useMemo(() => shown.flatMap((one, k) => (k !== front && one ? [one.generated] : [])), [shown, front]);
  return (
    <section className={styles.stages} aria-label={words.stages} data-look={own.look}>
      <div className={styles.looks}>
        <OwnControls
          settings={settings}
          names={words}
          paths={ghosted ? ['look', 'front', 'scale'] : ['look', 'scale']}
        />
      </div>
      <ul>
        {arms.map((arm, k) =>
          ghosted && k !== front ? null : (
            <Stage
              key={armNames[k]}
              arm={arm}
              name={names[k] ?? ''}
              trial={trials[k]}
              shown={shown[k]}
              extent={own.scale === 'shared' ? extents[k] : undefined}
              ghosts={ghosted ? ghosts : none}
              open={open}
            />
          ),
        )}
      </ul>
      {ghosted && <p className={styles.note}>{words.ghosts}</p>}
    </section>
  );
}

const none: readonly Float32Array[] = [];

interface StageProps {
  readonly arm: Experiment;
  readonly name: string;
  readonly trial: Trial | undefined;
  readonly shown: Shown | undefined;
  readonly extent: Extent | undefined;
  readonly ghosts: readonly Float32Array[];
  readonly open: ToolProps['open'];
}

function Stage({ arm, name, trial, shown, extent, ghosts, open }: StageProps) {
  const words = useText(compareWords);
  const stands = useStands()(arm, trial);
  // Each has a painter of its own, which keeps its canvas.
  const painter = useMemo(() => createFieldPainter(), []);
  const real = useMemo(() => drawReal(arm, 'displayReal', 0, REAL), [arm]);
  const draw = useCallback<Draw>(
    (context, width, height) =>
      drawArm(context, width, height, painter, themePalette(), { real, shown, extent, ghosts }),
    [painter, real, shown, extent, ghosts],
  );

  function enter(event: MouseEvent): void {
    // What is to open elsewhere opens by its address, from the beginning.
    if (event.ctrlKey || event.metaKey || event.shiftKey || !trial?.end) return;
    event.preventDefault();
    open({ experiment: arm, snapshot: trial.end, history: historyOfTrial(trial) });
  }

  return (
    <li>
      <h4>{name}</h4>
      <CanvasHost className={styles.canvas as string} label={words.picture({ name, stands })} draw={draw} />
      <p className={styles.stands} aria-hidden="true">
        {stands}
      </p>
      <a href={`#/play?${encodeLink(arm)}`} aria-label={words.ofArm({ what: words.play, arm: name })} onClick={enter}>
        {words.play}
      </a>
    </li>
  );
}

/** Where a run stands, in a sentence. */
function useStands() {
  const words = useText(compareWords);
  const { language } = useLanguage();
  return (arm: Experiment, trial: Trial | undefined): string => {
    if (trial?.diverged) return words.diverged({ iteration: count(trial.diverged.iteration, language) });
    if (!trial || trial.iteration.length === 0) return words.waiting;
    const last = <T,>(values: ArrayLike<T>) => values[values.length - 1] as T;
    const iteration = count(last(trial.iteration), language);
    const w = significant(last(trial.series.wasserstein));
    const total = modesOf(arm.dataset)?.length ?? 0;
    if (total === 0) return words.stands({ iteration, w });
    return words.standsModes({ iteration, w, reached: last(trial.series.reached), total });
  };
}
