import { checkSnapshot } from '../engines/snapshot.ts';
import type { Reals, Snapshot } from '../engines/trainer.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { show } from '../fields/check.ts';
import { type Fault, InputError } from '../fields/fault.ts';

const VECTOR = '[number, …]';
type Tree = Readonly<Record<string, unknown>>;

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The parts of a file that stand for the state of a run. */
export interface WrittenState {
  readonly iteration?: unknown;
  readonly parameters?: unknown;
  readonly optimizers?: unknown;
  readonly singular?: unknown;
}

class Reader {
  readonly faults: Fault[] = [];

  vector(field: string, value: unknown): Reals {
    const numbers = Array.isArray(value) && value.every((entry) => typeof entry === 'number');
    if (numbers) return Float64Array.from(value as number[]);
    const bad = Array.isArray(value) ? value.findIndex((entry) => typeof entry !== 'number') : -1;
    const [where, what] = bad < 0 ? [field, value] : [`${field}[${bad}]`, (value as unknown[])[bad]];
    this.#fault(what === undefined ? 'missing' : 'type', where, what, VECTOR);
    return new Float64Array();
  }

  pair(field: string, value: unknown): readonly [Reals, Reals] {
    const [first, second] = Array.isArray(value) ? value : [];
    return [this.vector(`${field}[0]`, first), this.vector(`${field}[1]`, second)];
  }

  count(field: string, value: unknown): number {
    if (typeof value === 'number') return value;
    this.#fault(value === undefined ? 'missing' : 'type', field, value, '0, 1, 2, …');
    return 0;
  }

  tree(field: string, value: unknown): Tree {
    if (isTree(value)) return value;
    this.#fault(value === undefined ? 'missing' : 'type', field, value, '{ … }');
    return {};
  }

  #fault(code: Fault['code'], field: string, value: unknown, allowed: string): void {
    this.faults.push({ code, field, value: show(value), allowed });
  }
}

/** Reads a state and holds it against the experiment it is for. @throws InputError */
export function readState(written: WrittenState, experiment: Experiment): Snapshot {
  const reader = new Reader();
  const { critic, generator } = reader.tree('parameters', written.parameters);
  const snapshot: Snapshot = {
    iteration: reader.count('iteration', written.iteration ?? 0),
    critic: reader.vector('parameters.critic', critic),
    generator: reader.vector('parameters.generator', generator),
    ...(written.optimizers !== undefined && { optimizers: readOptimizers(reader, written.optimizers) }),
    ...(written.singular !== undefined && { singular: reader.vector('singular', written.singular) }),
  };
  if (reader.faults.length > 0) throw new InputError(reader.faults);
  checkSnapshot(experiment, snapshot);
  return snapshot;
}

function readOptimizers(reader: Reader, value: unknown): NonNullable<Snapshot['optimizers']> {
  const { criticUpdates, generatorUpdates, critic, generator } = reader.tree('optimizers', value);
  return {
    criticUpdates: reader.count('optimizers.criticUpdates', criticUpdates),
    generatorUpdates: reader.count('optimizers.generatorUpdates', generatorUpdates),
    critic: reader.pair('optimizers.critic', critic),
    generator: reader.pair('optimizers.generator', generator),
  };
}
