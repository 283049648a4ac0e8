import { readUntil, type Until, writeUntil } from '../experiment/until.ts';
import { withField } from '../experiment/withField.ts';
import { InputError } from '../fields/fault.ts';
import { setFields } from '../store/experiment.ts';
import type { Playground } from '../store/playground.ts';
import type { Stage } from '../worker/stages.ts';
import type { TapeSummary } from '../worker/tape.ts';

/** What of `window.playground` is about a run's past; it arrives when it is asked for. */
export interface TimeScript {
  /** Pauses and shows the run as it was after so many iterations; without a number as it is now. */
  rewind(iteration?: number): Promise<void>;
  /** Goes back and changes fields by their paths there: a branch, which undo leaves. */
  branch(iteration: number, changes: Readonly<Record<string, unknown>>): Promise<void>;
  /** Stops by itself while it plays: at an iteration, at `'modes'` or `'floor'`, or with nothing not at all; an assignment has its own. */
  stopWhen(until?: Until): Promise<void>;
  /**
   * Pauses and shows a step of the next iteration: 1 … the number of critic steps, then the generator's; 0 is the run as it
   * is. Tells who moved, the loss, the critic's slope and what it tells apart before and after, and how far points moved.
   */
  slowStep(stage: number): Promise<Stage>;
  /** From where on the run can be gone back in, how far it has got, which states are kept and how many bytes they hold. */
  snapshots(): Promise<TapeSummary>;
}

function moment(value: unknown): number {
  if (typeof value === 'number' && value >= 0) return value;
  const code = typeof value === 'number' ? 'range' : 'type';
  throw new InputError([{ code, field: 'iteration', value: String(value), allowed: '0 … ∞' }]);
}

function wholeNumber(field: string, value: unknown): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
  throw new InputError([{ code: 'integer', field, value: String(value), allowed: '0, 1, 2, …' }]);
}

export function createTimeScript(playground: Playground): TimeScript {
  return {
    rewind: async (iteration = Number.MAX_SAFE_INTEGER) => playground.travel(moment(iteration)),
    async branch(iteration, changes) {
      const fields = Object.entries(changes);
      const to = moment(iteration);
      // What no field takes is refused before anything moves.
      fields.reduce((made, [path, value]) => withField(made, path, value), playground.experiment.getState().experiment);
      await playground.travel(to);
      setFields(playground.experiment, fields);
      await playground.ready();
    },
    async stopWhen(until) {
      const wanted = until === undefined ? undefined : readUntil(writeUntil(until), 'until');
      if (playground.experiment.getState().limits) {
        const allowed = String(playground.run.getState().until);
        throw new InputError([{ code: 'locked', field: 'until', value: String(until), allowed }]);
      }
      playground.stopWhen(wanted);
    },
    slowStep: async (stage) => playground.query({ kind: 'stage', stage: wholeNumber('stage', stage) }),
    snapshots: () => playground.query({ kind: 'tape' }),
  };
}
