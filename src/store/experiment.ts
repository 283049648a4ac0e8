import { createStore, type StoreApi } from 'zustand/vanilla';
import { checkExperiment, defaultExperiment, type Experiment } from '../experiment/experiment.ts';
import { withField } from '../experiment/withField.ts';
import { InputError } from '../fields/fault.ts';

/** How far back undo reaches. */
const DEPTH = 200;

/** The experiment on the far side of a step of undo or redo. */
export interface Step {
  readonly experiment: Experiment;
  /** Whether a whole experiment was taken: crossing the step, either way, starts a run of its own. */
  readonly whole: boolean;
}

export interface ExperimentState {
  readonly experiment: Experiment;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** How often a whole experiment was taken or taken back: what a run learnt belongs to one of them. */
  readonly taken: number;
  /** The field that is being dragged: its changes are one step of undo. */
  readonly gesture: string | undefined;
}

export type ExperimentStore = StoreApi<ExperimentState>;

export function createExperimentStore(experiment: Experiment = defaultExperiment): ExperimentStore {
  return createStore(() => ({ experiment, past: [], future: [], taken: 0, gesture: undefined }));
}

/**
 * Checks and takes a whole experiment, which starts a run of its own even where
 * nothing differs; undo brings the old one back. @throws InputError
 */
export function loadExperiment(store: ExperimentStore, candidate: unknown): void {
  take(store, candidate, { whole: true });
}

interface Change {
  readonly whole: boolean;
  readonly gesture?: string | undefined;
}

function take(store: ExperimentStore, candidate: unknown, { whole, gesture }: Change): void {
  const faults = checkExperiment(candidate);
  if (faults.length > 0) throw new InputError(faults);
  const { experiment, past, taken, gesture: before } = store.getState();
  const count = whole ? taken + 1 : taken;
  if (JSON.stringify(experiment) === JSON.stringify(candidate)) {
    if (whole) store.setState({ taken: count });
    return;
  }
  const goesOn = gesture !== undefined && gesture === before;
  store.setState({
    experiment: candidate as Experiment,
    past: goesOn ? past : [...past, { experiment, whole }].slice(-DEPTH),
    future: [],
    taken: count,
    gesture,
  });
}

/**
 * Sets one field by its dotted path. With `dragging`, changes of the same field
 * until `endGesture` are one step of undo. @throws InputError
 */
export function setField(store: ExperimentStore, path: string, value: unknown, dragging = false): void {
  take(store, withField(store.getState().experiment, path, value), {
    whole: false,
    gesture: dragging ? path : undefined,
  });
}

/** Sets several fields by their paths, in one step of undo. @throws InputError */
export function setFields(store: ExperimentStore, changes: readonly (readonly [path: string, value: unknown])[]): void {
  const { experiment } = store.getState();
  take(
    store,
    changes.reduce((made, [path, value]) => withField(made, path, value), experiment),
    { whole: false },
  );
}

/** The slider was let go: the next change is a step of undo of its own. */
export function endGesture(store: ExperimentStore): void {
  if (store.getState().gesture !== undefined) store.setState({ gesture: undefined });
}

/**
 * Undoes the last change by the rule that it was made by: a field as a field,
 * live where it is live, and a preset or a link by starting what ran before it
 * afresh, because the models of two experiments don't continue one another.
 */
export function undo(store: ExperimentStore): void {
  const { experiment, past, future, taken } = store.getState();
  const step = past.at(-1);
  if (!step) return;
  const { whole } = step;
  store.setState({
    experiment: step.experiment,
    past: past.slice(0, -1),
    future: [{ experiment, whole }, ...future],
    taken: whole ? taken + 1 : taken,
    gesture: undefined,
  });
}

/** Makes the change again that was undone last, by the same rule. */
export function redo(store: ExperimentStore): void {
  const { experiment, past, future, taken } = store.getState();
  const [step, ...rest] = future;
  if (!step) return;
  const { whole } = step;
  store.setState({
    experiment: step.experiment,
    past: [...past, { experiment, whole }],
    future: rest,
    taken: whole ? taken + 1 : taken,
    gesture: undefined,
  });
}
