import {
  dabbed,
  dabsAlong,
  erased,
  type Point,
  type StampName,
  stamped,
  type ToolSize,
} from '../../datasets/own/brush.ts';
import type { Points } from '../../fields/field.ts';
import { inside } from '../../files/fit.ts';

export type Tool = 'brush' | 'eraser' | StampName;

/** A drawing with its strokes to go back over. */
export interface Sketch {
  readonly points: Points;
  readonly past: readonly Points[];
  readonly future: readonly Points[];
  /** The stroke that is being drawn: where it is, and how often it has dabbed. */
  readonly stroke?: { readonly at: Point; readonly dabs: number } | undefined;
  /** Whether points of the newest stroke had no room. */
  readonly full: boolean;
}

export type Step =
  | { readonly do: 'begin' | 'go'; readonly at: Point; readonly tool: Tool; readonly size: ToolSize }
  | { readonly do: 'end' | 'clear' | 'undo' | 'redo' };

/** The window and the most points of a drawing. */
export interface Limits {
  readonly bound: number;
  readonly maxCount: number;
}

export const sketchOf = (points: Points): Sketch => ({ points, past: [], future: [], full: false });

/** One step of a drawing, for an experiment whose points have these limits. */
export function drawn(sketch: Sketch, step: Step, limits: Limits): Sketch {
  const { points, past, future } = sketch;
  switch (step.do) {
    case 'begin':
      return begun(sketch, step, limits);
    case 'go':
      return gone(sketch, step, limits);
    case 'end':
      return ended(sketch);
    case 'clear':
      return points.length === 0 ? sketch : { points: [], past: [...past, points], future: [], full: false };
    case 'undo': {
      const before = past.at(-1);
      return before ? { points: before, past: past.slice(0, -1), future: [points, ...future], full: false } : sketch;
    }
    case 'redo': {
      const [after, ...later] = future;
      return after ? { points: after, past: [...past, points], future: later, full: false } : sketch;
    }
  }
}

type Drawing = Extract<Step, { at: Point }>;

function add(sketch: Sketch, points: Points, { bound, maxCount }: Limits): Sketch {
  const seen = points.filter((point) => inside(point, bound));
  const room = maxCount - sketch.points.length;
  return { ...sketch, points: [...sketch.points, ...seen.slice(0, room)], full: sketch.full || seen.length > room };
}

function begun(before: Sketch, { at, tool, size }: Drawing, limits: Limits): Sketch {
  const { points, past } = ended(before);
  const stroke = { at, dabs: 1 };
  const sketch = { points, past: [...past, points], future: [], stroke, full: false };
  if (tool === 'eraser') return { ...sketch, points: erased(points, at, at, size.radius) };
  const dab = { stroke: past.length, dab: 0 };
  return add(sketch, tool === 'brush' ? dabbed(at, size, dab) : stamped(tool, at, size, dab), limits);
}

function gone(sketch: Sketch, { at, tool, size }: Drawing, limits: Limits): Sketch {
  const { stroke, points, past } = sketch;
  if (!stroke) return sketch;
  if (tool === 'eraser') {
    return { ...sketch, points: erased(points, stroke.at, at, size.radius), stroke: { ...stroke, at } };
  }
  if (tool !== 'brush') return sketch;
  const places = dabsAlong(stroke.at, at, size.radius);
  const end = places.at(-1);
  if (!end) return sketch;
  const more = places.flatMap((place, i) => dabbed(place, size, { stroke: past.length - 1, dab: stroke.dabs + i }));
  return add({ ...sketch, stroke: { at: end, dabs: stroke.dabs + places.length } }, more, limits);
}

/** A stroke that changed nothing is none. */
function ended({ points, past, future, full }: Sketch): Sketch {
  const before = past.at(-1);
  const nothing =
    before !== undefined && before.length === points.length && before.every((one, i) => one === points[i]);
  return { points, past: nothing ? past.slice(0, -1) : past, future, full };
}
