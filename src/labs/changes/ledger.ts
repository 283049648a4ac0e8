import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Stream } from '../../client/stream.ts';
import { type Changing, changing, objectiveOf, type Programme } from '../../studies/changing.ts';
import type { ParametersOf } from '../../studies/study.ts';
import type { Extra } from '../kit/lab.ts';
import type { Runtime } from '../kit/runtime.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { made, programmes } from './listing.ts';

type At = ParametersOf<typeof changing> & { readonly seed?: number };

export interface LedgerState {
  /** What each program has come to so far, by `keyOf`. */
  readonly found: ReadonlyMap<string, Changing>;
  /** Programs that are still to be run, the one that runs first. */
  readonly waiting: readonly Programme[];
}

export interface Ledger extends Extra {
  readonly state: StoreApi<LedgerState>;
  /** Runs every program that isn't there yet, one after the other. */
  fill(): void;
  stop(): void;
}

export const keyOf = (programme: Programme): string => made(programme).join(' ');

/** The programs that have a loss to train with. */
export const trainable = programmes.filter((programme) => objectiveOf(programme) !== undefined);

/** What all programs of a table have in common. */
const settingOf = ({ sigmoid, log, weights, optimizer, beside, ...setting }: At): string => JSON.stringify(setting);

/** Keeps what every program came to, as long as nothing but the program changes. */
export function openLedger({ parameters, found }: Runtime<At>, around: Surroundings): Ledger {
  const state = createStore<LedgerState>(() => ({ found: new Map(), waiting: [] }));
  let setting = settingOf(parameters.getState().at);
  let stream: Stream<Changing> | undefined;

  function keep(programme: Programme, finding: Changing): void {
    state.setState(({ found: known }) => ({ found: new Map(known).set(keyOf(programme), finding) }));
  }

  function stop(): void {
    stream?.cancel();
    stream = undefined;
    state.setState({ waiting: [] });
  }

  function next(): void {
    const { found: known, waiting } = state.getState();
    const left = waiting.filter((programme) => !known.has(keyOf(programme)));
    state.setState({ waiting: left });
    const [programme] = left;
    if (!programme) return;
    const { seed = 1, ...at } = parameters.getState().at;
    const mine = around.pool().find(changing, { ...at, ...programme, beside: 'nobody' }, { seed, priority: -1 });
    stream = mine;
    mine.result().then(
      (finding) => {
        if (stream !== mine) return;
        keep(programme, finding);
        next();
      },
      () => stream === mine && stop(),
    );
  }

  const forget = [
    parameters.subscribe(({ at }) => {
      if (settingOf(at) === setting) return;
      setting = settingOf(at);
      stop();
      state.setState({ found: new Map() });
    }),
    found.subscribe(({ status, at, finding }) => {
      const there = at as At;
      if (status === 'done' && settingOf(there) === setting) keep(there, finding as Changing);
    }),
  ];
  return {
    state,
    fill() {
      stop();
      state.setState({ waiting: trainable });
      next();
    },
    stop,
    dispose() {
      stop();
      for (const leave of forget) leave();
    },
  };
}
