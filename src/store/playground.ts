import type { Snapshot } from '../engines/trainer.ts';
import type { Until } from '../experiment/until.ts';
import type { Answers, EngineChoice, Query, Speed, View } from '../worker/protocol.ts';
import type { ExperimentStore } from './experiment.ts';
import type { Frames, RunStore } from './run.ts';

/**
 * One running experiment as the page sees it: the stores that show it and the
 * verbs that drive it. A page may hold several (Play has one, a lab its own).
 * Changes of `experiment` reach the worker by themselves: live fields apply at
 * once, the others start the run afresh.
 */
export interface Playground {
  readonly experiment: ExperimentStore;
  readonly run: RunStore;
  readonly frames: Frames;
  play(): void;
  pause(): void;
  /** Runs exactly so many iterations and then pauses; resolves when they are done. */
  step(iterations: number): Promise<void>;
  /** Starts afresh with the same seed. */
  reset(): void;
  /**
   * Pauses and shows the run as it was after an iteration, trained once more from the nearest state that is
   * kept; beyond its end, as it is now. A change made there starts a branch. Resolves when it is shown.
   */
  travel(iteration: number): Promise<void>;
  setSpeed(speed: Speed): void;
  /** Where the run stops by itself while it plays; undefined: nowhere. */
  stopWhen(until: Until | undefined): void;
  /** Goes on from the present state on another engine, or starts afresh where none is sound. */
  setEngine(choice: EngineChoice): void;
  setView(view: View): void;
  query<Kind extends Query['kind']>(query: Extract<Query, { kind: Kind }>): Promise<Answers[Kind]>;
  restore(snapshot: Snapshot): Promise<void>;
  /** Resolves once an engine is ready for the present run. */
  ready(): Promise<void>;
  dispose(): void;
}

export interface PlaygroundOptions {
  readonly experiment: unknown;
  readonly engine?: EngineChoice;
  readonly view?: View;
  readonly playing?: boolean;
  readonly speed?: Speed;
  readonly until?: Until | undefined;
  /** Whether states of the run are kept to go back to: 64 MB at most. */
  readonly rewinds?: boolean;
}
