import { useRuntime } from '../kit/context.ts';
import kit from '../kit/kit.module.css';
import { exactTeachers, learners } from './learners.ts';
import type { Race } from './race.ts';
import { useLinesWords } from './words.ts';

/** How far the race is. */
export function RaceRun({ race: { share, home, failed } }: { readonly race: Race }) {
  const { show } = useRuntime();
  const words = useLinesWords();
  // The exact rulers are there at once.
  const status = words.racing({ home: exactTeachers.length + home, all: learners.length });
  return (
    <>
      <div className={kit.run}>
        <p className={kit.status} role="status">
          {failed > 0 ? words.status.crashed : status}
        </p>
        <button type="button" className={kit.small} onClick={() => show('explore')}>
          {words.end}
        </button>
      </div>
      <progress className={kit.progress} max={1} value={share} />
    </>
  );
}
