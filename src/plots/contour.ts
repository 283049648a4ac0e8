/** Called with each polyline of a level: `length` points as (x, y) pairs in grid units, closed where the first comes again last. */
export type EmitLine = (points: Float32Array, length: number) => void;

/** Scratch memory for tracing on n × n grids. */
export interface Tracer {
  readonly n: number;
  /** The field in units of the step: its levels are the whole numbers. */
  readonly units: Float64Array;
  /** The levels that cross each cell, the first and the last, counted from the lowest. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The cells crossed, level by level. */
  readonly cells: Int32Array;
  /** Two neighbours a crossed edge, −1 where there is none: all of them between two levels. */
  readonly links: Int32Array;
  readonly points: Float32Array;
}

/** Whatever the field and the step, no more lines than this are traced … */
export const MOST_LEVELS = 192;
/** … and they cross no more cells, each counted once a line. */
export const MOST_CROSSINGS = 24_000;

/** Edge (i, j)–(i+1, j) has the id j·n + i, edge (i, j)–(i, j+1) the id n² + j·n + i. */
export function createTracer(n: number): Tracer {
  const nodes = n * n;
  return {
    n,
    units: new Float64Array(nodes),
    first: new Int32Array(nodes),
    last: new Int32Array(nodes),
    cells: new Int32Array(MOST_CROSSINGS),
    links: new Int32Array(4 * nodes).fill(-1),
    points: new Float32Array(4 * nodes + 2),
  };
}

/** The range of a cell's corners; empty where one isn't finite. */
function rangeOf(field: ArrayLike<number>, n: number, at: number): readonly [number, number] {
  const a = field[at] as number;
  const b = field[at + 1] as number;
  const c = field[at + n + 1] as number;
  const d = field[at + n] as number;
  return Number.isFinite(a + b + c + d) ? [Math.min(a, b, c, d), Math.max(a, b, c, d)] : [0, 0];
}

/** The cells that lines a unit apart within [low, high] cross, about: what each cell spans, summed. */
export function relief(field: ArrayLike<number>, n: number, low: number, high: number): number {
  let sum = 0;
  for (let j = 0; j + 1 < n; j++) {
    for (let i = 0; i + 1 < n; i++) {
      const [least, most] = rangeOf(field, n, j * n + i);
      sum += Math.max(0, Math.min(most, high) - Math.max(least, low));
    }
  }
  return sum;
}

/** Adds to an element; returns what it is then. */
function add(to: Int32Array, at: number, what: number): number {
  const sum = (to[at] as number) + what;
  to[at] = sum;
  return sum;
}

/** Counts, for each of `count` levels from `base` upwards, the cells that it crosses. */
function countCells({ n, units, first, last }: Tracer, base: number, count: number): Int32Array {
  const counts = new Int32Array(count + 1);
  for (let j = 0; j + 1 < n; j++) {
    for (let i = 0; i + 1 < n; i++) {
      const at = j * n + i;
      const [least, most] = rangeOf(units, n, at);
      const from = Math.max(0, Math.floor(least) + 1 - base);
      const to = Math.min(count - 1, Math.floor(most) - base);
      first[at] = from;
      last[at] = to;
      if (from > to) continue;
      add(counts, from, 1);
      add(counts, to + 1, -1);
    }
  }
  for (let k = 1; k <= count; k++) add(counts, k, counts[k - 1] as number);
  return counts;
}

/** The levels around the middle, from … to − 1, that together cross no more than MOST_CROSSINGS cells. */
function affordable(counts: Int32Array): readonly [from: number, to: number] {
  const middle = (counts.length - 1) >>> 1;
  let [from, to, sum] = [middle, middle, 0];
  for (let k = 0; k + 1 < counts.length; k++) {
    const level = k % 2 === 0 ? to : from - 1;
    sum += counts[level] as number;
    if (sum > MOST_CROSSINGS) break;
    if (k % 2 === 0) to++;
    else from--;
  }
  return [from, to];
}

/** Lists the crossed cells level by level; returns where in `cells` each level begins, and the last one ends. */
function sortCells({ n, first, last, cells }: Tracer, counts: Int32Array, from: number, to: number): Int32Array {
  const begins = new Int32Array(to - from + 1);
  for (let k = from; k < to; k++) begins[k - from + 1] = (begins[k - from] as number) + (counts[k] as number);
  const next = begins.slice();
  for (let j = 0; j + 1 < n; j++) {
    for (let i = 0; i + 1 < n; i++) {
      const at = j * n + i;
      const end = Math.min(to - 1, last[at] as number);
      for (let k = Math.max(from, first[at] as number); k <= end; k++) cells[add(next, k - from, 1) - 1] = at;
    }
  }
  return begins;
}

function link(links: Int32Array, from: number, to: number): void {
  links[2 * from + (links[2 * from] === -1 ? 0 : 1)] = to;
  links[2 * to + (links[2 * to] === -1 ? 0 : 1)] = from;
}

/** Joins those edges of a cell that the level crosses; a saddle goes by the mean of its corners. */
function connect({ n, units, links }: Tracer, at: number, level: number): void {
  const a = units[at] as number;
  const b = units[at + 1] as number;
  const c = units[at + n + 1] as number;
  const d = units[at + n] as number;
  const shape = (a >= level ? 1 : 0) + (b >= level ? 2 : 0) + (c >= level ? 4 : 0) + (d >= level ? 8 : 0);
  if (shape === 0 || shape === 15) return;
  const bottom = at;
  const top = at + n;
  const left = n * n + at;
  const right = left + 1;
  if (shape === 5 || shape === 10) {
    const joined = (a + b + c + d) / 4 >= level === (shape === 5);
    link(links, bottom, joined ? right : left);
    link(links, top, joined ? left : right);
    return;
  }
  const below = a >= level !== b >= level;
  const above = c >= level !== d >= level;
  const west = a >= level !== d >= level;
  link(links, below ? bottom : west ? left : right, above ? top : below && west ? left : right);
}

/** Emits the lines of a level that crosses the given cells. */
function traceLevel(tracer: Tracer, level: number, cells: Int32Array, emit: EmitLine): void {
  const { n, units, links, points } = tracer;
  for (const cell of cells) connect(tracer, cell, level);

  const place = (edge: number, k: number) => {
    const upright = edge >= n * n;
    const at = upright ? edge - n * n : edge;
    const from = units[at] as number;
    const to = units[upright ? at + n : at + 1] as number;
    const share = (level - from) / (to - from);
    points[2 * k] = (at % n) + (upright ? 0 : share);
    points[2 * k + 1] = Math.floor(at / n) + (upright ? share : 0);
  };

  const walk = (start: number) => {
    let length = 0;
    let previous = -1;
    let edge = start;
    while (edge !== -1) {
      place(edge, length++);
      const next = links[2 * edge] === previous ? 2 * edge + 1 : 2 * edge;
      const onward = links[next] as number;
      links[2 * edge] = -1;
      links[2 * edge + 1] = -1;
      previous = edge;
      edge = onward;
      if (edge === start) {
        place(start, length++);
        break;
      }
    }
    emit(points, length);
  };

  // Open lines from one of their ends, then what is left: the closed ones.
  for (const open of [true, false]) {
    for (const cell of cells) {
      for (const edge of [cell, cell + n, n * n + cell, n * n + cell + 1]) {
        if (links[2 * edge] !== -1 && (!open || links[2 * edge + 1] === -1)) walk(edge);
      }
    }
  }
}

/**
 * Traces the multiples of `step` in [low, high] on a row-major n × n grid as
 * joined polylines, by marching squares with linear interpolation on the edges
 * (Lorensen & Cline 1987, in two dimensions). Of more than MOST_LEVELS lines or
 * MOST_CROSSINGS crossed cells those around the middle of [low, high] are traced.
 */
export function traceLevels(
  tracer: Tracer,
  field: ArrayLike<number>,
  step: number,
  low: number,
  high: number,
  emit: EmitLine,
): void {
  const { units, cells } = tracer;
  for (let i = 0; i < units.length; i++) units[i] = (field[i] as number) / step;
  const wanted = Math.floor(high / step) - Math.ceil(low / step) + 1;
  if (!(wanted > 0)) return;
  const count = Math.min(wanted, MOST_LEVELS);
  // Levels are counted from the lowest: beyond 2⁵³ the next whole number is the same one.
  const base = Math.ceil(low / step) + Math.floor((wanted - count) / 2);
  const counts = countCells(tracer, base, count);
  const [from, to] = affordable(counts);
  const begins = sortCells(tracer, counts, from, to);
  for (let k = from; k < to; k++) {
    traceLevel(tracer, base + k, cells.subarray(begins[k - from], begins[k - from + 1]), emit);
  }
}
