import { createStore, type StoreApi } from 'zustand/vanilla';
import { defaults } from '../../fields/check.ts';
import { FIRST } from '../../studies/firstGradients.ts';
import { type Teacher, type Teaching, type TeachingParameters, teaching } from '../../studies/teaching.ts';
import { queryAt } from '../kit/address.ts';
import type { Present, Runtime } from '../kit/runtime.ts';
import { SEED, type Setting } from './setting.ts';

/** A finding of `teaching` that grows while the reader watches. */
export interface Growing extends Present {
  readonly at: TeachingParameters;
  readonly finding: Teaching;
}

/** Where the page starts this very run again. */
function queryOf({ table }: Runtime<Setting>, at: TeachingParameters): string {
  const { teacher, theta, sigma, rate, criticSteps, pretraining, lambda, clip } = at;
  const opens = defaults(table);
  const asked = {
    ...{ theta, rate, criticSteps, pretraining, learn: teacher },
    ...(teacher === 'w' && { lambda }),
    ...(teacher === 'clip' && { clip }),
    ...(sigma > 0 && { sigma }),
  };
  return queryAt(table, { ...opens, ...asked }, opens);
}

/** What claims may judge of the runs on the stage: the newest of each teacher. */
export interface Findings {
  readonly store: StoreApi<readonly Growing[]>;
  begin(at: TeachingParameters): void;
  /** The gradients so far; θ before each of the first follows from them, by plain SGD. */
  grow(teacher: Teacher, gradient: readonly number[]): void;
  /** A critic that learnt under two settings proves nothing about either. */
  drop(teacher: Teacher): void;
}

export function createFindings(runtime: Runtime<Setting>): Findings {
  const store = createStore<readonly Growing[]>(() => []);
  const others = (teacher: Teacher) => store.getState().filter(({ at }) => at.teacher !== teacher);
  const newest = (teacher: Teacher) => store.getState().find(({ at }) => at.teacher === teacher);
  return {
    store,
    begin(at) {
      const finding = { theta: [], gradient: [] };
      const begun = { study: teaching, at, seed: SEED, query: queryOf(runtime, at), finding, isWhole: false };
      store.setState([begun, ...others(at.teacher)], true);
    },
    grow(teacher, all) {
      const growing = newest(teacher);
      if (!growing || growing.isWhole) return;
      const { theta: from, rate } = growing.at;
      const gradient = all.slice(0, FIRST);
      const theta = gradient.map((_, k) => gradient.slice(0, k).reduce((at, g) => at - rate * g, from));
      const grown = { ...growing, finding: { theta, gradient }, isWhole: gradient.length === FIRST };
      store.setState([grown, ...others(teacher)], true);
    },
    drop(teacher) {
      if (!newest(teacher)?.isWhole) store.setState(others(teacher), true);
    },
  };
}
