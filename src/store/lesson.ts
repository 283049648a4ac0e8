import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Measures } from '../divergences/estimate.ts';
import { changesBetween } from '../experiment/changes.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { withField } from '../experiment/withField.ts';
import { type Assignment, fingerprint } from '../teaching/assignment.ts';
import type { Result, Setting } from '../teaching/result.ts';
import { loadExperiment } from './experiment.ts';
import { forecastOf } from './forecast.ts';
import type { Playground } from './playground.ts';

/** An assignment under way. */
export interface Lesson {
  readonly assignment: Assignment;
  /** Being trained to where the student begins; in the student's hands; where it was to stop. */
  readonly phase: 'preparing' | 'open' | 'reached';
  /** Once reached, the iteration at which it was. */
  readonly end?: number | undefined;
}

export type LessonStore = StoreApi<Lesson | undefined>;

const stores = new WeakMap<Playground, LessonStore>();
const ends = new WeakMap<Playground, () => void>();

/** The one lesson of a playground; undefined while the reader is free. */
export function lessonOf(playground: Playground): LessonStore {
  const store = stores.get(playground) ?? createStore<Lesson | undefined>(() => undefined);
  stores.set(playground, store);
  return store;
}

/**
 * Follows the run to where the worker stops it for the assignment. It is open before that: started afresh, on another
 * course, and where it is shown in its past.
 */
function watch({ experiment, run }: Playground, lesson: LessonStore): () => void {
  /** Where, and on which course, the worker first stopped at what is measured. */
  let first: { readonly branch: number; readonly iteration: number } | undefined;

  function look(): void {
    const now = lesson.getState();
    if (!now || now.phase === 'preparing') return;
    const { assignment } = now;
    const { iteration, reach, stopped } = run.getState();
    const { branch } = experiment.getState();
    if (first && (first.branch !== branch || first.iteration > reach)) first = undefined;
    if (stopped !== undefined && stopped <= iteration) first ??= { branch, iteration: stopped };
    const end = typeof assignment.until === 'number' ? assignment.until : first?.iteration;
    const isReached = end !== undefined && iteration >= end;
    if (isReached === (now.phase === 'reached')) return;
    lesson.setState(isReached ? { assignment, phase: 'reached', end } : { assignment, phase: 'open' }, true);
  }
  return run.subscribe(look);
}

/** Takes an assignment: its start, up to where the student begins; what it closes is closed from then on. */
export async function beginLesson(playground: Playground, assignment: Assignment): Promise<void> {
  const { experiment } = playground;
  endLesson(playground);
  const lesson = lessonOf(playground);
  const mine: Lesson = { assignment, phase: 'preparing' };
  lesson.setState(mine, true);
  playground.pause();
  playground.stopWhen(assignment.until);
  loadExperiment(experiment, assignment.start);
  // Undo reaches back to the start, and no further.
  experiment.setState({ limits: assignment.limits, past: [], future: [] });
  ends.set(playground, watch(playground, lesson));
  try {
    await playground.ready();
    if (assignment.from > 0) await playground.step(assignment.from);
  } finally {
    if (lesson.getState() === mine) lesson.setState({ ...mine, phase: 'open' }, true);
  }
}

/** Back to where the student began. */
export const restartLesson = (playground: Playground): Promise<void> => {
  const { assignment } = lessonOf(playground).getState() ?? {};
  return assignment ? beginLesson(playground, assignment) : Promise.resolve();
};

/** Everything is the reader's again; the run stays as it is, and so does where it stops. */
export function endLesson(playground: Playground): void {
  ends.get(playground)?.();
  playground.experiment.setState({ limits: undefined });
  lessonOf(playground).setState(undefined, true);
  forecastOf(playground).setState(undefined, true);
}

/** The settings that a run began with: the present ones, less what was changed under way. */
function begunWith({ experiment, frames }: Playground): Experiment {
  const changes = frames.changes.filter(({ iteration }) => iteration > 0);
  return changes.reduceRight<Experiment>(
    (later, { field, from }) => withField(later, field, from),
    experiment.getState().experiment,
  );
}

/** What the run has been set to, and from which iteration on; a drag or points of one's own don't fit into a code. */
function settingsOf(playground: Playground, start: Experiment): Pick<Result, 'settings' | 'isIncomplete'> {
  const first = changesBetween(start, begunWith(playground));
  const later = playground.frames.changes.filter(({ iteration }) => iteration > 0);
  const settings: Setting[] = [
    ...first.map(({ field, to }) => ({ iteration: 0, field, value: to })),
    ...later.map(({ iteration, field, to }) => ({ iteration, field, value: to })),
  ];
  const hasPoints = settings.some(({ field, value }) => field === 'dataset.points' || value === 'points');
  const wasDragged = later.some(({ until, iteration }) => until !== undefined && until > iteration);
  return { settings, isIncomplete: hasPoints || wasDragged };
}

const real = (value: number | null | undefined) => Math.fround(value ?? Number.NaN);

/** What a student hands in, of the run as it stands; it's measured for that. @throws Error where nothing is assigned or no engine runs */
export async function handIn(playground: Playground): Promise<Result> {
  const { assignment } = lessonOf(playground).getState() ?? {};
  const { report } = playground.run.getState();
  if (!assignment || !report) throw new Error('there is no assignment, or no engine yet');
  playground.pause();
  const measures: Measures = await playground.query({ kind: 'measures' });
  const { iteration, wasserstein, js, modes } = measures;
  const forecast = forecastOf(playground).getState();
  const { until } = assignment;
  return {
    assignment: fingerprint(assignment),
    engine: report.engine,
    iteration,
    isReached: until === undefined || lessonOf(playground).getState()?.phase === 'reached',
    wasserstein: real(wasserstein.value),
    floor: real(wasserstein.floor),
    js: real(js.value),
    ...(modes && { modes: { reached: modes.reached, total: modes.total } }),
    ...settingsOf(playground, assignment.start),
    ...(forecast?.difference && { prediction: real(forecast.difference.mean) }),
  };
}
