import { createStore, type StoreApi } from 'zustand/vanilla';
import { changesBetween, type FieldChange } from '../experiment/changes.ts';
import { checkExperiment, defaultExperiment, type Experiment } from '../experiment/experiment.ts';
import { isOpen, type Limits } from '../experiment/limits.ts';
import { withField } from '../experiment/withField.ts';
import { InputError } from '../fields/fault.ts';

/** How far back undo reaches. */
const DEPTH = 200;

/** The experiment on the far side of a step of undo or redo. */
export interface Step {
  readonly experiment: Experiment;
  /** Whether a whole experiment was taken: crossing the step, either way, starts a run of its own. */
  readonly whole: boolean;
  /** The branch that is on the far side: crossing the step, either way, turns to it. */
  readonly branch: number;
}

export interface ExperimentState {
  /** What the run is under where it is shown: in the past, what it was under then. */
  readonly experiment: Experiment;
  /** While the run is shown in its past, the experiment that it has come to; a change then starts a branch. */
  readonly now: Experiment | undefined;
  readonly branch: number;
  /** Branches so far: a number is never used again. */
  readonly branches: number;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** How often a whole experiment was taken or taken back: what a run learnt belongs to one of them. */
  readonly taken: number;
  /** The field that is being dragged: its changes are one step of undo. */
  readonly gesture: string | undefined;
  /** What an assignment leaves to the reader; absent: everything. */
  readonly limits?: Limits | undefined;
}

export type ExperimentStore = StoreApi<ExperimentState>;

export function createExperimentStore(experiment: Experiment = defaultExperiment): ExperimentStore {
  return createStore(() => ({
    experiment,
    now: undefined,
    branch: 0,
    branches: 0,
    past: [],
    future: [],
    taken: 0,
    gesture: undefined,
  }));
}

/** The run is shown where it was, or is, under this experiment: no change of the reader's. */
export function visit(store: ExperimentStore, experiment: Experiment, now: Experiment | undefined): void {
  store.setState({ experiment, now, gesture: undefined });
}

/**
 * Checks and takes a whole experiment, which starts a run of its own even where
 * nothing differs; undo brings the old one back. @throws InputError
 */
export function loadExperiment(store: ExperimentStore, candidate: unknown): void {
  take(store, candidate, { whole: true });
}

/** @throws InputError where an assignment closes one of these fields */
export function checkOpen(store: ExperimentStore, changes: readonly FieldChange[]): void {
  const { limits } = store.getState();
  const closed = changes.find(({ field }) => !isOpen(limits, field));
  if (!closed) return;
  const { field, from, to } = closed;
  throw new InputError([{ code: 'locked', field, value: String(to), allowed: String(from) }]);
}

interface Change {
  readonly whole: boolean;
  readonly gesture?: string | undefined;
}

function take(store: ExperimentStore, candidate: unknown, { whole, gesture }: Change): void {
  const faults = checkExperiment(candidate);
  if (faults.length > 0) throw new InputError(faults);
  const { experiment, now, branch, branches, past, taken, gesture: before, limits } = store.getState();
  const count = whole ? taken + 1 : taken;
  if (JSON.stringify(experiment) === JSON.stringify(candidate)) {
    if (whole) store.setState({ taken: count });
    return;
  }
  if (limits) checkOpen(store, changesBetween(experiment, candidate as Experiment));
  const goesOn = gesture !== undefined && gesture === before;
  const next = now ? branches + 1 : branch;
  store.setState({
    experiment: candidate as Experiment,
    now: undefined,
    branch: next,
    branches: Math.max(branches, next),
    past: goesOn ? past : [...past, { experiment: now ?? experiment, whole, branch }].slice(-DEPTH),
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

/** In the past there is nothing to undo: what was changed later is yet to come. */
export const canUndo = ({ past, now }: ExperimentState): boolean => past.length > 0 && !now;
export const canRedo = ({ future, now }: ExperimentState): boolean => future.length > 0 && !now;

/**
 * Undoes the last change by the rule that it was made by: a field as a field,
 * live where it is live, and a preset or a link by starting what ran before it
 * afresh, because the models of two experiments don't continue one another. A
 * branch is undone by going on where the run that it left had come to.
 */
export function undo(store: ExperimentStore): void {
  const { experiment, branch, past, future, taken } = store.getState();
  const step = past.at(-1);
  if (!step || !canUndo(store.getState())) return;
  const { whole } = step;
  store.setState({
    experiment: step.experiment,
    branch: step.branch,
    past: past.slice(0, -1),
    future: [{ experiment, whole, branch }, ...future],
    taken: whole ? taken + 1 : taken,
    gesture: undefined,
  });
}

/** Makes the change again that was undone last, by the same rule. */
export function redo(store: ExperimentStore): void {
  const { experiment, branch, past, future, taken } = store.getState();
  const [step, ...rest] = future;
  if (!step || !canRedo(store.getState())) return;
  const { whole } = step;
  store.setState({
    experiment: step.experiment,
    branch: step.branch,
    past: [...past, { experiment, whole, branch }],
    future: rest,
    taken: whole ? taken + 1 : taken,
    gesture: undefined,
  });
}
