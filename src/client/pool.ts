import type { Claim } from '../claims/claim.ts';
import { parametersOf, type Verdict } from '../claims/examine.ts';
import { defaultExperiment, type Experiment, parseExperiment, tableFor } from '../experiment/experiment.ts';
import { defaults, parse } from '../fields/check.ts';
import type { AnyStudy, FindingOf, ParametersOf } from '../studies/study.ts';
import type { Look } from '../trials/look.ts';
import { type Plan, planFields } from '../trials/plan.ts';
import type { Trial } from '../trials/trial.ts';
import type { FromExaminer, Order, ToExaminer } from '../worker/examiner/protocol.ts';
import type { EngineChoice } from '../worker/protocol.ts';
import { Findings, keyOf } from './findings.ts';
import { type Effect, type Event, emptyPool, type Outcome, type State, type View, viewsOf } from './poolState.ts';
import { createPulse, type Pulse, pulseOfWorker } from './pulse.ts';
import { react } from './schedule.ts';
import { type Host, type Spawn, spawnExaminer } from './spawn.ts';
import { Shown, type Stream } from './stream.ts';

export interface PoolOptions {
  readonly spawn?: Spawn<FromExaminer, ToExaminer>;
  /** Most workers at once: by default the cores but one, which the page needs, and at least one. */
  readonly size?: number;
  /** Most bytes of findings that are kept. */
  readonly memory?: number;
}

export interface FindOptions {
  readonly seed?: number;
  /** By default the fused engine: choosing the fastest would race on the GPU, which the page draws with. */
  readonly engine?: EngineChoice;
  readonly priority?: number;
  /** Carries it out once more, to be watched, even where its outcome is kept. */
  readonly fresh?: boolean;
}

/** Workers in which studies are carried out and claims judged: one for all of a page, or of a command. */
export interface Pool {
  /** @throws InputError where a parameter is out of range */
  find<S extends AnyStudy>(study: S, at: ParametersOf<S>, options?: FindOptions): Stream<FindingOf<S>>;
  /** Judges a claim where `given` differs from where it usually is. @throws InputError */
  examine(claim: Claim, given: object, options?: FindOptions): Stream<Verdict>;
  /** Runs an experiment with its own seed, and looks at it as planned. @throws InputError */
  tryOut(experiment: Experiment, plan: Partial<Plan>, options?: Omit<FindOptions, 'seed'>): Stream<Trial>;
  /** What the distances of such looks read between independent sets of real points. @throws InputError */
  floorsOf(experiment: Experiment, measures: Plan['measures'], options?: Omit<FindOptions, 'seed'>): Stream<Look>;
  readonly size: number;
  /** Grants more workers or fewer, at least one; what those had begun is begun again elsewhere. */
  resize(size: number): void;
  /**
   * Keeps one worker ready, its code and an engine loaded: a claim is then judged without a connection, whatever the host
   * says of caching. Returns how to give it up.
   */
  keepReady(): () => void;
  dispose(): void;
}

const MEGABYTE = 2 ** 20;
/** Milliseconds without work after which a worker is given back. */
const IDLE = 30_000;
/** Milliseconds that a cancelled study has to notice it. */
const OVERDUE = 3000;

/** Workers that leave the page a core of its own. */
export const usualSize = (): number => Math.max(1, (globalThis.navigator?.hardwareConcurrency ?? 1) - 1);

interface Asked {
  readonly key: string;
  readonly order: Order;
}

/** The shell around `schedule.ts`, which decides, while this does. */
export function createPool(options: PoolOptions = {}): Pool {
  const { spawn = spawnExaminer, size = usualSize(), memory = 32 * MEGABYTE } = options;
  const kept = new Findings(memory);
  const live = new Map<number, { show: (view: View) => void; then: (outcome: Outcome) => void }>();
  const hosts = new Map<number, { host: Host<ToExaminer>; pulse: Pulse }>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const events: Event[] = [];
  let state: State = emptyPool(size);
  let requests = 0;
  let busy = false;

  function dispatch(event: Event): void {
    events.push(event);
    // A listener that asks for more waits until what was decided is done.
    if (busy) return;
    busy = true;
    for (let next = events.shift(); next; next = events.shift()) {
      const [after, ...effects] = react(state, next);
      state = after;
      effects.forEach(perform);
      if (events.length === 0) showAll();
    }
    busy = false;
  }

  function showAll(): void {
    for (const [request, view] of viewsOf(state)) live.get(request)?.show(view);
  }

  function later(name: string, milliseconds: number, event: Event): void {
    clearTimeout(timers.get(name));
    timers.set(
      name,
      setTimeout(() => {
        timers.delete(name);
        dispatch(event);
      }, milliseconds),
    );
  }

  function start(id: number): void {
    const died = (message: string) => hosts.has(id) && dispatch({ type: 'died', host: id, message });
    function hear(message: FromExaminer): void {
      if (!hosts.has(id)) return;
      pulse.heard();
      if (message.type === 'crashed') died(message.message);
      else if (message.type !== 'beat') dispatch({ type: 'told', host: id, message });
    }
    const host = spawn(hear, died);
    const pulse = createPulse(
      pulseOfWorker,
      () => host.post({ type: 'beat' }),
      () => died('the worker no longer answers'),
    );
    hosts.set(id, { host, pulse });
  }

  function end(id: number): void {
    hosts.get(id)?.pulse.stop();
    hosts.get(id)?.host.terminate();
    hosts.delete(id);
  }

  const performers: { [Do in Effect['do']]: (effect: Extract<Effect, { do: Do }>) => void } = {
    spawn({ host }) {
      try {
        start(host);
      } catch (error) {
        // A browser that starts no worker says so to whoever waits.
        dispatch({ type: 'died', host, message: String(error) });
      }
    },
    end: ({ host }) => end(host),
    post: ({ host, message }) => hosts.get(host)?.host.post(message),
    rest: ({ host }) => later(`rest ${host}`, IDLE, { type: 'idle', host }),
    doubt: ({ host, job }) => later(`doubt ${job}`, OVERDUE, { type: 'overdue', host, job }),
    settle({ request, outcome }) {
      live.get(request)?.then(outcome);
      live.delete(request);
    },
  };

  function perform(effect: Effect): void {
    (performers[effect.do] as (effect: Effect) => void)(effect);
  }

  const open = <Finding>(priority = 0) =>
    new Shown<Finding>(priority, (type, { request, priority }) => dispatch({ type, request, priority }));

  /** Asks for one order, or takes what is kept of one like it. */
  function ask(
    stream: Shown<unknown>,
    { key, order }: Asked,
    show: (view: View) => void,
    then: (outcome: Outcome) => void,
    fresh = false,
  ) {
    const outcome = fresh ? undefined : kept.get(key);
    if (outcome) return then(outcome);
    const request = ++requests;
    stream.request = request;
    live.set(request, { show, then });
    const { going, priority } = stream;
    dispatch({ type: 'ask', request, key, order, going, priority });
  }

  const keep = (key: string, outcome: Outcome) => {
    if (outcome.status === 'done') kept.put(key, outcome);
    return outcome;
  };

  function askStudy(study: AnyStudy, at: object, { seed = 1, engine = 'wasm' }: FindOptions): Asked {
    const key = keyOf(`study ${study.name}`, study.parameters, at, seed, engine);
    return { key, order: { of: { study: study.name, at }, seed, engine } };
  }

  function askOf(experiment: Experiment, name: string, of: Order['of'], { engine = 'wasm' }: FindOptions): Asked {
    const { seed, dataset } = parseExperiment(experiment);
    return { key: keyOf(name, tableFor(dataset.kind), experiment, seed, engine), order: { of, seed, engine } };
  }

  function follow<Finding>({ key, order }: Asked, { priority, fresh }: FindOptions): Stream<Finding> {
    const stream = open<Finding>(priority);
    ask(stream, { key, order }, stream.view, (outcome) => stream.end(keep(key, outcome)), fresh);
    return stream;
  }

  return {
    get size() {
      return state.size;
    },

    find<S extends AnyStudy>(study: S, at: ParametersOf<S>, options: FindOptions = {}) {
      return follow<FindingOf<S>>(askStudy(study, parse(study.parameters, at) as object, options), options);
    },

    examine(claim, given, options = {}) {
      const { seed = 1, engine = 'wasm', priority } = options;
      const { study } = claim;
      const at = parametersOf(claim, given);
      const stream = open<Verdict>(priority);
      const key = keyOf(`claim ${claim.id}`, study.parameters, at, seed, engine);
      const judged = (found: unknown): Asked => ({
        key,
        order: { of: { claim: claim.id, at, ...(found !== undefined && { found }) }, seed, engine },
      });
      /** How far it is; what the study has found so far is no verdict. */
      const progress = ({ status, share }: View) => stream.show({ status, share });
      if (study.kind === 'exact' || kept.get(key)) {
        ask(stream, judged(undefined), progress, (outcome) => stream.end(keep(key, outcome)));
        return stream;
      }
      // Several claims may be about one finding: it is found once, and each judges it.
      const asked = askStudy(study, at, options);
      ask(stream, asked, progress, (found) => {
        keep(asked.key, found);
        if (found.status !== 'done') return stream.end(found);
        const { engines, seconds } = found;
        // All is found: what is left is a moment's judgement.
        const judging = ({ status }: View) => stream.show({ status });
        ask(stream, judged(found.finding), judging, (verdict) => {
          if (verdict.status !== 'done') return stream.end(verdict);
          stream.end(keep(key, { ...verdict, engines, seconds: seconds + verdict.seconds }));
        });
      });
      return stream;
    },

    tryOut(experiment, wished, options = {}) {
      const plan = parse(planFields, { ...defaults(planFields), ...wished });
      const name = `trial ${JSON.stringify(plan)}`;
      return follow<Trial>(askOf(experiment, name, { trial: experiment, plan }, options), options);
    },

    floorsOf(experiment, measures, options = {}) {
      const { dataset, seed } = parseExperiment(experiment);
      // They belong to the data and the seed, so that what else is set makes no others.
      const usual = { ...defaultExperiment, dataset, seed };
      return follow<Look>(askOf(usual, `floors ${measures}`, { floors: usual, measures }, options), options);
    },

    resize: (size) => dispatch({ type: 'resize', size: Math.max(1, Math.floor(size)) }),

    keepReady() {
      dispatch({ type: 'keepReady', ready: true });
      return () => dispatch({ type: 'keepReady', ready: false });
    },

    dispose() {
      for (const request of [...live.keys()]) dispatch({ type: 'cancel', request });
      for (const host of [...hosts.keys()]) end(host);
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
