import { diffEffect } from '../experiment/effect.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Until } from '../experiment/until.ts';
import { type Fault, InputError } from '../fields/fault.ts';
import type { EngineChoice, FromWorker, Speed, ToWorker, View } from '../worker/protocol.ts';
import type { RunState } from './run.ts';

/** One start that was asked of the worker. Starts that go on from one another are of one line. */
interface Start {
  readonly run: number;
  /** The first run of its line. */
  readonly line: number;
  readonly experiment: Experiment;
  readonly engine: EngineChoice;
}

type Checkpoint = Pick<Extract<FromWorker, { type: 'checkpoint' }>, 'snapshot' | 'marks'>;

/** All that decides what a playground does next. */
export interface State {
  readonly phase: 'starting' | 'running' | 'diverged' | 'crashed';
  /** What the reader wants; a hidden page, a divergence or a crash may be in the way. */
  readonly playing: boolean;
  readonly hidden: boolean;
  readonly speed: Speed;
  readonly view: View;
  readonly engine: EngineChoice;
  /** Where a run stops by itself, and where it has. */
  readonly until: Until | undefined;
  readonly stopped: number | undefined;
  /** Whether a reader may go back in a run. */
  readonly rewinds: boolean;
  /** Which of the courses that were tried is gone on with. */
  readonly branch: number;
  /** While the run is shown in its past, the experiment at its end. */
  readonly now: Experiment | undefined;
  /** Starts so far: a run's number is never used again. */
  readonly starts: number;
  /** The newest start, and the one that goes on until it is ready, and for good if it is refused. */
  readonly asked: Start;
  readonly running: Start | undefined;
  /** The newest state that is held of a line. */
  readonly held: ({ readonly line: number } & Checkpoint) | undefined;
  /** The line that the picture and the curves are of. */
  readonly drawn: number | undefined;
  /** Workers that died without having got further than `since`, an iteration. */
  readonly deaths: number;
  readonly since: number;
  readonly report: RunState['report'];
  readonly diverged: RunState['diverged'];
  readonly faults: RunState['faults'];
  /** True for a moment after a change that had to start the run afresh. */
  readonly restarted: boolean;
}

/** What a worker tells of its runs; the client itself takes the rest. */
export type Told = Exclude<FromWorker, { type: 'answer' | 'beat' | 'cleared' | 'crashed' }>;

export type Event =
  | { readonly type: 'play' | 'pause' | 'step' | 'reset' | 'forgetRestart' | 'travel' }
  /** Something was asked that only an engine can answer. */
  | { readonly type: 'wake' }
  | { readonly type: 'speed'; readonly speed: Speed }
  | { readonly type: 'stopWhen'; readonly until: Until | undefined }
  | { readonly type: 'view'; readonly view: View }
  | { readonly type: 'engine'; readonly engine: EngineChoice }
  /** The experiment changed; `afresh` where it may not go on from the present run. */
  | { readonly type: 'experiment'; readonly experiment: Experiment; readonly afresh: boolean; readonly branch: number }
  | { readonly type: 'visibility'; readonly hidden: boolean }
  | Told
  /** The worker is no more. */
  | { readonly type: 'died'; readonly message: string };

export type Effect =
  /** A new worker takes the place of the old one, if any. */
  | { readonly do: 'open' | 'close' }
  | { readonly do: 'post'; readonly message: ToWorker }
  /** Gives up the promises of the runs from the first to the last of these. */
  | { readonly do: 'abandon'; readonly from: number; readonly to: number; readonly faults?: readonly Fault[] }
  /** Keeps or breaks the promise that an engine gets ready. */
  | { readonly do: 'arrive' }
  | { readonly do: 'giveUp'; readonly error: Error }
  | { readonly do: 'announceRestart' }
  /** Another course of the run is gone on with; `was` is the experiment at the end of the one that is left. */
  | { readonly do: 'branch'; readonly from: number; readonly to: number; readonly was: Experiment }
  /** The experiment is shown that the run is under at this moment. */
  | { readonly do: 'visit'; readonly experiment: Experiment; readonly now: Experiment | undefined }
  /** The curves begin anew; those so far were of `was`. */
  | { readonly do: 'clearCurves'; readonly was: Experiment | undefined; readonly is: Experiment }
  | { readonly do: 'note'; readonly changed: Omit<Extract<FromWorker, { type: 'configured' }>, 'type' | 'run'> }
  | { readonly do: 'find'; readonly found: Pick<Extract<FromWorker, { type: 'finding' }>, 'iteration' | 'finding'> }
  | { readonly do: 'draw'; readonly frame: Extract<FromWorker, { type: 'frame' }>['frame'] }
  /** The experiment goes back to what runs. */
  | { readonly do: 'takeBack'; readonly experiment: Experiment };

export type Transition = readonly [State, ...Effect[]];

/** A worker that dies so many times without getting further is given up until the reader starts it. */
const MOST_DEATHS = 2;

const post = (message: ToWorker): Effect => ({ do: 'post', message });
const moves = ({ playing, hidden }: State) => playing && !hidden;
const move = (state: State): Effect => post({ type: moves(state) ? 'play' : 'pause', run: state.asked.run });

/** Asks for a start: of a new line, or on from the newest state of the present one. */
function begin(state: State, how: 'afresh' | 'on', experiment: Experiment, before: Effect[] = []): Transition {
  const run = state.starts + 1;
  const line = how === 'on' ? state.asked.line : run;
  const { running, view, speed, engine, branch, rewinds, until } = state;
  const held = state.held?.line === line ? state.held : undefined;
  const message: ToWorker = {
    type: 'start',
    run,
    experiment,
    engine,
    view,
    playing: moves(state),
    speed,
    ...(running?.line === line && { from: running.run }),
    ...(held && { snapshot: held.snapshot, ...(held.marks && { marks: held.marks }) }),
    branch,
    rewinds,
    until,
  };
  const next: State = {
    ...state,
    phase: 'starting',
    starts: run,
    asked: { run, line, experiment, engine },
    since: held?.snapshot.iteration ?? 0,
    now: undefined,
    stopped: undefined,
    diverged: undefined,
    restarted: state.restarted || how === 'afresh',
  };
  const announcement: Effect[] = how === 'afresh' ? [{ do: 'announceRestart' }] : [];
  const visit: Effect[] = state.now ? [{ do: 'visit', experiment, now: undefined }] : [];
  return [next, ...before, post(message), ...visit, ...announcement];
}

/** The experiment at the end of the present run, wherever it is shown. */
const atEnd = ({ now, asked }: State): Experiment => now ?? asked.experiment;

/** Starts at the reader's wish, with a new worker where there is none. */
function start(state: State, how: 'afresh' | 'on', experiment = state.asked.experiment): Transition {
  const crashed = state.phase === 'crashed';
  return begin({ ...state, faults: undefined, deaths: 0 }, how, experiment, crashed ? [{ do: 'open' }] : []);
}

/** What the reader wants now; a divergence is over once they say something. */
function want(before: State, playing: boolean): State {
  const phase = before.phase === 'diverged' ? 'running' : before.phase;
  return { ...before, phase, playing, diverged: undefined, stopped: undefined };
}

/** Tells the worker, where there is one. */
const tell = (state: State, message: Effect): Transition => (state.phase === 'crashed' ? [state] : [state, message]);

type Handlers = { [Type in Event['type']]: (state: State, event: Extract<Event, { type: Type }>) => Transition };

const on: Handlers = {
  play(before) {
    const state = want(before, true);
    return state.phase === 'crashed' ? start(state, 'on') : [state, move(state)];
  },

  pause(before) {
    const state = want(before, false);
    return tell(state, move(state));
  },

  step(before) {
    // The order to step pauses the run itself: a pause would cut the orders before it short.
    const state = want(before, false);
    return state.phase === 'crashed' ? start(state, 'on') : [state];
  },

  wake: (state) => (state.phase === 'crashed' ? start(state, 'on') : [state]),

  reset: (state) => start(state, 'afresh'),

  forgetRestart: (state) => [{ ...state, restarted: false }],

  speed: (state, { speed }) => tell({ ...state, speed }, post({ type: 'speed', run: state.asked.run, speed })),

  stopWhen: (state, { until }) => tell({ ...state, until }, post({ type: 'stopWhen', run: state.asked.run, until })),

  stopped: (state, { run, iteration }) =>
    run === state.asked.run ? [{ ...state, playing: false, stopped: iteration }] : [state],

  view: (state, { view }) => tell({ ...state, view }, post({ type: 'view', run: state.asked.run, view })),

  // What diverged starts over, so that the other engine can show whether it was to blame; else it goes on at the end of the run, wherever that is shown.
  engine(before, { engine }) {
    const state = { ...before, engine };
    return state.phase === 'diverged' ? start(state, 'afresh') : start(state, 'on', atEnd(state));
  },

  experiment(before, { experiment, afresh, branch }) {
    const { asked, running } = before;
    const effect = afresh ? 'restart' : diffEffect(asked.experiment, experiment);
    const state = { ...before, branch };
    const turns = branch !== before.branch;
    if (effect === 'none' && !turns) return [state];
    if (effect === 'restart') return start(state, 'afresh', experiment);
    const changed = { ...asked, experiment };
    const next: State = {
      ...state,
      faults: undefined,
      now: undefined,
      asked: changed,
      running: running?.run === asked.run ? changed : running,
    };
    const [told, ...effects] = tell(next, post({ type: 'configure', run: asked.run, experiment, branch }));
    if (!turns) return [told, ...effects];
    return [told, ...effects, { do: 'branch', from: before.branch, to: branch, was: atEnd(before) }];
  },

  travel(before) {
    const state = want(before, false);
    if (state.phase === 'crashed') return start(state, 'on');
    // At once, so that a change from now on is one of the past.
    const now = atEnd(state);
    return [
      { ...state, now },
      { do: 'visit', experiment: state.asked.experiment, now },
    ];
  },

  moment(state, { run, branch, past, experiment: there }) {
    const { asked, running } = state;
    // The reader has turned elsewhere meanwhile.
    if (run !== asked.run || branch !== state.branch) return [state];
    const experiment = diffEffect(asked.experiment, there) === 'none' ? asked.experiment : there;
    const of = { ...asked, experiment };
    const now = past ? atEnd(state) : undefined;
    return [
      { ...state, now, asked: of, running: running?.run === run ? of : running },
      { do: 'visit', experiment, now },
    ];
  },

  visibility(before, { hidden }) {
    const state = { ...before, hidden };
    const concerns = state.playing && (state.phase === 'running' || state.phase === 'starting');
    return concerns ? [state, move(state)] : [state];
  },

  ready(state, { run, report }) {
    const { asked, deaths } = state;
    if (run !== asked.run || state.phase === 'crashed') return [state];
    const next: State = {
      ...state,
      phase: 'running',
      running: asked,
      diverged: undefined,
      report: deaths > 0 ? { ...report, reason: 'recovered' } : report,
    };
    const older: Effect = { do: 'abandon', from: 0, to: run - 1 };
    if (state.drawn === asked.line) return [next, older, { do: 'arrive' }];
    const clear: Effect = { do: 'clearCurves', was: state.running?.experiment, is: asked.experiment };
    return [{ ...next, drawn: undefined }, older, clear, { do: 'arrive' }];
  },

  configured: (state, { run, iteration, changes }) =>
    run === state.running?.run ? [state, { do: 'note', changed: { iteration, changes } }] : [state],

  frame(state, { frame }) {
    if (!state.running || frame.run !== state.running.run) return [state];
    // Of a course that the reader has left.
    if (frame.branch !== state.branch) return [state, post({ type: 'drawn', run: frame.run })];
    return [
      { ...state, drawn: state.running.line },
      { do: 'draw', frame },
    ];
  },

  finding(state, { run, iteration, finding }) {
    const shown = run === state.running?.run && state.drawn === state.running.line;
    const wanted = state.view.diagnostics?.includes(finding.kind);
    return shown && wanted ? [state, { do: 'find', found: { iteration, finding } }] : [state];
  },

  diverged(state, { run, quantity, iteration, restored }) {
    // A run that is being replaced has nothing more to say.
    if (run !== state.running?.run || run !== state.asked.run) return [state];
    return [{ ...state, phase: 'diverged', diverged: { quantity, iteration, restored } }];
  },

  refused(before, { run, faults, experiment }) {
    const { asked, running } = before;
    if (run !== asked.run || before.phase === 'crashed') return [before];
    const state: State = { ...before, faults };
    if (running) {
      const goesOn = { ...running, experiment: experiment ?? running.experiment };
      const next: State = { ...state, asked: { ...goesOn }, running: goesOn, engine: goesOn.engine };
      if (run === running.run) return [next, { do: 'takeBack', experiment: goesOn.experiment }];
      const { speed, view } = next;
      return [
        { ...next, phase: 'running' },
        { do: 'abandon', from: run, to: run, faults },
        { do: 'takeBack', experiment: goesOn.experiment },
        post({ type: 'speed', run: running.run, speed }),
        post({ type: 'view', run: running.run, view }),
        move(next),
        { do: 'arrive' },
      ];
    }
    const refusal: Effect = { do: 'abandon', from: run, to: run, faults };
    // Any engine is better than none, and an engine at iteration 0 too.
    if (state.engine !== 'auto') return begin({ ...state, engine: 'auto' }, 'on', asked.experiment, [refusal]);
    if (state.held?.line === asked.line) {
      return begin({ ...state, held: undefined }, 'on', asked.experiment, [refusal]);
    }
    return [{ ...state, phase: 'crashed' }, refusal, { do: 'close' }, { do: 'giveUp', error: new InputError(faults) }];
  },

  checkpoint(state, { run, snapshot, marks }) {
    const of = [state.asked, state.running].find((one) => one?.run === run);
    if (!of || state.phase === 'crashed') return [state];
    const further = of === state.asked && snapshot.iteration > state.since;
    return [{ ...state, held: { line: of.line, snapshot, marks }, deaths: further ? 0 : state.deaths }];
  },

  died(before, { message }) {
    if (before.phase === 'crashed') return [before];
    const lost: Effect = { do: 'abandon', from: 0, to: before.starts };
    const state: State = {
      ...before,
      running: undefined,
      deaths: before.deaths + 1,
      // A run that had stopped does not go on by itself.
      playing: before.playing && before.phase !== 'diverged',
    };
    if (state.deaths < MOST_DEATHS) {
      return begin(state, 'on', atEnd(state), [lost, { do: 'open' }]);
    }
    return [{ ...state, phase: 'crashed' }, lost, { do: 'close' }, { do: 'giveUp', error: new Error(message) }];
  },
};

/** What a playground does about an event: pure, so that every event can be tried in every state. */
export function react(state: State, event: Event): Transition {
  return (on[event.type] as (state: State, event: Event) => Transition)(state, event);
}

interface Wish extends Pick<State, 'playing' | 'hidden' | 'speed' | 'view' | 'engine' | 'rewinds' | 'until'> {
  readonly experiment: Experiment;
}

/** The state after the first start, and what makes it. */
export function firstStart({ experiment, ...wish }: Wish): Transition {
  const idle: State = {
    ...wish,
    phase: 'starting',
    branch: 0,
    now: undefined,
    stopped: undefined,
    starts: 0,
    asked: { run: 0, line: 1, experiment, engine: wish.engine },
    running: undefined,
    held: undefined,
    drawn: undefined,
    deaths: 0,
    since: 0,
    report: undefined,
    diverged: undefined,
    faults: undefined,
    restarted: false,
  };
  return begin(idle, 'on', experiment, [{ do: 'open' }]);
}
