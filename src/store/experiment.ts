import { createStore, type StoreApi } from 'zustand/vanilla';
import { checkExperiment, defaultExperiment, type Experiment } from '../experiment/experiment.ts';
import { withField } from '../experiment/withField.ts';
import { InputError } from '../fields/fault.ts';

/** How far back undo reaches. */
const DEPTH = 200;

export interface ExperimentState {
  readonly experiment: Experiment;
  readonly past: readonly Experiment[];
  readonly future: readonly Experiment[];
  /** The field that is being dragged: its changes are one step of undo. */
  readonly gesture: string | undefined;
}

export type ExperimentStore = StoreApi<ExperimentState>;

export function createExperimentStore(experiment: Experiment = defaultExperiment): ExperimentStore {
  return createStore(() => ({ experiment, past: [], future: [], gesture: undefined }));
}

/** Checks and takes a whole experiment; undo brings the old one back. @throws InputError */
export function loadExperiment(store: ExperimentStore, candidate: unknown): void {
  take(store, candidate, undefined);
}

function take(store: ExperimentStore, candidate: unknown, gesture: string | undefined): void {
  const faults = checkExperiment(candidate);
  if (faults.length > 0) throw new InputError(faults);
  const { experiment, past, gesture: before } = store.getState();
  if (JSON.stringify(experiment) === JSON.stringify(candidate)) return;
  const goesOn = gesture !== undefined && gesture === before;
  store.setState({
    experiment: candidate as Experiment,
    past: goesOn ? past : [...past, experiment].slice(-DEPTH),
    future: [],
    gesture,
  });
}

/**
 * Sets one field by its dotted path. With `dragging`, changes of the same field
 * until `endGesture` are one step of undo. @throws InputError
 */
export function setField(store: ExperimentStore, path: string, value: unknown, dragging = false): void {
  take(store, withField(store.getState().experiment, path, value), dragging ? path : undefined);
}

/** The slider was let go: the next change is a step of undo of its own. */
export function endGesture(store: ExperimentStore): void {
  if (store.getState().gesture !== undefined) store.setState({ gesture: undefined });
}

export function undo(store: ExperimentStore): void {
  const { experiment, past, future } = store.getState();
  const previous = past.at(-1);
  if (!previous) return;
  store.setState({
    experiment: previous,
    past: past.slice(0, -1),
    future: [experiment, ...future],
    gesture: undefined,
  });
}

export function redo(store: ExperimentStore): void {
  const { experiment, past, future } = store.getState();
  const next = future[0];
  if (!next) return;
  store.setState({ experiment: next, past: [...past, experiment], future: future.slice(1), gesture: undefined });
}
