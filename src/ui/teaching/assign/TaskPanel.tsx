import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { ifEnded } from '../../../client/client.ts';
import type { LinkView } from '../../../experiment/link.ts';
import { InputError } from '../../../fields/fault.ts';
import { beginForecast, forecastOf } from '../../../store/forecast.ts';
import { beginLesson, endLesson, handIn, lessonOf } from '../../../store/lesson.ts';
import type { Playground } from '../../../store/playground.ts';
import { type Ask, type Assignment, fingerprint, freely, readAssignment } from '../../../teaching/assignment.ts';
import { writeCode } from '../../../teaching/code.ts';
import { type PanelName, panelNames, panels } from '../../curves/panels.ts';
import { faultsSentence } from '../../messages/faultSentence.ts';
import { useMessage } from '../../messages/Messages.tsx';
import { count, significant } from '../../text/format.ts';
import { useLanguage, useWords } from '../../words.tsx';
import { useTeachingWords } from '../words.ts';
import styles from './assign.module.css';
import { HandedIn } from './HandedIn.tsx';

interface TaskPanelProps {
  readonly playground: Playground;
  readonly view: StoreApi<LinkView>;
  /** The panel on which the reader asked to draw, before what lets one draw was there. */
  readonly asked: PanelName | undefined;
}

/** Over how many iterations one draws unless told. */
const USUAL = 500;

/** The assignment of the address, read; or what is wrong with it. */
function read(playground: Playground, look: LinkView): { assignment?: Assignment | undefined; wrong?: InputError } {
  try {
    return { assignment: readAssignment(playground.experiment.getState().experiment, look) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { wrong: error };
  }
}

/** Keeps the playground's lesson the one that the address asks for. */
function useLesson(playground: Playground, view: StoreApi<LinkView>): InputError | undefined {
  const look = useStore(view);
  const [wrong, setWrong] = useState<InputError>();
  useEffect(() => {
    const lesson = lessonOf(playground).getState();
    // Back from Learn, the lesson waits as it was left; its link tells the start, the playground by now something else.
    const now = lesson ? read(playground, look) : undefined;
    const kept = lesson && now?.assignment && fingerprint({ ...now.assignment, start: lesson.assignment.start });
    if (lesson && kept === fingerprint(lesson.assignment) && playground.experiment.getState().limits) return;
    const { assignment, wrong: found } = read(playground, look);
    setWrong(found);
    if (assignment) beginLesson(playground, assignment).catch(ifEnded);
    else if (lesson) endLesson(playground);
  }, [playground, look]);
  return wrong;
}

/** What a student is asked to do, above the stage, with a way out; nothing where no task is set. */
export function TaskPanel({ playground, view, asked }: TaskPanelProps) {
  const page = useWords();
  const words = useTeachingWords().task;
  const { language } = useLanguage();
  const tell = useMessage();
  const wrong = useLesson(playground, view);
  const lesson = useStore(lessonOf(playground));
  const forecast = useStore(forecastOf(playground));
  const [code, setCode] = useState<{ readonly text: string; readonly isIncomplete: boolean }>();

  useEffect(() => {
    const series = asked && panels[asked].curves[0]?.series;
    if (series) beginForecast(playground, { series, iterations: USUAL });
  }, [asked, playground]);

  if (wrong) {
    const why = faultsSentence(page, wrong.faults, playground.experiment.getState().experiment.dataset.kind);
    return (
      <p role="alert" className={styles.task}>
        {words.broken({ why })}
      </p>
    );
  }
  if (!lesson) return null;
  const { assignment, phase, end } = lesson;
  const { until, predict, from, task } = assignment;
  const isDrawn = forecast?.difference && forecast.series === predict?.series;

  function free(): void {
    endLesson(playground);
    view.setState(freely(view.getState()), true);
  }

  function draw(ask: Ask): void {
    // Where there is room for one panel only, the curves are behind their tab.
    document.getElementById('tab-curves')?.click();
    beginForecast(playground, ask);
  }

  async function hand(): Promise<void> {
    try {
      const result = await handIn(playground);
      setCode({ text: writeCode(result), isIncomplete: result.isIncomplete });
    } catch {
      tell(page.play.crashed);
    }
  }

  function restart(): void {
    setCode(undefined);
    forecastOf(playground).setState(undefined, true);
    beginLesson(playground, assignment).catch(ifEnded);
  }

  const isHandable = phase === 'reached' || (phase === 'open' && until === undefined);
  return (
    <section className={styles.task} aria-label={words.title}>
      <p className={styles.text}>{task}</p>
      <p className={styles.line} role="status">
        {phase === 'preparing' && from > 0 && words.preparing({ iteration: count(from, language) })}
        {phase === 'open' && until !== undefined && stopSentence()}
        {end !== undefined && words.reached({ iteration: count(end, language) })}
        {isDrawn && ` ${words.drawn({ error: significant(forecast.difference?.mean ?? Number.NaN) })}`}
      </p>
      <p className={styles.line}>
        {predict && phase === 'open' && !forecast && (
          <button type="button" className={styles.first} onClick={() => draw(predict)}>
            {words.draw({ curve: nameOf(predict.series), iterations: count(predict.iterations, language) })}
          </button>
        )}
        {isHandable && (
          <button type="button" className={styles.first} onClick={() => void hand()}>
            {words.handIn}
          </button>
        )}
        <button type="button" onClick={restart}>
          {words.restart}
        </button>
        <button type="button" onClick={free}>
          {words.free}
        </button>
      </p>
      {code && <HandedIn {...code} />}
    </section>
  );

  function stopSentence(): string {
    if (typeof until === 'number') return words.stops.iteration({ iteration: count(until, language) });
    return words.stops[until as 'modes' | 'floor'];
  }

  /** With its panel, where that has several curves. */
  function nameOf(series: NonNullable<typeof predict>['series']): string {
    const name = panelNames.find((one) => panels[one].curves.some((curve) => curve.series === series));
    const { titles, names } = page.curves;
    return name ? `${titles[name]} (${names[series]})` : names[series];
  }
}
