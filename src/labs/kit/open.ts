import { createStore } from 'zustand/vanilla';
import { defaults } from '../../fields/check.ts';
import type { Fault } from '../../fields/fault.ts';
import { type FieldTable, integer } from '../../fields/field.ts';
import { fieldsOf, replaceAt, valueAt } from '../../fields/path.ts';
import { readQuery, splitQuery } from '../../fields/query.ts';
import { queryAt } from './address.ts';
import type { Found } from './found.ts';
import type { AnyLab, Extra } from './lab.ts';
import { createLit } from './lit.ts';
import { createNumbers } from './numbers.ts';
import type { Parameters, Present, Runtime } from './runtime.ts';
import { createSearch } from './search.ts';
import type { Surroundings } from './surroundings.ts';

const SEED = integer(0, 2 ** 32 - 1, 1);
/** The name of a lab's only tab; the kit has the word. */
export const CONTROLS = 'controls';
const nothing: Extra = { dispose: () => undefined };

/** The fields that a lab's address knows: the study's, the lab's own, and the seed where another gives another finding. */
export function fieldsOfLab({ study, own = {}, draws, each }: AnyLab): FieldTable {
  const ofStudy = Object.entries<FieldTable[string]>(study.parameters).filter(([name]) => name !== each);
  const fields: FieldTable = { ...Object.fromEntries(ofStudy), ...own };
  return study.kind === 'exact' && !draws ? fields : { ...fields, seed: SEED };
}

/** Where a lab opens. */
export function opening(lab: AnyLab): object {
  return { ...defaults(fieldsOfLab(lab)), ...(lab.opensAt as object) };
}

/** What stands under the lead picture, one at a time. */
export const tabsOf = ({ study, tabs, controls, views = [] }: AnyLab): Runtime['tabs'] =>
  tabs ?? [{ name: CONTROLS, controls: controls ?? fieldsOf(study.parameters).map(([path]) => path), views }];

/** Opens a lab. @param wish an address's query, `theta=0.5` */
export function openLab(id: string, lab: AnyLab, wish: string, around: Surroundings): Runtime {
  const { study } = lab;
  const table = fieldsOfLab(lab);
  const base = opening(lab);
  const tabs = tabsOf(lab);
  const lit = around.lit ?? createLit();
  const parameters = createStore<Parameters>(() => ({ at: base, tab: tabs[0]?.name ?? '', faults: [] }));
  const found = createStore<Found>(() => ({
    status: 'idle',
    at: base,
    finding: undefined,
    share: 0,
    engines: [],
    error: undefined,
  }));
  const numeric = fieldsOf(table).filter(([, { type }]) => type === 'number' || type === 'integer');
  const numbers = createNumbers(() => {
    const { at } = parameters.getState();
    const set = numeric.map(([path]) => [path, valueAt(at, path) as number] as const);
    return { ...Object.fromEntries(set), ...lab.numbers(at, found.getState().finding, extra) };
  }, [...numeric.filter(([, { type }]) => type === 'integer').map(([path]) => path), ...(lab.counts ?? [])]);
  const search =
    study.kind === 'trained' ? createSearch(study, around.pool(), found, around.soon, lab.each) : undefined;
  let callOff: (() => void) | undefined;
  let extra: Extra = nothing;

  /** Without what only the lab knows. */
  const ofStudy = (at: object): object =>
    Object.fromEntries(Object.entries(at).filter(([name]) => Object.hasOwn(study.parameters, name)));
  const seedOf = (at: object) => (at as { seed?: number }).seed ?? SEED.default;

  const isOwn = (name: string) => Object.hasOwn(lab.own ?? {}, name);
  const isExtra = (wanted: string) => Object.hasOwn(extra.performs ?? {}, wanted);

  function findExact(): void {
    callOff = undefined;
    if (study.kind !== 'exact') return;
    const { at } = parameters.getState();
    const finding = study.find(at, seedOf(at), found.getState().finding);
    found.setState({ status: 'done', at, share: 1, finding });
  }

  function find(): void {
    const { at } = parameters.getState();
    if (search) search.begin(at as object, ofStudy(at as object) as never, seedOf(at as object));
    else findExact();
  }

  function put(change: Readonly<Record<string, unknown>>): void {
    const { at } = parameters.getState();
    parameters.setState({
      at: Object.entries(change).reduce<object>((value, [path, leaf]) => replaceAt(value, path, leaf), at),
    });
    if (!search) callOff ??= around.soon(findExact);
    else if (!Object.keys(change).every(isOwn)) {
      if (found.getState().status !== 'idle') find();
    } else {
      // What was found stays; another side of it is shown.
      found.setState(({ at: foundAt }) => ({ at: { ...(foundAt as object), ...change } }));
    }
  }

  function set(change: Readonly<Record<string, unknown>>): void {
    extra.changes?.(change as never);
    put(change);
    parameters.setState({ faults: [] });
  }

  function show(tab: string): void {
    extra.opens?.(tab);
    parameters.setState({ tab });
  }

  function arrange(query: string): void {
    const { entries, faults } = splitQuery(query);
    const read = readQuery(table, entries, parameters.getState().at as object);
    const wrong = new Set<string>(read.faults.map(({ field }: Fault) => field));
    const sound = [...entries.keys()].filter((path) => !wrong.has(path));
    set(Object.fromEntries(sound.map((path) => [path, valueAt(read.value, path)])));
    extra.arranged?.(entries);
    parameters.setState({ faults: [...faults, ...read.faults] });
  }

  /** Kept as long as it is the same, for those who compare. */
  let own: readonly Present[] = [];
  found.subscribe(({ finding, at, status }) => {
    const seed = seedOf(at as object);
    const query = queryAt(table, at as object, base);
    // The findings of several are none that a claim could judge.
    own =
      finding === undefined || lab.each
        ? []
        : [{ study, at: at as object, seed, finding, query, isWhole: status === 'done' }];
  });
  const none: readonly Present[] = [];

  const runtime: Runtime = {
    id,
    lab,
    table,
    tabs,
    lit,
    numbers,
    parameters,
    found,
    drive: search,
    get extra() {
      return extra;
    },
    set,
    put,
    show,
    arrange,
    find,
    reset: () => set(base as Record<string, unknown>),
    reseed() {
      const { at } = parameters.getState();
      set({ seed: (seedOf(at) + 1) % (SEED.max + 1) });
    },
    present: (wanted) => (wanted === study.name ? own : isExtra(wanted) ? (extra.findings?.getState() ?? none) : none),
    subscribePresent: (wanted, listener) =>
      (wanted === study.name ? found : isExtra(wanted) ? extra.findings : undefined)?.subscribe(listener) ??
      (() => undefined),
    performer(wanted) {
      if (isExtra(wanted)) return extra.performs?.[wanted] as ((at: object) => void) | undefined;
      if (wanted !== study.name) return undefined;
      return (at) => {
        set(at as Record<string, unknown>);
        find();
      };
    },
    changed: numbers.changed,
    query: () => queryAt(table, parameters.getState().at, base),
    dispose() {
      extra.dispose();
      callOff?.();
      search?.stop();
      numbers.stop();
    },
  };
  extra = lab.extend?.(runtime, around) ?? nothing;
  parameters.subscribe(numbers.changed);
  found.subscribe(numbers.changed);
  if (wish) arrange(wish);
  if (!search) {
    callOff?.();
    findExact();
  }
  return runtime;
}
