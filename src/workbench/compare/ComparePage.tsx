import { useEffect, useMemo, useRef } from 'react';
import { compare, trialsOf } from '../../client/compare.ts';
import type { Lockstep } from '../../client/lockstep.ts';
import { looksOf } from '../../trials/plan.ts';
import type { TrialName } from '../../trials/series.ts';
import type { Trial } from '../../trials/trial.ts';
import { thePool } from '../../ui/workers/thePool.ts';
import { words as curveWords } from '../kit/curveWords.ts';
import { OwnControls } from '../kit/OwnControls.tsx';
import { ToolPage } from '../kit/ToolPage.tsx';
import { useFloors } from '../kit/useFloors.ts';
import { useSettings } from '../kit/useSettings.ts';
import { useTask } from '../kit/useTask.ts';
import { useText } from '../kit/useText.ts';
import { WorkersControl } from '../kit/WorkersControl.tsx';
import type { ToolProps } from '../tools.ts';
import { ArmsPanel } from './ArmsPanel.tsx';
import { armsOf, type CompareSettings, compareCodec, type Fields } from './arms.ts';
import { Curves } from './Curves.tsx';
import styles from './compare.module.css';
import { Ends } from './Ends.tsx';
import { compareFields, paces } from './fields.ts';
import { useArmNames } from './names.ts';
import { Stages } from './Stages.tsx';
import { RESOLUTION } from './stage.ts';
import { words as compareWords } from './words.ts';

/** Curves that every look has; the others quadruple its cost. */
const few: readonly TrialName[] = [
  'wasserstein',
  'reached',
  'modes',
  'quality',
  'criticEstimate',
  'impliedJs',
  'criticLoss',
  'generatorLoss',
  'penalty',
  'generatorGradient',
  'theta',
];

const hasBegun = (trial: Trial | undefined): trial is Trial => trial !== undefined && trial.iteration.length > 0;

/** Two to four experiments in step on the same batches: where they part, and how far. */
export function ComparePage(props: ToolProps) {
  const words = useText(compareWords);
  const { names: curveNames } = useText(curveWords);
  const [settings, now] = useSettings<Fields, CompareSettings['own']>('compare', compareFields, props, compareCodec);
  const { experiment, own } = now;
  const { others } = own;
  const arms = useMemo(() => armsOf(experiment, others), [experiment, others]);
  const names = useArmNames(arms, own.names);
  const { iterations, looks, seeds, curve } = own;
  const measures = few.includes(curve) ? 'few' : 'all';
  const rounds = paces[own.pace];

  const comparison = useMemo(
    () => ({
      arms,
      seeds,
      plan: { iterations, looks, measures, field: RESOLUTION, trace: 'keep', end: 'keep' } as const,
    }),
    [arms, seeds, iterations, looks, measures],
  );
  const running = useRef<Lockstep<Trial>>(undefined);
  const [task, found] = useTask(() => {
    const all = compare(thePool(), comparison.arms, comparison);
    all.setPace(rounds);
    running.current = all;
    return all;
  }, comparison);
  useEffect(() => running.current?.setPace(rounds), [rounds]);

  const floors = useFloors(experiment, measures);
  const rows = useMemo(() => trialsOf(found ?? {}, arms.length, seeds), [found, arms, seeds]);
  const firsts = useMemo(() => rows.map(([first]) => first), [rows]);
  const trials = useMemo(() => rows.map((row) => row.filter(hasBegun)), [rows]);
  const total = looksOf({ iterations, looks }).length;
  const seen = Math.max(0, ...firsts.map((trial) => trial?.iteration.length ?? 0));
  const labels = { ...words, options: { ...curveNames, ...words.options } };

  return (
    <ToolPage
      title={words.title}
      lead={words.lead}
      settings={settings}
      task={task}
      said={task.status === 'idle' ? words.idle : words.said({ looks: seen, total })}
      controls={
        <>
          <ArmsPanel settings={settings} arms={arms} given={own.names} names={names} />
          <OwnControls settings={settings} names={labels} paths={['curve', 'iterations', 'looks', 'seeds', 'pace']} />
          <WorkersControl />
          <p className={styles.acts}>
            <button type="button" onClick={() => running.current?.step()} disabled={task.status === 'done'}>
              {words.step}
            </button>
          </p>
        </>
      }
    >
      <Stages settings={settings} own={own} arms={arms} names={names} trials={firsts} open={props.open} />
      <Curves arms={arms} names={names} trials={trials} curve={curve} iterations={iterations} floors={floors} />
      <Ends names={names} trials={trials} floors={floors} />
    </ToolPage>
  );
}
