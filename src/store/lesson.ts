import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Measures } from '../divergences/estimate.ts';
import { hasReached } from '../engines/reached.ts';
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

/** So many seconds before its iteration a run is paused, to be stepped there exactly. */
const AHEAD_SECONDS = 0.6;
const AHEAD = 20;

/** Stops the run where the assignment says, each time that it comes there from before. */
function watch(playground: Playground): () => void {
  const { frames, run } = playground;
  const lesson = lessonOf(playground);
  let isStopping = false;

  async function stop(target: number | undefined): Promise<void> {
    isStopping = true;
    playground.pause();
    try {
      const { iteration } = await playground.query({ kind: 'snapshot' });
      if (target !== undefined && iteration < target) await playground.step(target - iteration);
      const now = lesson.getState();
      if (now) lesson.setState({ ...now, phase: 'reached' }, true);
    } catch {
      // The run ended: the next one is watched from its beginning.
    }
    isStopping = false;
  }

  const look = () => {
    const { assignment, phase } = lesson.getState() ?? {};
    const { newest } = frames;
    if (!assignment || !newest || isStopping || phase === 'preparing') return;
    const { until } = assignment;
    const { iteration, measures, iterationsPerSecond } = newest;
    if (phase === 'reached') {
      // Started afresh, it has its way before it again.
      const isBefore = typeof until === 'number' ? iteration < until : iteration <= assignment.from;
      if (isBefore) lesson.setState({ assignment, phase: 'open' }, true);
      return;
    }
    if (until === undefined) return;
    const { status } = run.getState();
    if (typeof until === 'number') {
      const ahead = status === 'paused' ? 0 : AHEAD + AHEAD_SECONDS * iterationsPerSecond;
      if (iteration >= until - ahead && iteration > assignment.from) void stop(until);
    } else if (measures && measures.iteration > assignment.from && hasReached(until, iteration, measures)) {
      void stop(undefined);
    }
  };
  return frames.subscribe(look);
}

/** Takes an assignment: its start, up to where the student begins; what it closes is closed from then on. */
export async function beginLesson(playground: Playground, assignment: Assignment): Promise<void> {
  const { experiment } = playground;
  endLesson(playground);
  const lesson = lessonOf(playground);
  const mine: Lesson = { assignment, phase: 'preparing' };
  lesson.setState(mine, true);
  playground.pause();
  loadExperiment(experiment, assignment.start);
  // Undo reaches back to the start, and no further.
  experiment.setState({ limits: assignment.limits, past: [], future: [] });
  ends.set(playground, watch(playground));
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

/** Everything is the reader's again; the run stays as it is. */
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
