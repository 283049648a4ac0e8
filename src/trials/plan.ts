import { choice, integer, type ValueOf } from '../fields/field.ts';

/** How an experiment is tried out. */
export const planFields = {
  /** To train; the last look is after them. */
  iterations: integer(1, 100_000, 1000, { scale: 'log' }),
  /** How often the run is looked at, evenly: first before any training, last at the end; a single look is at the end. */
  looks: integer(1, 400, 21, { scale: 'log' }),
  /**
   * What a look measures: W₁, the critic's estimate and the modes, or all that Play shows, which costs four times as much;
   * `end` is all at the last one.
   */
  measures: choice(['few', 'end', 'all'], 'few'),
  /** Generated points that each look shows, those of Play's stage. */
  points: integer(0, 1024, 256),
  /** Nodes of the critic's field along each side of the window; fewer than 2 show none. */
  field: integer(0, 256, 0),
  /** Whether the losses of every iteration are kept, not those of the looks alone. */
  trace: choice(['drop', 'keep'], 'drop'),
  /** Whether the state at the end is kept, from which the run goes on bit for bit. */
  end: choice(['drop', 'keep'], 'drop'),
} as const;

export type Plan = ValueOf<typeof planFields>;

/** The iterations after which a run is looked at, ascending. */
export function looksOf({ iterations, looks }: Pick<Plan, 'iterations' | 'looks'>): readonly number[] {
  if (looks === 1) return [iterations];
  const at = Array.from({ length: looks }, (_, k) => Math.round((k * iterations) / (looks - 1)));
  return [...new Set(at)];
}
