import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DatasetKind } from '../datasets/index.ts';
import { fieldsOf } from '../experiment/differences.ts';
import {
  checkExperiment,
  defaultDataset,
  defaultExperiment,
  type Experiment,
  tableFor,
} from '../experiment/experiment.ts';
import { checkField, show } from '../fields/check.ts';
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

function replaceAt(value: object, path: readonly string[], leaf: unknown): object {
  const [head, ...rest] = path as [string, ...string[]];
  const inner = (value as Record<string, unknown>)[head];
  return { ...value, [head]: rest.length === 0 ? leaf : replaceAt(inner as object, rest, leaf) };
}

/** The experiment with one field set, and with what only goes together with it. */
function withField(experiment: Experiment, path: string, value: unknown): object {
  if (path === 'dataset.kind') return { ...experiment, dataset: defaultDataset(value as DatasetKind) };
  const changed = replaceAt(experiment, path.split('.'), value);
  const slides = path === 'generator.kind' && value === 'translation';
  return slides ? { ...changed, latent: { ...experiment.latent, dimension: 1 } } : changed;
}

/**
 * Sets one field by its dotted path; a new dataset kind brings its own defaults,
 * a translation its one latent dimension.
 * With `dragging`, changes of the same field until `endGesture` are one step of
 * undo. @throws InputError
 */
export function setField(store: ExperimentStore, path: string, value: unknown, dragging = false): void {
  const { experiment } = store.getState();
  const fields = new Map(fieldsOf(tableFor(experiment.dataset.kind)));
  const field = fields.get(path);
  if (!field) {
    throw new InputError([
      { code: 'unknown', field: path, value: show(value), allowed: [...fields.keys()].join(', ') },
    ]);
  }
  const fault = checkField(field, path, value);
  if (fault) throw new InputError([fault]);
  take(store, withField(experiment, path, value), dragging ? path : undefined);
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
