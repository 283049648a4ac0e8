import { useStore } from 'zustand';
import { actions } from '../../actions/index.ts';
import type { Playground } from '../../store/playground.ts';
import { IconButton } from '../layout/IconButton.tsx';
import { count } from '../text/format.ts';
import { useLanguage, useWords } from '../words.tsx';
import styles from './Transport.module.css';

/** Iterations a second that can be chosen; 0 is as fast as it goes. */
const speeds = [1, 4, 16, 60, 0];

/** Reset, play, step, the counter, speed and a new seed. */
export function Transport({ playground }: { readonly playground: Playground }) {
  const words = useWords().play.transport;
  const { language } = useLanguage();
  const status = useStore(playground.run, (run) => run.status);
  const iteration = useStore(playground.run, (run) => run.iteration);
  const speed = useStore(playground.run, (run) => run.speed);
  const running = status === 'playing' || status === 'starting' || status === 'hidden';
  return (
    <fieldset aria-label={words.label} className={styles.row}>
      <IconButton icon="reset" label={words.reset} onClick={() => actions.reset.perform(playground)} />
      <IconButton
        primary
        icon={running ? 'pause' : 'play'}
        label={running ? words.pause : words.play}
        onClick={() => actions.togglePlay.perform(playground)}
      />
      <IconButton icon="step" label={words.step} onClick={() => void actions.step.perform(playground)} />
      <p className={styles.counter}>
        <output className={styles.iteration}>{count(iteration, language)}</output>
        <span className={styles.unit}>{words.iterations}</span>
      </p>
      <label className={styles.speed}>
        <span className="visually-hidden">{words.speed}</span>
        <select value={speed} onChange={(event) => actions.setSpeed.perform(playground, Number(event.target.value))}>
          {speeds.map((rate) => (
            <option key={rate} value={rate}>
              {rate === 0 ? words.fastest : words.perSecond({ rate })}
            </option>
          ))}
        </select>
      </label>
      <IconButton
        icon="reseed"
        label={words.reseed}
        disabled={!actions.reseed.enabled(playground)}
        onClick={() => actions.reseed.perform(playground)}
      />
    </fieldset>
  );
}
