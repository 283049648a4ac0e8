/** Called with each polyline of a level: `length` points as (x, y) pairs in grid units, closed where the first comes again last. */
export type EmitLine = (points: Float32Array, length: number) => void;

/** Scratch memory for tracing on n × n grids. */
export interface Tracer {
  readonly n: number;
  /** Two neighbours a crossed edge, −1 where there is none. */
  readonly links: Int32Array;
  readonly points: Float32Array;
}

/** Edge (i, j)–(i+1, j) has the id j·n + i, edge (i, j)–(i, j+1) the id n² + j·n + i. */
export function createTracer(n: number): Tracer {
  return { n, links: new Int32Array(4 * n * n), points: new Float32Array(4 * n * n + 2) };
}

function link(links: Int32Array, from: number, to: number): void {
  links[2 * from + (links[2 * from] === -1 ? 0 : 1)] = to;
  links[2 * to + (links[2 * to] === -1 ? 0 : 1)] = from;
}

/** Joins, cell by cell, the edges that the level crosses; a saddle goes by the mean of its corners. */
function connect({ n, links }: Tracer, field: ArrayLike<number>, level: number): void {
  const vertical = n * n;
  links.fill(-1);
  for (let j = 0; j + 1 < n; j++) {
    for (let i = 0; i + 1 < n; i++) {
      const at = j * n + i;
      const a = field[at] as number;
      const b = field[at + 1] as number;
      const c = field[at + n + 1] as number;
      const d = field[at + n] as number;
      const shape = (a >= level ? 1 : 0) + (b >= level ? 2 : 0) + (c >= level ? 4 : 0) + (d >= level ? 8 : 0);
      if (shape === 0 || shape === 15 || !Number.isFinite(a + b + c + d)) continue;
      const bottom = at;
      const top = at + n;
      const left = vertical + at;
      const right = left + 1;
      if (shape === 5 || shape === 10) {
        const joined = (a + b + c + d) / 4 >= level === (shape === 5);
        link(links, bottom, joined ? right : left);
        link(links, top, joined ? left : right);
        continue;
      }
      const below = a >= level !== b >= level;
      const above = c >= level !== d >= level;
      const west = a >= level !== d >= level;
      const first = below ? bottom : west ? left : right;
      link(links, first, above ? top : below && west ? left : right);
    }
  }
}

/**
 * Traces the level set of a row-major n × n grid as joined polylines, by
 * marching squares with linear interpolation on the edges (Lorensen & Cline 1987, in two dimensions).
 */
export function traceLevel(tracer: Tracer, field: ArrayLike<number>, level: number, emit: EmitLine): void {
  const { n, links, points } = tracer;
  const edges = 2 * n * n;
  connect(tracer, field, level);

  const place = (edge: number, k: number) => {
    const upright = edge >= n * n;
    const at = upright ? edge - n * n : edge;
    const from = field[at] as number;
    const to = field[upright ? at + n : at + 1] as number;
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

  for (let edge = 0; edge < edges; edge++) if (links[2 * edge] !== -1 && links[2 * edge + 1] === -1) walk(edge);
  for (let edge = 0; edge < edges; edge++) if (links[2 * edge] !== -1) walk(edge);
}
