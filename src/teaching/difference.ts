/** A curve through samples, joined by straight lines; x ascending, y not finite where there is no value. */
export interface Line {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly length: number;
}

export interface Difference {
  /** The mean of |drawn − run| over every x at which both are, in the unit of y. */
  readonly mean: number;
  /** Which share of the drawn range that is. */
  readonly share: number;
}

/** The value at x on the piece that ends at sample k. */
function along({ x, y }: Line, k: number, at: number): number {
  const [x0, x1, y0, y1] = [x[k - 1], x[k], y[k - 1], y[k]] as [number, number, number, number];
  const share = (at - x0) / (x1 - x0);
  return y0 * (1 - share) + y1 * share;
}

/** ∫|d| over a length h on which d goes straight from a to b. */
function area(a: number, b: number, h: number): number {
  const size = Math.abs(a) + Math.abs(b);
  return size === 0 ? 0 : (a * b >= 0 ? size : (a * a + b * b) / size) * (h / 2);
}

/** How far a drawn curve lies from the run's; undefined where they have no stretch in common. Exact but for rounding. */
export function meanDifference(drawn: Line, run: Line): Difference | undefined {
  if (drawn.length < 2 || run.length < 2) return undefined;
  const ends = (line: Line) => [line.x[0] as number, line.x[line.length - 1] as number] as const;
  const [[from, to], [first, last]] = [ends(drawn), ends(run)];
  let at = Math.max(from, first);
  const end = Math.min(to, last);
  let [i, j, sum, covered] = [1, 1, 0, 0];
  while (at < end) {
    while ((drawn.x[i] as number) <= at) i++;
    while ((run.x[j] as number) <= at) j++;
    const next = Math.min(drawn.x[i] as number, run.x[j] as number, end);
    const [a, b] = [at, next].map((x) => along(drawn, i, x) - along(run, j, x)) as [number, number];
    if (Number.isFinite(a) && Number.isFinite(b)) {
      sum += area(a, b, next - at);
      covered += next - at;
    }
    at = next;
  }
  return covered > 0 ? { mean: sum / covered, share: covered / (to - from) } : undefined;
}
