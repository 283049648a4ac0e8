import { difference, vectorError } from '../../src/engines/conformance/compare.ts';
import type { Snapshot } from '../../src/engines/trainer.ts';

/** One figure of an engine held against the reference trainer's. */
export interface Comparison {
  readonly name: string;
  /** Relative error; NaN, which no bound takes, travels as null. */
  readonly error: number | null;
}

export const comparison = (name: string, error: number): Comparison => ({
  name,
  error: Number.isNaN(error) ? null : error,
});

/** How far apart both networks' movements from their starts are. */
export function compareMovement(actual: readonly [Snapshot, Snapshot], expected: readonly [Snapshot, Snapshot]) {
  return (['critic', 'generator'] as const).map((network) => {
    const moved = ([start, now]: readonly [Snapshot, Snapshot]) => difference(now[network], start[network]);
    return comparison(network, vectorError(moved(actual), moved(expected)));
  });
}
