import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Measures } from '../divergences/estimate.ts';
import type { DivergedQuantity } from '../engines/diverged.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Until } from '../experiment/until.ts';
import type { Fault } from '../fields/fault.ts';
import { type Change, type SeriesName, seriesNames } from '../files/history.ts';
import type { DiagnosisKind, FindingOf } from '../worker/findings.ts';
import type { EngineChoice, EngineReport, Frame, Speed } from '../worker/protocol.ts';
import type { State } from './machine.ts';
import { createSeries, type Series } from './series.ts';

export type RunStatus = 'starting' | 'playing' | 'paused' | 'diverged' | 'hidden' | 'crashed';

/** What React reads of a run, a few times a second at most; pictures read `frames`. */
export interface RunState {
  readonly status: RunStatus;
  readonly engineChoice: EngineChoice;
  readonly report?: EngineReport | undefined;
  readonly speed: Speed;
  readonly iteration: number;
  /** How far it has got; further than `iteration` while it is shown in its past. */
  readonly reach: number;
  readonly past: boolean;
  /** Where it stops by itself, and the iteration at which it has. */
  readonly until?: Until | undefined;
  readonly stopped?: number | undefined;
  readonly iterationsPerSecond: number;
  readonly criticStepsPerSecond: number;
  readonly measures?: Measures | undefined;
  readonly theta?: number | undefined;
  readonly diverged?:
    | { readonly quantity: DivergedQuantity; readonly iteration: number; readonly restored: number }
    | undefined;
  /** Why the last change was not taken; the run before it goes on. */
  readonly faults?: readonly Fault[] | undefined;
  /** True for a moment after a change that had to start the run afresh. */
  readonly restarted: boolean;
}

export type RunStore = StoreApi<RunState>;

/** A finding and the iteration it is of. */
export interface Found<Kind extends DiagnosisKind = DiagnosisKind> {
  readonly iteration: number;
  readonly finding: FindingOf<Kind>;
}

export type Findings = { readonly [Kind in DiagnosisKind]?: Found<Kind> };

/** The curves of a run that another one took the place of. */
export interface Before {
  /** As it was at its end. */
  readonly experiment: Experiment;
  readonly changes: readonly Change[];
  readonly series: Record<SeriesName, Series>;
}

/** The stream of pictures: canvases subscribe and draw when something is new. */
export interface Frames {
  newest: Frame | undefined;
  series: Record<SeriesName, Series>;
  /** What was changed in the run so far; at 0 what the run before it had otherwise. */
  changes: readonly Change[];
  before: Before | undefined;
  /** The newest of each kind that the view asks for. */
  findings: Findings;
  /** Returns how to unsubscribe. */
  subscribe(listener: () => void): () => void;
  notify(): void;
}

export const createRunStore = (first: RunState): RunStore => createStore(() => first);

/** What a reader sees of a playground whose newest frame is this one. */
export function showState(state: State, newest: Frame | undefined): RunState {
  const { phase, playing, hidden, engine, report, speed, diverged, faults, restarted } = state;
  // What starts afresh is at 0 from now on, not from its first frame.
  const frame = state.drawn === state.asked.line ? newest : undefined;
  const moving = hidden ? 'hidden' : 'playing';
  return {
    status: phase !== 'running' ? phase : playing ? moving : 'paused',
    engineChoice: engine,
    report,
    speed,
    iteration: frame?.iteration ?? 0,
    reach: frame?.reach ?? 0,
    past: state.now !== undefined,
    until: state.until,
    stopped: state.stopped,
    iterationsPerSecond: frame?.iterationsPerSecond ?? 0,
    criticStepsPerSecond: frame?.criticStepsPerSecond ?? 0,
    measures: frame?.measures,
    theta: frame?.theta,
    diverged,
    faults,
    restarted,
  };
}

export const emptySeries = () =>
  Object.fromEntries(seriesNames.map((name) => [name, createSeries()])) as Record<SeriesName, Series>;

export function createFrames(): Frames {
  const listeners = new Set<() => void>();
  return {
    newest: undefined,
    findings: {},
    series: emptySeries(),
    changes: [],
    before: undefined,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notify() {
      for (const listener of listeners) listener();
    },
  };
}
