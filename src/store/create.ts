import { Client } from '../client/client.ts';
import { type Spawn, spawnWorker } from '../client/spawn.ts';
import { parseExperiment } from '../experiment/experiment.ts';
import type { View } from '../worker/protocol.ts';
import { createExperimentStore, type Step, visit } from './experiment.ts';
import { type Effect, type Event, firstStart, react, type State } from './machine.ts';
import { type Page, thisPage } from './page.ts';
import type { Playground, PlaygroundOptions } from './playground.ts';
import {
  type Courses,
  keepFindings,
  record,
  recordBranch,
  recordChange,
  recordFinding,
  recordStart,
} from './record.ts';
import { createFrames, createRunStore, showState } from './run.ts';
import { createThrottle } from './throttle.ts';

export const defaultView: View = { bounds: [-3, 3, -3, 3], resolution: 96, samples: 512 };

/** React hears of a run at most four times a second. */
const PUBLISH_MILLISECONDS = 250;
const RESTARTED_MILLISECONDS = 2000;

/** Where a playground runs: tests bring their own worker and page. */
export interface Surroundings {
  readonly spawn?: Spawn;
  readonly page?: Page;
}

/**
 * Starts a run and everything that shows it: the shell around `machine.ts`,
 * which decides, while this does. @throws InputError when the experiment is not one
 */
export function createPlayground(options: PlaygroundOptions, around: Surroundings = {}): Playground {
  const page = around.page ?? thisPage();
  const experiment = createExperimentStore(parseExperiment(options.experiment));
  const { engine = 'auto', view = defaultView, playing = true, speed = 0, rewinds = false, until } = options;
  const frames = createFrames();
  const courses: Courses = new Map();
  const waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  /** The step of undo that the last change was of. */
  let noted: readonly Step[] | undefined;
  let restartedTimer: ReturnType<typeof setTimeout> | undefined;
  const client = new Client(around.spawn ?? spawnWorker, {
    told: dispatch,
    died: (message) => dispatch({ type: 'died', message }),
  });

  const wish = {
    experiment: experiment.getState().experiment,
    engine,
    view,
    playing,
    speed,
    rewinds,
    until,
    hidden: page.hidden(),
  };
  const [first, ...effects] = firstStart(wish);
  let state: State = first;
  const run = createRunStore(showState(state, undefined));
  const throttle = createThrottle(() => run.setState(showState(state, frames.newest), true), PUBLISH_MILLISECONDS);

  function dispatch(event: Event): void {
    const [next, ...effects] = react(state, event);
    state = next;
    effects.forEach(perform);
    if (event.type === 'finding') return;
    if (event.type === 'frame' && run.getState().status === 'playing') throttle.soon();
    else throttle.now();
  }

  const performers: { [Do in Effect['do']]: (effect: Extract<Effect, { do: Do }>) => void } = {
    open: () => client.open(),
    close: () => client.close(),
    post: ({ message }) => client.post(message),
    abandon: ({ from, to, faults }) => client.abandon(from, to, faults),
    arrive: () => {
      for (const { resolve } of waiting.splice(0)) resolve();
    },
    giveUp: ({ error }) => {
      for (const { reject } of waiting.splice(0)) reject(error);
    },
    clearCurves({ was, is }) {
      const { past } = experiment.getState();
      recordStart(frames, was, is, was !== is && past === noted);
      noted = past;
    },
    note({ changed: { iteration, changes } }) {
      const { gesture, past } = experiment.getState();
      for (const change of changes)
        recordChange(frames, { iteration, ...change }, gesture !== undefined && past === noted);
      noted = past;
      frames.notify();
    },
    draw: ({ frame }) => {
      record(frames, frame);
      frames.notify();
      page.nextPicture(() => client.post({ type: 'drawn', run: frame.run }));
    },
    find: ({ found }) => {
      recordFinding(frames, found);
      frames.notify();
    },
    announceRestart: () => {
      clearTimeout(restartedTimer);
      restartedTimer = setTimeout(() => dispatch({ type: 'forgetRestart' }), RESTARTED_MILLISECONDS);
    },
    branch: ({ from, to, was }) => recordBranch(frames, courses, from, to, was),
    visit: (effect) => visit(experiment, effect.experiment, effect.now),
    takeBack: (effect) => experiment.setState({ experiment: effect.experiment }),
  };

  function perform(effect: Effect): void {
    (performers[effect.do] as (effect: Effect) => void)(effect);
  }

  effects.forEach(perform);
  const stopExperiment = experiment.subscribe(({ experiment, taken, branch }, before) =>
    dispatch({ type: 'experiment', experiment, afresh: taken !== before.taken, branch }),
  );
  const stopVisibility = page.onVisibility(() => dispatch({ type: 'visibility', hidden: page.hidden() }));

  return {
    experiment,
    run,
    frames,
    play: () => dispatch({ type: 'play' }),
    pause: () => dispatch({ type: 'pause' }),
    async step(iterations) {
      dispatch({ type: 'step' });
      const { run } = state.asked;
      await client.call(run, (id) => ({ type: 'step', run, iterations, id }));
    },
    async travel(to) {
      dispatch({ type: 'travel' });
      const { run } = state.asked;
      await client.call(run, (id) => ({ type: 'travel', run, to, id }));
    },
    reset: () => dispatch({ type: 'reset' }),
    setSpeed: (speed) => dispatch({ type: 'speed', speed }),
    stopWhen: (until) => dispatch({ type: 'stopWhen', until }),
    setEngine: (engine) => dispatch({ type: 'engine', engine }),
    setView(view) {
      dispatch({ type: 'view', view });
      keepFindings(frames, view.diagnostics ?? []);
    },
    query(query) {
      const { run } = state.asked;
      return client.call(run, (id) => ({ type: 'query', run, query, id })) as Promise<never>;
    },
    async restore(snapshot) {
      dispatch({ type: 'wake' });
      const { run } = state.asked;
      await client.call(run, (id) => ({ type: 'restore', run, snapshot, id }));
    },
    ready: () =>
      new Promise((resolve, reject) => {
        if (state.phase === 'starting') waiting.push({ resolve, reject });
        else if (state.phase === 'crashed') reject(new Error('no engine'));
        else resolve();
      }),
    dispose() {
      stopExperiment();
      stopVisibility();
      throttle.stop();
      clearTimeout(restartedTimer);
      client.close();
      client.abandon(0, Number.POSITIVE_INFINITY);
    },
  };
}
