import type { Measures } from '../divergences/estimate.ts';
import type { Mark } from '../engines/along.ts';
import type { DivergedQuantity } from '../engines/diverged.ts';
import type { EngineChoice, EngineReport } from '../engines/report.ts';
import type { Batch, Gradients, Snapshot } from '../engines/trainer.ts';
import type { FieldChange } from '../experiment/changes.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Until } from '../experiment/until.ts';
import type { Fault } from '../fields/fault.ts';
import type { Bounds } from '../math/grid.ts';
import type { DiagnosisKind, Finding } from './findings.ts';
import type { Stage } from './stages.ts';
import type { TapeSummary } from './tape.ts';
import type { Vitals } from './vitals.ts';

export type { EngineChoice, EngineReport } from '../engines/report.ts';

/** Everything one picture needs; all arrays are transferred, none is shared. */
export interface Frame {
  readonly run: number;
  readonly branch: number;
  readonly iteration: number;
  /** How far the run has got: further than the iteration where it has gone back. */
  readonly reach: number;
  /** n × 2. */
  readonly real: Float32Array;
  /** n × 2, from the same latent vectors in every frame of a run. */
  readonly generated: Float32Array;
  /** resolution² values of f, row-major, row 0 at y₀, at the nodes of an even grid that includes the bounds. */
  readonly field: Float32Array;
  readonly resolution: number;
  readonly bounds: Bounds;
  /** The reports since the last frame: `reportColumns` numbers each. What is trained once more is not reported again. */
  readonly reports: Float64Array;
  /** What the critic of this field was trained for, whatever the page's experiment is by now. */
  readonly objective: Experiment['objective'];
  /** The generator's parameter where it has a single one (θ of a translation). */
  readonly theta?: number;
  readonly measures?: Measures;
  readonly vitals?: Vitals;
  readonly iterationsPerSecond: number;
  readonly criticStepsPerSecond: number;
}

/** Order of the numbers in `Frame.reports`. */
export const reportColumns = [
  'iteration',
  'criticLoss',
  'penalty',
  'generatorLoss',
  'realMean',
  'generatedMean',
  'generatorGradient',
] as const;

/** Iterations a second; 0 means as fast as it goes. */
export type Speed = number;

export interface View {
  readonly bounds: Bounds;
  readonly resolution: number;
  readonly samples: number;
  /** What is looked into beside the picture: each costs the run some time. */
  readonly diagnostics?: readonly DiagnosisKind[];
}

export type Query =
  | { readonly kind: 'samples'; readonly count: number }
  | { readonly kind: 'field'; readonly bounds: Bounds; readonly resolution: number }
  | { readonly kind: 'snapshot' }
  | { readonly kind: 'measures' }
  /** What of the run can be gone back to. */
  | { readonly kind: 'tape' }
  /** How the present state came about. */
  | { readonly kind: 'marks' }
  /** Pauses and shows a step of the next iteration; 0 is the run as it is, and so it is again before anything else is done. */
  | { readonly kind: 'stage'; readonly stage: number }
  | { readonly kind: 'gradients'; readonly batch: Batch };

export interface Answers {
  samples: { real: Float32Array; generated: Float32Array };
  field: Float32Array;
  snapshot: Snapshot;
  measures: Measures;
  tape: TapeSummary;
  /** From a fresh start on; undefined where that isn't known, or too long to tell. */
  marks: readonly Mark[] | undefined;
  stage: Stage;
  gradients: Gradients;
}

export type ToWorker =
  | {
      readonly type: 'start';
      readonly run: number;
      readonly experiment: Experiment;
      readonly engine: EngineChoice;
      readonly view: View;
      readonly playing: boolean;
      readonly speed: Speed;
      /** Where it goes on from: the state of this run where it is the present one, else this one; else it starts afresh. */
      readonly from?: number;
      readonly snapshot?: Snapshot;
      /** How that snapshot came about, as its checkpoint told. */
      readonly marks?: readonly Mark[];
      readonly branch: number;
      /** Where it stops by itself while it plays. */
      readonly until?: Until | undefined;
      /** Whether a reader may go back in it: its states are kept. */
      readonly rewinds: boolean;
    }
  /**
   * A live change. With the number of another branch, a run that has gone back leaves what came after,
   * which the old number brings back: the run goes on at its end, under the experiment that it had there.
   */
  | { readonly type: 'configure'; readonly run: number; readonly experiment: Experiment; readonly branch: number }
  /** Pauses and goes to an iteration that was trained; answered once it is shown, or where another order comes in between. */
  | { readonly type: 'travel'; readonly run: number; readonly to: number; readonly id: number }
  | { readonly type: 'play'; readonly run: number }
  | { readonly type: 'pause'; readonly run: number }
  | { readonly type: 'speed'; readonly run: number; readonly speed: Speed }
  | { readonly type: 'stopWhen'; readonly run: number; readonly until: Until | undefined }
  | { readonly type: 'view'; readonly run: number; readonly view: View }
  /** Runs exactly so many iterations, pauses, sends a frame, and then answers; `pause` cuts it short. */
  | { readonly type: 'step'; readonly run: number; readonly iterations: number; readonly id: number }
  | { readonly type: 'restore'; readonly run: number; readonly snapshot: Snapshot; readonly id: number }
  | { readonly type: 'query'; readonly run: number; readonly query: Query; readonly id: number }
  /** The page has drawn the last frame and is ready for the next. */
  | { readonly type: 'drawn'; readonly run: number }
  /** Gets an engine ready for a run to come. */
  | { readonly type: 'warm' }
  /** Lets go of the run: the worker may be anybody’s next. Answered with `cleared`, after which it tells nothing of the run. */
  | { readonly type: 'clear' }
  | { readonly type: 'beat' };

export type FromWorker =
  /** From here on frames are of this run; the one before goes on until then, and for good if this one is refused. */
  | { readonly type: 'ready'; readonly run: number; readonly report: EngineReport }
  | { readonly type: 'frame'; readonly frame: Frame }
  /** A run under way takes a live change: what it does from here on, it does with these values. */
  | {
      readonly type: 'configured';
      readonly run: number;
      readonly iteration: number;
      readonly changes: readonly FieldChange[];
    }
  /** Where a run has come in time, and the experiment that it is under there, unless the page has changed it. */
  | {
      readonly type: 'moment';
      readonly run: number;
      readonly branch: number;
      readonly past: boolean;
      readonly experiment: Experiment;
    }
  | { readonly type: 'finding'; readonly run: number; readonly iteration: number; readonly finding: Finding }
  | { readonly type: 'answer'; readonly run: number; readonly id: number; readonly value: unknown }
  | {
      readonly type: 'refused';
      readonly run: number;
      /** Of the step, restore or query that was refused; absent for a start or a live change. */
      readonly id?: number;
      readonly faults: readonly Fault[];
      /** What goes on instead, if anything does. */
      readonly experiment?: Experiment;
    }
  | {
      readonly type: 'diverged';
      readonly run: number;
      readonly quantity: DivergedQuantity;
      /** Where it was seen. */
      readonly iteration: number;
      /** The iteration of the parameters that were restored. */
      readonly restored: number;
    }
  /** It has come to where it was to stop. */
  | { readonly type: 'stopped'; readonly run: number; readonly iteration: number }
  /** A state that a crash goes on from: every few seconds the newest good one, and the present one where a run rests, starts from a state, or is set. */
  | {
      readonly type: 'checkpoint';
      readonly run: number;
      readonly snapshot: Snapshot;
      readonly marks: readonly Mark[] | undefined;
    }
  | { readonly type: 'crashed'; readonly run: number; readonly message: string }
  | { readonly type: 'cleared' }
  | { readonly type: 'beat' };

/** Told by every worker of the page once it runs. */
export interface Alive {
  readonly type: 'alive';
  readonly life: Life;
}

/** What ends with the worker: a Web Lock that it holds, or a port that answers every message. */
export type Life =
  | { readonly by: 'lock'; readonly lock: string }
  | { readonly by: 'heart'; readonly heart: MessagePort };
