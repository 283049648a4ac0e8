import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { ifEnded } from '../../client/client.ts';
import type { Until } from '../../experiment/until.ts';
import type { Playground } from '../../store/playground.ts';
import controls from '../controls/controls.module.css';
import { count } from '../text/format.ts';
import { useLanguage } from '../words.tsx';
import { SlowMotion } from './SlowMotion.tsx';
import { StopControl } from './StopControl.tsx';
import { createScrub } from './scrub.ts';
import { Ticks } from './Ticks.tsx';
import styles from './timeline.module.css';
import { useTape } from './useTape.ts';
import { type TimelineWords, useTimelineWords } from './words.ts';

/** Later than any iteration. */
const NOW = Number.MAX_SAFE_INTEGER;

function nextPicture(callback: () => void): () => void {
  const asked = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(asked);
}

/** Why the run stopped. */
function said({ stopped }: TimelineWords, until: Until, iteration: string): string {
  return stopped[typeof until === 'number' ? 'iteration' : until]({ iteration });
}

/** The run as a slider: its handle goes back in time. Ticks are states that are kept, and changes. */
export function Timeline({ playground }: { readonly playground: Playground }) {
  const words = useTimelineWords();
  const { language } = useLanguage();
  const iteration = useStore(playground.run, (run) => run.iteration);
  const reach = useStore(playground.run, (run) => run.reach);
  const past = useStore(playground.run, (run) => run.past);
  const until = useStore(playground.run, (run) => run.until);
  const stopped = useStore(playground.run, (run) => run.stopped);
  const isAssigned = useStore(playground.experiment, ({ limits }) => limits !== undefined);
  const { origin, kept, changes } = useTape(playground);
  const [slow, setSlow] = useState(false);
  const [dragged, setDragged] = useState<number>();
  /** Where the run was as the bar was taken hold of, and whether it was going on. */
  const held = useRef({ at: NOW, plays: false, moved: false });
  const resumes = useRef(false);
  const scrub = useMemo(
    () =>
      createScrub(
        (place) => playground.travel(place).catch(ifEnded),
        nextPicture,
        () => {
          setDragged(undefined);
          if (resumes.current) playground.play();
          resumes.current = false;
        },
      ),
    [playground],
  );
  useEffect(() => () => scrub.stop(), [scrub]);

  const at = Math.max(origin, dragged ?? iteration);
  const text = (value: number) => count(value, language);
  const back = past && iteration < reach;

  /** A finger that scrolls the page has begun on the bar, which took it for a place. */
  function giveBack(): void {
    const { at, plays, moved } = held.current;
    if (!moved) return;
    resumes.current = plays;
    scrub.to(at);
  }

  return (
    <div className={styles.timeline}>
      <div className={styles.bar}>
        <div className={styles.track}>
          <Ticks kind="kept" at={kept} from={origin} to={reach} />
          <Ticks kind="change" at={changes} from={origin} to={reach} />
          <input
            type="range"
            className={controls.slider}
            aria-label={words.label}
            aria-valuetext={
              at < reach ? words.at({ iteration: text(at), reach: text(reach) }) : words.atNow({ reach: text(reach) })
            }
            min={origin}
            max={Math.max(reach, origin + 1)}
            value={at}
            onPointerDown={() => {
              held.current = {
                at: back ? iteration : NOW,
                plays: playground.run.getState().status === 'playing',
                moved: false,
              };
            }}
            onChange={({ currentTarget: { valueAsNumber } }) => {
              held.current.moved = true;
              resumes.current = false;
              setDragged(valueAsNumber);
              scrub.to(valueAsNumber);
            }}
            onPointerCancel={giveBack}
          />
        </div>
        {/* Its room stays: the handle mustn't move away under the hand that brings it there. */}
        <button
          type="button"
          className={styles.now}
          hidden={!back}
          onClick={() => void playground.travel(NOW).catch(ifEnded)}
        >
          {words.now}
        </button>
        <StopControl playground={playground} isAssigned={isAssigned} />
        <button type="button" className={styles.now} aria-expanded={slow} onClick={() => setSlow(!slow)}>
          {words.slow.open}
        </button>
      </div>
      {slow && <SlowMotion playground={playground} />}
      <p className={styles.past} role="status">
        {/* An assignment says so itself. */}
        {stopped !== undefined && until !== undefined && !isAssigned && said(words, until, text(stopped))}
      </p>
      {back && <p className={styles.past}>{words.past({ iteration: text(iteration), reach: text(reach) })}</p>}
    </div>
  );
}
