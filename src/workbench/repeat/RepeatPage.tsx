import { useMemo } from 'react';
import { actions } from '../../actions/index.ts';
import { repeat, seededOf } from '../../client/repeat.ts';
import { modesOf } from '../../datasets/index.ts';
import { trialsCsv } from '../../trials/report.ts';
import { FieldControl } from '../../ui/controls/FieldControl.tsx';
import { download } from '../../ui/saving/download.ts';
import { significant } from '../../ui/text/format.ts';
import { useWords } from '../../ui/words.tsx';
import { thePool } from '../../ui/workers/thePool.ts';
import { OwnControls } from '../kit/OwnControls.tsx';
import { ToolPage } from '../kit/ToolPage.tsx';
import { useFloors } from '../kit/useFloors.ts';
import { useSettings } from '../kit/useSettings.ts';
import { useTask } from '../kit/useTask.ts';
import { useText } from '../kit/useText.ts';
import { WorkersControl } from '../kit/WorkersControl.tsx';
import type { ToolProps } from '../tools.ts';
import { Curves } from './Curves.tsx';
import { Ends } from './Ends.tsx';
import { repeatFields } from './fields.ts';
import { Runs } from './Runs.tsx';
import styles from './repeat.module.css';
import { words as repeatWords } from './words.ts';

/** One experiment with many seeds: what all runs share, and what is luck. */
export function RepeatPage(props: ToolProps) {
  const words = useText(repeatWords);
  const { engines } = useWords();
  const [settings, now] = useSettings('repeat', repeatFields, props);
  const { experiment, own } = now;
  const { seeds, iterations, measures } = own;
  const repetition = useMemo(
    () => ({ experiment, seeds, plan: { iterations, measures } }),
    [experiment, seeds, iterations, measures],
  );
  const [task, found] = useTask(() => repeat(thePool(), repetition), repetition);
  const floors = useFloors(experiment, measures);
  const seeded = useMemo(() => seededOf(repetition, found ?? {}), [repetition, found]);
  const trials = useMemo(() => seeded.map(({ trial }) => trial), [seeded]);
  const modes = useMemo(() => modesOf(experiment.dataset) ?? [], [experiment]);

  const readings = Object.values(found ?? {});
  const done = readings.filter(({ status }) => status === 'done').length;
  const diverged = trials.filter((trial) => trial.diverged).length;
  const cost = words.cost({
    seconds: significant(readings.reduce((sum, one) => sum + one.seconds, 0)),
    engine: [...new Set(readings.flatMap((one) => one.engines))].map((name) => engines.names[name]).join(', '),
  });
  const said = words.said({ done, total: seeds, diverged });

  return (
    <ToolPage
      title={words.title}
      lead={words.lead}
      settings={settings}
      task={task}
      said={task.status === 'idle' ? words.idle : task.status === 'done' ? `${said} ${cost}` : said}
      controls={
        <>
          <OwnControls settings={settings} names={words} />
          <FieldControl playground={settings} path="seed" label={words.first} />
          <WorkersControl />
          <p className={styles.actions}>
            <button
              type="button"
              onClick={() => actions.setField.perform(settings, 'seed', (experiment.seed + seeds) % 2 ** 32)}
            >
              {words.otherSeeds}
            </button>
            <button
              type="button"
              disabled={seeded.length === 0}
              onClick={() => download(new Blob([trialsCsv(seeded)], { type: 'text/csv' }), 'runs.csv')}
            >
              {words.csv}
            </button>
          </p>
        </>
      }
    >
      <Curves trials={trials} iterations={iterations} floors={floors} />
      <Ends trials={trials} floors={floors} modes={modes.length} />
      <Runs experiment={experiment} seeded={seeded} modes={modes} open={props.open} />
    </ToolPage>
  );
}
