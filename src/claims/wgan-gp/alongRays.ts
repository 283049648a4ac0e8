import { lengthOf, type Transporting } from '../../studies/transporting.ts';

/** A point x_t = (1 − t)·y + t·x on the way from a generated point y to a real one x. */
export interface OnRay {
  readonly x: number;
  readonly y: number;
  /** Unit vector of the ray, and how far from y this is. */
  readonly along: readonly [number, number];
  readonly travelled: number;
  /** f at y. */
  readonly start: number;
}

const STOPS = 19;
/** As close to a point as this f may have its kink there, or the ray no direction. */
const TOUCHING = 1e-4;

/** Nineteen places inside every ray of the plan, where f may be differentiable: not on a point. None where every point lies on its partner. */
export function alongRays({ best, pairs, potential }: Transporting): OnRay[] {
  const { real, generated } = best;
  const tips = Float64Array.of(...real, ...generated);
  const touches = (x: number, y: number) => {
    for (let i = 0; i < tips.length; i += 2) {
      const [dx, dy] = [x - (tips[i] as number), y - (tips[i + 1] as number)];
      if (dx * dx + dy * dy < TOUCHING * TOUCHING) return true;
    }
    return false;
  };
  return pairs.flatMap((pair) => {
    const length = lengthOf(best, pair);
    const [fromX, fromY] = [generated[2 * pair.column] as number, generated[2 * pair.column + 1] as number];
    const along = [
      ((real[2 * pair.row] as number) - fromX) / length,
      ((real[2 * pair.row + 1] as number) - fromY) / length,
    ] as const;
    const start = potential(fromX, fromY);
    return Array.from({ length: STOPS }, (_, k): OnRay => {
      const travelled = ((k + 1) / (STOPS + 1)) * length;
      return { x: fromX + travelled * along[0], y: fromY + travelled * along[1], along, travelled, start };
    }).filter(({ x, y }) => length > TOUCHING && !touches(x, y));
  });
}
