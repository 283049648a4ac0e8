import { lowestCone } from '../math/cones.ts';
import { type Address, fillNormal, fillUniform } from '../math/draws.ts';

/** Half the side of the square that everything lies in. */
export const HALF = 2.5;
const HEIGHTS = 0.1;
/** Of t, the share of its ray that a point has behind it. */
const POWER = 8;
/** Directions a turn for integrals over angles, shared among the funnels, at least so many each. */
const DIRECTIONS = 16_384;
const FEWEST = 256;

/** u(x) = minₙ ‖x − aₙ‖ + bₙ: 1-Lipschitz, with ‖∇u‖ = 1 wherever it has a gradient. */
export interface Funnels {
  /** aₙ, n × 2. */
  readonly tips: Float64Array;
  /** bₙ. */
  readonly heights: Float64Array;
}

/** What a purpose of the pair draws from: no engine's training does. */
const address = (seed: number, count: number, substep: number): Address => ({
  seed,
  stream: 'floor',
  iteration: count,
  substep,
});

/** aₙ uniform on the square, bₙ ~ 0.1·N(0, 1). */
export function drawFunnels(count: number, seed: number): Funnels {
  const [tips, heights] = [new Float64Array(2 * count), new Float64Array(count)];
  fillUniform(address(seed, count, 0), tips);
  fillNormal(address(seed, count, 1), heights);
  return { tips: tips.map((u) => HALF * (2 * u - 1)), heights: heights.map((z) => HEIGHTS * z) };
}

/** Points uniform on the square, n × 2; each number of drawing has its own. */
export function drawSquare(count: number, seed: number, drawing: number): Float64Array {
  const out = new Float64Array(2 * count);
  fillUniform(address(seed, 0, drawing), out);
  return out.map((u) => HALF * (2 * u - 1));
}

/** How far from a coordinate the square ends in a direction. */
const toWall = (from: number, along: number) =>
  along === 0 ? Number.POSITIVE_INFINITY : (Math.sign(along) * HALF - from) / along;

/**
 * How long the ray from funnel n's tip in the direction (ex, ey) is: until another funnel is lower, or the square ends. Along
 * it u rises by 1 a unit, so that s + bₙ = ‖s e − d‖ + bₘ at funnel m, d from tip to tip, where s = (d² − β²)/2(β + e·d), β = bₙ − bₘ.
 */
export function rayLength({ tips, heights }: Funnels, n: number, ex: number, ey: number): number {
  const [x, y] = [tips[2 * n] as number, tips[2 * n + 1] as number];
  let length = Math.min(toWall(x, ex), toWall(y, ey));
  for (let m = 0; m < heights.length; m++) {
    if (m === n) continue;
    const [dx, dy] = [(tips[2 * m] as number) - x, (tips[2 * m + 1] as number) - y];
    const beta = (heights[n] as number) - (heights[m] as number);
    const [apart, against] = [dx * dx + dy * dy - beta * beta, beta + ex * dx + ey * dy];
    // The tip itself lies in the other's funnel.
    if (apart <= 0 && beta > 0) return 0;
    if (apart > 0 && against > 0) length = Math.min(length, apart / (2 * against));
  }
  return length;
}

/** Each point moved down its ray, from the share t of it to t⁸: u is still the optimal potential, whatever the power. */
export function movedDown(funnels: Funnels, points: Float64Array): Float64Array {
  const moved = new Float64Array(points.length);
  for (let k = 0; k < points.length; k += 2) {
    const [x, y] = [points[k] as number, points[k + 1] as number];
    const n = lowestCone(funnels, x, y);
    const [low, lower] = [funnels.tips[2 * n] as number, funnels.tips[2 * n + 1] as number];
    const height = Math.hypot(x - low, y - lower);
    const length = rayLength(funnels, n, (x - low) / height, (y - lower) / height);
    const share = (height / length) ** POWER * length;
    moved.set([low + (share * (x - low)) / height, lower + (share * (y - lower)) / height], k);
  }
  return moved;
}

/**
 * W₁ between the uniform law and the moved one, in polar coordinates about every tip: E(s − t⁸L) with t = s/L is
 * Σ ∫ L³(1/3 − 1/10) dφ over the square's area.
 */
export function distanceOf(funnels: Funnels): number {
  const count = funnels.heights.length;
  const directions = Math.max(FEWEST, Math.ceil(DIRECTIONS / count));
  let sum = 0;
  for (let n = 0; n < count; n++) {
    for (let k = 0; k < directions; k++) {
      const angle = (2 * Math.PI * (k + 0.5)) / directions;
      sum += rayLength(funnels, n, Math.cos(angle), Math.sin(angle)) ** 3 / directions;
    }
  }
  const share = 1 / 3 - 1 / (POWER + 2);
  return (2 * Math.PI * sum * share) / (4 * HALF * HALF);
}
