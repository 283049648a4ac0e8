import type { Gradients, Reals, Snapshot, StepReport } from '../trainer.ts';

type Networks = Pick<Snapshot, 'critic' | 'generator'>;

/**
 * max|aᵢ − bᵢ| / max|bᵢ|. NaN where an entry is NaN, infinite where the lengths differ: neither passes a bound.
 *
 * @param least a size of b below which the error is relative to this instead
 */
export function vectorError(a: Reals, b: Reals, least = 0): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let [error, size] = [0, least];
  for (let i = 0; i < b.length; i++) {
    error = Math.max(error, Math.abs((a[i] as number) - (b[i] as number)));
    size = Math.max(size, Math.abs(b[i] as number));
  }
  return error === 0 ? 0 : error / size;
}

/** |a − b| / (1 + |b|); 0 where both are NaN, which is how a report says "not yet". */
export function scalarError(a: number, b: number): number {
  if (Number.isNaN(a) && Number.isNaN(b)) return 0;
  return Math.abs(a - b) / (1 + Math.abs(b));
}

/** a − b, entry by entry. */
export function difference(a: Reals, b: Reals): Float64Array {
  return Float64Array.from(a, (entry, i) => entry - (b[i] ?? Number.NaN));
}

/** One figure of an engine held against its truth. */
export interface Comparison {
  readonly name: string;
  /** Relative; NaN is within no bound. */
  readonly error: number;
}

/** Losses and gradients of one state. */
export function compareGradients(actual: Gradients, expected: Gradients, least = 0): Comparison[] {
  return [
    ...(['criticLoss', 'penalty', 'generatorLoss'] as const).map((name) => ({
      name,
      error: scalarError(actual[name], expected[name]),
    })),
    ...(['criticGradient', 'generatorGradient'] as const).map((name) => ({
      name,
      error: vectorError(actual[name], expected[name], least),
    })),
  ];
}

const figures = ['criticLoss', 'penalty', 'generatorLoss', 'realMean', 'generatedMean', 'generatorGradient'] as const;

/** What an iteration showed; another iteration's report is within no bound. */
export function compareReports(actual: StepReport | undefined, expected: StepReport | undefined): Comparison[] {
  return figures.map((name) => ({
    name,
    error: actual && actual.iteration === expected?.iteration ? scalarError(actual[name], expected[name]) : Number.NaN,
  }));
}

/** How far both networks moved since the start. */
export interface Movement {
  readonly critic: Float64Array;
  readonly generator: Float64Array;
}

export function movement(start: Networks, now: Networks): Movement {
  return { critic: difference(now.critic, start.critic), generator: difference(now.generator, start.generator) };
}

export function compareMovement(actual: Movement, expected: Movement, least = 0): Comparison[] {
  return (['critic', 'generator'] as const).map((name) => ({
    name,
    error: vectorError(actual[name], expected[name], least),
  }));
}
