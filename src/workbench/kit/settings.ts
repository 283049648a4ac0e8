import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Holder } from '../../actions/action.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { checkTable } from '../../fields/check.ts';
import { type Fault, InputError } from '../../fields/fault.ts';
import type { FieldTable, ValueOf } from '../../fields/field.ts';
import { createExperimentStore } from '../../store/experiment.ts';

/** How far back undo reaches. */
const DEPTH = 200;

/** What a page of the workbench runs: an experiment, and what the page makes of it. */
export interface Settings<Own extends object> {
  readonly experiment: Experiment;
  readonly own: Own;
}

export interface SettingsState<Own extends object> {
  readonly now: Settings<Own>;
  readonly past: readonly Settings<Own>[];
  readonly future: readonly Settings<Own>[];
}

/** Settings that a reader changes, undoes and links to. The experiment's controls work on it as on a playground. */
export interface SettingsStore<Table extends FieldTable, Own extends ValueOf<Table> & object = ValueOf<Table> & object>
  extends Holder {
  readonly table: Table;
  readonly state: StoreApi<SettingsState<Own>>;
  /** Changes what is the page's own. @throws InputError */
  set(change: Partial<Own>): void;
  /** Takes all of it, as one step of undo. */
  take(settings: Settings<Own>): void;
  undo(): void;
  redo(): void;
}

const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** One history for both: an experiment's change and the page's own are undone in the order in which they were made. */
export function createSettings<
  const Table extends FieldTable,
  Own extends ValueOf<Table> & object = ValueOf<Table> & object,
>(
  table: Table,
  first: Settings<NoInfer<Own>>,
  faultsOf: (settings: Settings<NoInfer<Own>>) => readonly Fault[] = ({ own }) => checkTable(table, own),
): SettingsStore<Table, Own> {
  const experiment = createExperimentStore(first.experiment);
  const state = createStore<SettingsState<Own>>(() => ({ now: first, past: [], future: [] }));

  experiment.subscribe((after, before) => {
    const { now, past } = state.getState();
    if (after.experiment === now.experiment) return;
    // While a slider is dragged, its changes are one step.
    const goesOn = after.past === before.past;
    state.setState({
      now: { ...now, experiment: after.experiment },
      past: goesOn ? past : [...past, now].slice(-DEPTH),
      future: [],
    });
  });

  function go(next: SettingsState<Own>): void {
    state.setState(next);
    if (next.now.experiment !== experiment.getState().experiment) {
      experiment.setState({ experiment: next.now.experiment, past: [], future: [], gesture: undefined });
    }
  }

  function take(settings: Settings<Own>): void {
    const { now, past } = state.getState();
    if (!alike(now, settings)) go({ now: settings, past: [...past, now].slice(-DEPTH), future: [] });
  }

  return {
    table,
    experiment,
    state,
    take,
    set(change) {
      const { now } = state.getState();
      const next = { ...now, own: { ...now.own, ...change } };
      const faults = faultsOf(next);
      if (faults.length > 0) throw new InputError(faults);
      take(next);
    },
    undo() {
      const { now, past, future } = state.getState();
      const last = past.at(-1);
      if (last) go({ now: last, past: past.slice(0, -1), future: [now, ...future] });
    },
    redo() {
      const { now, past, future } = state.getState();
      const [next, ...rest] = future;
      if (next) go({ now: next, past: [...past, now], future: rest });
    },
  };
}
