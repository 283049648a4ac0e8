import type { Points } from '../../fields/field.ts';
import { fillUniform, inDisc } from '../../math/draws.ts';

export type Point = readonly [x: number, y: number];
export const stampNames = ['blob', 'ring', 'line', 'grid'] as const;
export type StampName = (typeof stampNames)[number];

/** How a tool is set. */
export interface ToolSize {
  /** Half its width, data units. */
  readonly radius: number;
  /** Points of one dab of the brush, or of one stamp. */
  readonly count: number;
}

/** Which dab of a drawing: the same one puts its points the same way each time. */
export interface Dab {
  readonly stroke: number;
  readonly dab: number;
}

/** To a thousandth, as links carry them. */
const grained = (value: number) => Number(value.toFixed(3)) + 0;

const uniformsFor = (count: number, { stroke, dab }: Dab): Float64Array => {
  const out = new Float64Array(count);
  fillUniform({ seed: 1, stream: 'own', iteration: stroke, substep: dab }, out);
  return out;
};

/** Points of the unit disc: even, or with the spread of a Gaussian whose σ is half its radius. */
function offsets(count: number, dab: Dab, even: boolean): Points {
  const u = uniformsFor(2 * count, dab);
  const out = new Float64Array(2);
  return Array.from({ length: count }, (_, i) => {
    const [share, turn] = [u[2 * i] as number, u[2 * i + 1] as number];
    // A Rayleigh radius, which is a Gaussian's in the plane.
    const squared = even ? share : -0.5 * Math.log(1 - share);
    inDisc(squared, turn, out, 0);
    return [out[0] as number, out[1] as number] as const;
  });
}

/** The shapes of the stamps, in units of their radius; the first two are drawn, the others ruled. */
const shapes: Readonly<Record<StampName, (count: number, dab: Dab) => Points>> = {
  blob: (count, dab) => offsets(count, dab, false),
  ring: (count, dab) => {
    const [turn = 0] = uniformsFor(1, dab);
    return Array.from({ length: count }, (_, i) => {
      const angle = (2 * Math.PI * (i + turn)) / count;
      return [Math.cos(angle), Math.sin(angle)] as const;
    });
  },
  line: (count) => Array.from({ length: count }, (_, i) => [count === 1 ? 0 : (2 * i) / (count - 1) - 1, 0] as const),
  grid(count) {
    const side = Math.max(1, Math.floor(Math.sqrt(count)));
    const at = (i: number) => (side === 1 ? 0 : (2 * i) / (side - 1) - 1);
    return Array.from({ length: side * side }, (_, i) => [at(i % side), at(Math.floor(i / side))] as const);
  },
};

const placed = (shape: Points, [x, y]: Point, radius: number): Points =>
  shape.map(([dx, dy]) => [grained(x + radius * dx), grained(y + radius * dy)] as const);

/** The points of one dab of the brush at a place. */
export const dabbed = (at: Point, { radius, count }: ToolSize, dab: Dab): Points =>
  placed(offsets(count, dab, true), at, radius);

/** The points of a stamp at a place; a grid has as many as its square has. */
export const stamped = (name: StampName, at: Point, { radius, count }: ToolSize, dab: Dab): Points =>
  placed(shapes[name](count, dab), at, radius);

/** Where the brush dabs on its way: a radius apart, however often its place is told. The start was dabbed before. */
export function dabsAlong(from: Point, to: Point, radius: number): Points {
  const way = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const steps = Math.floor(way / radius);
  const share = (i: number, axis: 0 | 1) => from[axis] + ((to[axis] - from[axis]) * i * radius) / way;
  return Array.from({ length: steps }, (_, i) => [share(i + 1, 0), share(i + 1, 1)] as const);
}

/** What is left where an eraser went from one place to another. */
export function erased(points: Points, from: Point, to: Point, radius: number): Points {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  return points.filter(([x, y]) => {
    const along = length === 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / length;
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(x - from[0] - t * dx, y - from[1] - t * dy) > radius;
  });
}
