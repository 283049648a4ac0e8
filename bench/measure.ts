/** Several measurements of one thing. */
export interface Summary {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** Median absolute deviation from the median. */
  readonly deviation: number;
  readonly count: number;
}

/** NaN for no values, and where one of them is NaN. */
export function median(values: readonly number[]): number {
  if (values.length === 0 || values.some(Number.isNaN)) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

export function summarise(values: readonly number[]): Summary {
  const middle = median(values);
  return {
    median: middle,
    least: Math.min(...values),
    most: Math.max(...values),
    deviation: median(values.map((value) => Math.abs(value - middle))),
    count: values.length,
  };
}

export interface Ratio {
  /** Of the medians. */
  readonly value: number;
  /** Least and greatest of the ratios taken round by round: what the machine's noise does to it. */
  readonly least: number;
  readonly most: number;
  /** Rounds that both were in. */
  readonly rounds: number;
}

/** A measurement a round; undefined in the rounds that one sat out. */
export type Rounds = readonly (number | undefined)[];

const present = (rounds: Rounds) => rounds.filter((value) => value !== undefined);

/** How much greater `ours` is than `theirs`. */
export function ratioOf(ours: Rounds, theirs: Rounds): Ratio {
  const paired = ours.flatMap((value, round) => {
    const other = theirs[round];
    return value === undefined || other === undefined ? [] : [value / other];
  });
  return {
    value: median(present(ours)) / median(present(theirs)),
    least: Math.min(...paired),
    most: Math.max(...paired),
    rounds: paired.length,
  };
}

/**
 * Measures everyone once a round, each round starting with another, so that a
 * slow moment of the machine meets them all.
 *
 * @param sample returns undefined for a contender that sits this round out
 */
export async function interleave<Contender>(
  contenders: readonly Contender[],
  rounds: number,
  sample: (contender: Contender, round: number) => Promise<number | undefined>,
): Promise<Map<Contender, (number | undefined)[]>> {
  const results = new Map(contenders.map((contender) => [contender, [] as (number | undefined)[]]));
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < contenders.length; i++) {
      const contender = contenders[(i + round) % contenders.length] as Contender;
      results.get(contender)?.push(await sample(contender, round));
    }
  }
  return results;
}

/**
 * Finds how many iterations fill `seconds`, by doubling until a tenth of it is
 * filled. What runs longer than that in one iteration is run once.
 *
 * @param run runs so many iterations and returns the seconds they took
 */
export async function iterationsFor(seconds: number, run: (iterations: number) => Promise<number>): Promise<number> {
  let count = 1;
  let took = await run(count);
  while (took < seconds / 10) {
    count *= 2;
    took = await run(count);
  }
  return Math.max(1, Math.round((count * seconds) / took));
}
