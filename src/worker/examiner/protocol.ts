import type { EngineChoice } from '../../engines/report.ts';
import type { EngineName } from '../../engines/trainer.ts';
import type { Fault } from '../../fields/fault.ts';
import type { Plan } from '../../trials/plan.ts';

/** What is to be found, or found and judged, and how: alike orders have alike outcomes, whoever carries them out. */
export interface Order {
  readonly of:
    | { readonly study: string; readonly at: object }
    /** `found` spares a study that takes seconds: what it has found at those parameters. */
    | { readonly claim: string; readonly at: object; readonly found?: unknown }
    /** An experiment with its own seed, run and looked at as planned. */
    | { readonly trial: object; readonly plan: object }
    /** What the distances of a look read at best. */
    | { readonly floors: object; readonly measures: Plan['measures'] };
  readonly seed: number;
  readonly engine: EngineChoice;
}

export type ToExaminer =
  | { readonly type: 'open'; readonly id: number; readonly order: Order }
  /** One step further. It has one answer: a finding, `done`, `refused`, `failed` or `closed`. */
  | { readonly type: 'pull'; readonly id: number }
  /** Nobody waits for it any more; a pull under way is answered with `closed` as soon as the work breathes. */
  | { readonly type: 'close'; readonly id: number }
  /** Gets code and an engine ready for orders to come. */
  | { readonly type: 'warm' }
  | { readonly type: 'beat' };

export type FromExaminer =
  | { readonly type: 'progress'; readonly id: number; readonly share: number }
  /** All that is found so far, or a claim's verdict; its arrays are transferred. */
  | { readonly type: 'finding'; readonly id: number; readonly finding: unknown }
  /** There is nothing more to find. Seconds are those spent within pulls. */
  | { readonly type: 'done'; readonly id: number; readonly engines: readonly EngineName[]; readonly seconds: number }
  | { readonly type: 'refused'; readonly id: number; readonly faults: readonly Fault[] }
  | { readonly type: 'failed'; readonly id: number; readonly message: string }
  | { readonly type: 'closed'; readonly id: number }
  /** An engine took the whole worker with it. */
  | { readonly type: 'crashed'; readonly message: string }
  | { readonly type: 'beat' };
