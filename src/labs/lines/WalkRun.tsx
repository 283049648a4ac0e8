import { significant } from '../../ui/text/format.ts';
import { useRuntime } from '../kit/context.ts';
import kit from '../kit/kit.module.css';
import { useReadings } from './hooks.ts';
import { type ExactTeacher, exactRulers } from './learners.ts';
import { useLinesWords } from './words.ts';

/** Descent on an exact ruler: what its slope is where the line stands. */
export function WalkRun({ teacher }: { readonly teacher: ExactTeacher }) {
  const { show } = useRuntime();
  const words = useLinesWords();
  const slope = useReadings()[exactRulers[teacher]].derivative;
  return (
    <>
      <div className={kit.run}>
        <p className={kit.status} role="status">
          {slope ? words.status.walking : words.status.flat}
        </p>
        <button type="button" className={kit.small} onClick={() => show('explore')}>
          {words.end}
        </button>
      </div>
      <dl className={kit.readouts}>
        <div>
          <dt>{words.slopeNow}</dt>
          <dd>{slope === null ? words.table.none : significant(slope)}</dd>
        </div>
      </dl>
    </>
  );
}
