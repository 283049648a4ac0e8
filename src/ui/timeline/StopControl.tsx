import { useId } from 'react';
import { useStore } from 'zustand';
import { LAST_ITERATION, type Until } from '../../experiment/until.ts';
import type { Playground } from '../../store/playground.ts';
import styles from './timeline.module.css';
import { useTimelineWords } from './words.ts';

/** A round number of iterations that is still to come. */
const ahead = (reach: number): number => Math.min(LAST_ITERATION, 500 * (Math.floor(reach / 500) + 1));

interface StopControlProps {
  readonly playground: Playground;
  /** Whether an assignment decides. */
  readonly isAssigned: boolean;
}

/** Where the run stops by itself. */
export function StopControl({ playground, isAssigned }: StopControlProps) {
  const { stop: words } = useTimelineWords();
  const until = useStore(playground.run, (run) => run.until);
  const modes = useStore(playground.run, ({ measures }) => measures?.modes !== undefined);
  const id = useId();
  const kind = typeof until === 'number' ? 'iteration' : (until ?? 'never');
  const choose = (chosen: string) => {
    const { reach } = playground.run.getState();
    const wanted: Record<string, Until> = { iteration: ahead(reach), modes: 'modes', floor: 'floor' };
    playground.stopWhen(wanted[chosen]);
  };
  return (
    <span className={styles.stop}>
      <label>
        {words.label}{' '}
        <select
          value={kind}
          disabled={isAssigned}
          aria-describedby={id}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="never">{words.never}</option>
          <option value="iteration">{words.iteration}</option>
          {(modes || kind === 'modes') && <option value="modes">{words.modes}</option>}
          <option value="floor">{words.floor}</option>
        </select>
      </label>
      {typeof until === 'number' && (
        <input
          key={until}
          type="number"
          aria-label={words.at}
          aria-describedby={id}
          disabled={isAssigned}
          min={1}
          max={LAST_ITERATION}
          defaultValue={until}
          onBlur={({ currentTarget: { valueAsNumber, validity } }) =>
            validity.valid && playground.stopWhen(valueAsNumber)
          }
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
          required
        />
      )}
      <span id={id}>{isAssigned && words.assigned}</span>
    </span>
  );
}
