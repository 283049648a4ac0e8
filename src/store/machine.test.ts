import { beforeAll, describe, expect, test } from 'vitest';
import type { Experiment } from '../experiment/experiment.ts';
import { referenceReport, small, view } from '../worker/session.test-kit.ts';
import { type Effect, type Event, firstStart, react, type State } from './machine.ts';

const livelier: Experiment = { ...small, criticOptimizer: { ...small.criticOptimizer, rate: 0.02 } };
const wider: Experiment = { ...small, critic: { ...small.critic, width: 9 } };
const faults = [{ code: 'unsupported', field: 'generator.kind', value: 'affine', allowed: 'mlp' }] as const;
const snapshotAt = (iteration: number) => ({ iteration, critic: Float32Array.of(1), generator: Float32Array.of(2) });
const [at0, at7] = [snapshotAt(0), snapshotAt(7)];

/** Everything a reader and a page may do. */
const wishes: Record<string, Event> = {
  play: { type: 'play' },
  pause: { type: 'pause' },
  step: { type: 'step' },
  wake: { type: 'wake' },
  reset: { type: 'reset' },
  'another speed': { type: 'speed', speed: 4 },
  'another view': { type: 'view', view },
  'another engine': { type: 'engine', engine: 'wasm' },
  'the best engine': { type: 'engine', engine: 'auto' },
  'no change': { type: 'experiment', experiment: small, afresh: false, branch: 0 },
  'a live change': { type: 'experiment', experiment: livelier, afresh: false, branch: 0 },
  'another network': { type: 'experiment', experiment: wider, afresh: false, branch: 0 },
  'a preset': { type: 'experiment', experiment: livelier, afresh: true, branch: 0 },
  'a place to stop at': { type: 'stopWhen', until: 500 },
  'a way back': { type: 'travel' },
  'another branch': { type: 'experiment', experiment: livelier, afresh: false, branch: 1 },
  'the branch before it': { type: 'experiment', experiment: small, afresh: false, branch: 0 },
  hide: { type: 'visibility', hidden: true },
  show: { type: 'visibility', hidden: false },
  'time passes': { type: 'forgetRestart' },
  'the worker dies': { type: 'died', message: 'gone' },
};

/** Everything a worker may tell of a run. */
const told = (run: number): Record<string, Event> => ({
  ready: { type: 'ready', run, report: referenceReport },
  frame: { type: 'frame', frame: { run, branch: 0, iteration: 3 } as Extract<Event, { type: 'frame' }>['frame'] },
  'a moment of the past': { type: 'moment', run, branch: 0, past: true, experiment: livelier },
  'the present moment': { type: 'moment', run, branch: 1, past: false, experiment: small },
  stopped: { type: 'stopped', run, iteration: 500 },
  finding: { type: 'finding', run, iteration: 3, finding: { kind: 'layers', means: new Float64Array(1), samples: 1 } },
  diverged: { type: 'diverged', run, quantity: 'critic', iteration: 9, restored: 7 },
  refused: { type: 'refused', run, faults },
  'refused, another goes on': { type: 'refused', run, faults, experiment: small },
  'checkpoint of 0': { type: 'checkpoint', run, snapshot: at0, marks: undefined },
  'checkpoint of 7': { type: 'checkpoint', run, snapshot: at7, marks: undefined },
});

function eventsIn({ asked, running, starts }: State): [string, Event][] {
  const runs = new Set([asked.run, running?.run ?? 0, starts + 1]);
  return [...Object.entries(wishes), ...[...runs].flatMap((run) => Object.entries(told(run)))];
}

/** A state as far as decisions depend on it: of the runs' numbers only their order and their likeness matter. */
function shapeOf({ asked, running, held, drawn, starts, ...state }: State): string {
  const numbers = [starts, asked.run, asked.line, running?.run, running?.line, held?.line, drawn].map(
    (one) => one ?? 0,
  );
  const order = [...new Set(numbers)].sort((a, b) => a - b);
  const { phase, playing, hidden, engine, deaths, since } = state;
  const wider = asked.experiment.critic.width > small.critic.width;
  return JSON.stringify([
    numbers.map((one) => order.indexOf(one)),
    wider,
    phase,
    playing,
    hidden,
    engine,
    deaths,
    since,
    state.now !== undefined,
  ]);
}

interface Step {
  readonly before: State;
  readonly name: string;
  readonly event: Event;
  readonly next: State;
  readonly effects: readonly Effect[];
}

const posts = (effects: readonly Effect[]) => effects.flatMap((one) => (one.do === 'post' ? [one.message] : []));
const startOf = (effects: readonly Effect[]) => posts(effects).find((message) => message.type === 'start');
const does = (effects: readonly Effect[], what: Effect['do']) => effects.some((one) => one.do === what);
const runOf = (event: Event) => ('frame' in event ? event.frame.run : 'run' in event ? event.run : undefined);
const heldOf = ({ held, asked }: State) => (held?.line === asked.line ? held.snapshot : undefined);

/** What holds of every event in every state; undefined where a law has nothing to say. */
const laws: Record<string, (step: Step) => boolean | undefined> = {
  'a worker is spoken to only while there is one, and a crash is when there is none': ({
    before,
    event,
    next,
    effects,
  }) => {
    let open = before.phase !== 'crashed' && event.type !== 'died';
    for (const effect of effects) {
      if (effect.do === 'open') open = true;
      else if (effect.do === 'close') open = false;
      else if (effect.do === 'post' && !open) return false;
    }
    return open === (next.phase !== 'crashed');
  },

  'a start has a number of its own, and all else is addressed to the newest start': ({ before, next, effects }) =>
    posts(effects).every((message) =>
      message.type === 'start'
        ? message.run === next.asked.run && message.run === next.starts && next.starts === before.starts + 1
        : 'run' in message && message.run === next.asked.run,
    ),

  'what runs or has diverged is what was asked last': ({ next }) =>
    next.phase === 'starting' || next.phase === 'crashed' || next.running?.run === next.asked.run,

  'who waits for an engine is told when it is there, or when there is none': ({ before, next, effects }) =>
    before.phase !== 'starting' || next.phase === 'starting'
      ? undefined
      : does(effects, next.phase === 'crashed' ? 'giveUp' : 'arrive'),

  'a message of a run that is no more changes nothing': ({ before, event, next, effects }) => {
    const run = runOf(event);
    const known = run === undefined || run === before.asked.run || run === before.running?.run;
    return known ? undefined : next === before && effects.length === 0;
  },

  'the worker moves when the reader wants it and the page is seen': ({ next: { playing, hidden }, effects }) =>
    posts(effects).every((message) => {
      const moves = playing && !hidden;
      if (message.type === 'start') return message.playing === moves;
      return message.type === 'play' ? moves : message.type !== 'pause' || !moves;
    }),

  'a page that hides pauses what moves': ({ before, name, effects }) =>
    name === 'hide' && before.playing && (before.phase === 'running' || before.phase === 'starting')
      ? posts(effects).some(({ type }) => type === 'pause')
      : undefined,

  'a start goes on from its own line only': ({ before: { running, held }, next: { asked }, effects }) => {
    const start = startOf(effects);
    if (!start) return undefined;
    const from = start.from === undefined || (running?.run === start.from && running.line === asked.line);
    return from && (start.snapshot === undefined || held?.line === asked.line);
  },

  'a death takes all promises along, and the run goes on from what is held of it': ({
    before,
    event,
    next,
    effects,
  }) => {
    if (event.type !== 'died' || before.phase === 'crashed') return undefined;
    const abandoned = effects.find((one) => one.do === 'abandon');
    const start = startOf(effects);
    const goesOn = next.phase === 'crashed' ? next.deaths === 2 : start && start.snapshot === heldOf(before);
    return next.running === undefined && abandoned?.to === before.starts && goesOn === true;
  },

  'after a crash every control that starts something does, from what is held where it fits': (step) => {
    const { before, event, name, next, effects } = step;
    const goesOn = ['play', 'step', 'wake', 'another engine', 'the best engine'].includes(name);
    const afresh = ['reset', 'a preset'].includes(name);
    if (before.phase !== 'crashed' || !(goesOn || afresh)) return undefined;
    const fits = startOf(effects)?.snapshot === (goesOn ? heldOf(before) : undefined);
    const playing = event.type === 'play' || (event.type !== 'step' && before.playing);
    return next.phase === 'starting' && does(effects, 'open') && fits && next.playing === playing;
  },

  'only progress, or the reader, makes up for a death': ({ before, event, next, effects }) =>
    next.deaths >= before.deaths || startOf(effects)
      ? undefined
      : event.type === 'checkpoint' && event.snapshot.iteration > before.since,
};

/** Nearly 3,000 can be reached. */
const MOST_STATES = 6000;

const wish = {
  experiment: small,
  engine: 'auto',
  view,
  playing: true,
  speed: 0,
  rewinds: true,
  until: undefined,
  hidden: false,
} as const;
const first = firstStart(wish);

describe('every event in every state that can be reached', () => {
  const counts = Object.fromEntries(Object.keys(laws).map((law) => [law, 0]));
  const broken = new Map<string, Step>();
  const reached = new Map<State['phase'], number>();
  let steps = 0;
  let states = 0;

  beforeAll(() => {
    const seen = new Set([shapeOf(first[0])]);
    const queue = [first[0]];
    for (const before of queue) {
      // The states are finitely many: something that grows for ever is a fault.
      if (queue.length > MOST_STATES) break;
      reached.set(before.phase, (reached.get(before.phase) ?? 0) + 1);
      for (const [name, event] of eventsIn(before)) {
        const [next, ...effects] = react(before, event);
        const step = { before, name, event, next, effects };
        steps++;
        for (const [law, holds] of Object.entries(laws)) {
          const verdict = holds(step);
          if (verdict !== undefined) counts[law] = (counts[law] ?? 0) + 1;
          if (verdict === false && !broken.has(law)) broken.set(law, step);
        }
        const shape = shapeOf(next);
        if (seen.has(shape)) continue;
        seen.add(shape);
        queue.push(next);
      }
    }
    states = queue.length;
  }, 30_000);

  test('is tried', () => {
    expect(new Set(reached.keys())).toEqual(new Set(['starting', 'running', 'diverged', 'crashed']));
    expect(steps).toBeGreaterThan(50_000);
    expect(states).toBeLessThan(MOST_STATES);
  });

  test.each(Object.keys(laws))('%s', (law) => {
    expect(counts[law]).toBeGreaterThan(0);
    expect(broken.get(law)).toBeUndefined();
  });
});

const crashed = [1, 2].reduce<State>((state) => react(state, { type: 'died', message: '' })[0], first[0]);
const running = react(first[0], { type: 'ready', run: 1, report: referenceReport })[0];
const phases = {
  starting: first[0],
  running,
  diverged: react(running, { type: 'diverged', run: 1, quantity: 'critic', iteration: 9, restored: 7 })[0],
  crashed,
};

test.each<[string, State['phase'][]]>([
  // From:             starting     running     diverged    crashed
  ['play', ['starting', 'running', 'running', 'starting']],
  ['pause', ['starting', 'running', 'running', 'crashed']],
  ['step', ['starting', 'running', 'running', 'starting']],
  ['wake', ['starting', 'running', 'diverged', 'starting']],
  ['reset', ['starting', 'starting', 'starting', 'starting']],
  ['another speed', ['starting', 'running', 'diverged', 'crashed']],
  ['another view', ['starting', 'running', 'diverged', 'crashed']],
  ['another engine', ['starting', 'starting', 'starting', 'starting']],
  ['no change', ['starting', 'running', 'diverged', 'crashed']],
  ['a live change', ['starting', 'running', 'diverged', 'crashed']],
  ['another network', ['starting', 'starting', 'starting', 'starting']],
  ['a preset', ['starting', 'starting', 'starting', 'starting']],
  ['hide', ['starting', 'running', 'diverged', 'crashed']],
  ['the worker dies', ['starting', 'starting', 'starting', 'crashed']],
])('%s', (name, to) => {
  const event = wishes[name] as Event;
  expect(Object.values(phases).map((state) => react(state, event)[0].phase)).toEqual(to);
});

test('a snapshot that no engine takes is let go of, and the run starts over', () => {
  const held = react(running, { type: 'checkpoint', run: 1, snapshot: at7, marks: undefined })[0];
  const again = react(held, { type: 'died', message: '' })[0];
  const [state, ...effects] = react(again, { type: 'refused', run: again.asked.run, faults });
  expect(state.phase).toBe('starting');
  expect(startOf(effects)).not.toHaveProperty('snapshot');
});
