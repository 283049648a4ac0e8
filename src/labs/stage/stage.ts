import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Verdict } from '../../claims/examine.ts';
import type { Stream } from '../../client/stream.ts';
import { splitQuery } from '../../fields/query.ts';
import { createAddressWriter } from '../../ui/addressWriter.ts';
import { embedded } from '../../ui/embedded.ts';
import { arrive } from '../../ui/loading/arrive.ts';
import { findLab } from '../index.ts';
import { linkTo, queryOf } from '../kit/address.ts';
import { createLit, type Lit } from '../kit/lit.ts';
import { openLab } from '../kit/open.ts';
import type { Runtime } from '../kit/runtime.ts';
import type { Guess } from '../predict/guess.ts';
import { inPage } from './surroundings.ts';
import { watchLab } from './watchLab.ts';

interface StageState {
  /** The lab that is in view. */
  readonly shown: string;
  /** Those that have arrived. */
  readonly open: Readonly<Record<string, Runtime>>;
  /** One of them didn't. */
  readonly failed: boolean;
}

/** Where the labs of a text stand, one in view at a time. */
export interface Stage {
  /** The text's own lab first. */
  readonly ids: readonly string[];
  readonly address: string;
  readonly lit: Lit;
  readonly state: StoreApi<StageState>;
  /** Claims that are examined, by a name for each examination. */
  readonly trials: StoreApi<Readonly<Record<string, Stream<Verdict> | undefined>>>;
  /** What the reader guessed, by the exercise's id. */
  readonly guesses: StoreApi<Readonly<Record<string, Guess>>>;
  show(id: string): void;
  /** Sets a lab as a “try it” says, and brings it into view; one that is still on its way hears of it when it is there. */
  arrange(id: string, wish: string): void;
  /** Fetches what hasn't arrived. @throws NotArrived */
  load(): Promise<void>;
  dispose(): void;
}

/** `lab=ot&n=64` names a lab other than the text's own. */
function readWish(query: string, ids: readonly string[]): readonly [id: string, wish: string] {
  const named = splitQuery(query).entries.get('lab');
  const id = ids.find((one) => one === named) ?? ids[0] ?? '';
  return [
    id,
    query
      .split('&')
      .filter((part) => !part.startsWith('lab='))
      .join('&'),
  ];
}

/** @param address of the page without a query, `#/learn/noise` */
export function createStage(ids: readonly string[], address: string): Stage {
  const lit = createLit();
  const [first, wish] = readWish(queryOf(location.hash), ids);
  const wishes = new Map([[first, wish]]);
  const state = createStore<StageState>(() => ({ shown: first, open: {}, failed: false }));
  const trials = createStore<Readonly<Record<string, Stream<Verdict> | undefined>>>(() => ({}));
  const guesses = createStore<Readonly<Record<string, Guess>>>(() => ({}));
  const leave: (() => void)[] = [];
  let disposed = false;

  const writer = createAddressWriter(() => {
    const { shown, open } = state.getState();
    const runtime = open[shown];
    return runtime && linkTo(runtime, address, ids);
  });

  async function loadOne(id: string): Promise<void> {
    const entry = findLab(id);
    if (!entry || state.getState().open[id]) return;
    const lab = await arrive(entry.load);
    if (disposed || state.getState().open[id]) return;
    const runtime = openLab(id, lab, wishes.get(id) ?? '', { ...inPage, lit });
    runtime.parameters.subscribe(({ at }, before) => at !== before.at && writer.soon());
    if (embedded) leave.push(watchLab(runtime));
    state.setState(({ open }) => ({ open: { ...open, [id]: runtime } }));
  }

  function show(id: string): void {
    state.setState({ shown: id });
  }

  function arrange(id: string, asked: string): void {
    show(id);
    const runtime = state.getState().open[id];
    if (runtime) runtime.arrange(asked);
    else wishes.set(id, asked);
  }

  const follow = () => {
    const query = queryOf(location.hash);
    if (query && location.hash.startsWith(address)) arrange(...readWish(query, ids));
  };
  addEventListener('hashchange', follow);

  return {
    ids,
    address,
    lit,
    state,
    trials,
    guesses,
    show,
    arrange,
    async load() {
      state.setState({ failed: false });
      try {
        await Promise.all(ids.map(loadOne));
      } catch (error) {
        if (!disposed) state.setState({ failed: true });
        throw error;
      }
    },
    dispose() {
      disposed = true;
      removeEventListener('hashchange', follow);
      writer.stop();
      for (const unwatch of leave) unwatch();
      for (const trial of Object.values(trials.getState())) trial?.cancel();
      for (const runtime of Object.values(state.getState().open)) runtime.dispose();
    },
  };
}
