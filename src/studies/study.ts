import type { EngineName, Snapshot, StepReport } from '../engines/trainer.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { FieldTable, ValueOf } from '../fields/field.ts';

/** A trainer that a study holds; its bench disposes of it. */
export interface Trainee {
  readonly experiment: Experiment;
  /** Trains up to an iteration; the reports of the iterations since the last call. @throws Stopped */
  to(iteration: number): Promise<readonly StepReport[]>;
  snapshot(): Promise<Snapshot>;
  /** Puts other networks in place; the next iteration is the one that was next. */
  restore(snapshot: Snapshot): Promise<void>;
  /** n × latent dimension → n × 2, without noise. */
  generate(latent: Float32Array): Promise<Float32Array>;
  /** n × 2 → f at n points. */
  criticField(points: Float32Array): Promise<Float32Array>;
}

/** What a study works with: all that differs between the page, the command line and a test. */
export interface Bench {
  readonly seed: number;
  /** Whether anybody sees what is found on the way. Where nobody does, a study may leave all findings out but its last. */
  readonly watched: boolean;
  /**
   * Makes a trainer that lives as long as the bench.
   * @param start networks to start from, where they aren't the experiment's own
   * @throws InputError where no engine takes the experiment
   */
  train(experiment: Experiment, start?: Partial<Pick<Snapshot, 'critic' | 'generator'>>): Promise<Trainee>;
  /** Between portions of a long loop: tells the share that is done, lets messages in, and ends a study nobody waits for. @throws Stopped */
  breathe(share: number): Promise<void>;
  /** The engines that have trained so far, each once. */
  engines(): readonly EngineName[];
}

/** At once: a pure function of its parameters and a seed, called while a slider is dragged. */
export interface ExactStudy<Table extends FieldTable = FieldTable, Finding = unknown> {
  readonly kind: 'exact';
  /** The file's name: how a worker asks for it. */
  readonly name: string;
  readonly parameters: Table;
  /** @param near a finding at neighbouring parameters, say of a drag's last place: it may save work, and changes no finding */
  find(at: ValueOf<Table>, seed: number, near?: Finding): Finding;
}

/**
 * Takes seconds: yields what it has found so far, whole each time. A pull is a step: who doesn't pull pauses it, `return()`
 * ends it. Findings are plain data with typed arrays of their own, for they are posted.
 */
export interface TrainedStudy<Table extends FieldTable = FieldTable, Finding = unknown> {
  readonly kind: 'trained';
  readonly name: string;
  readonly parameters: Table;
  find(at: ValueOf<Table>, bench: Bench): AsyncGenerator<Finding, void>;
}

export type Study<Table extends FieldTable = FieldTable, Finding = unknown> =
  | ExactStudy<Table, Finding>
  | TrainedStudy<Table, Finding>;

// biome-ignore lint/suspicious/noExplicitAny: parameters are contravariant
export type AnyStudy = Study<any, any>;
export type ParametersOf<S extends AnyStudy> = ValueOf<S['parameters']>;
export type FindingOf<S> = S extends Study<infer _, infer Finding> ? Finding : never;

export const exact = <const Table extends FieldTable, Finding>(
  name: string,
  parameters: Table,
  find: (at: ValueOf<Table>, seed: number, near?: Finding) => Finding,
): ExactStudy<Table, Finding> => ({ kind: 'exact', name, parameters, find });

export const trained = <const Table extends FieldTable, Finding>(
  name: string,
  parameters: Table,
  find: (at: ValueOf<Table>, bench: Bench) => AsyncGenerator<Finding, void>,
): TrainedStudy<Table, Finding> => ({ kind: 'trained', name, parameters, find });
