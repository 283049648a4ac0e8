import { normsOf, type Probed } from '../engines/probe.ts';
import { sigmoid, softplus } from '../math/activations.ts';
import { mean } from '../math/mean.ts';
import { type Carrier, shift } from './carrier.ts';

/** What a discriminator D = sigmoid(ℓ) passes on to a generator. */
export interface PassedOn {
  /** ‖∂/∂θ E log(1 − D)‖ */
  readonly saturating: number;
  /** ‖∂/∂θ E −log D‖ */
  readonly nonSaturating: number;
  /** Standard deviation of one point's part of the latter. */
  readonly deviation: number;
  /** ε̂ = max D + ‖∇D‖: ‖D − D*‖ on the points, where D* and its gradient are 0 (Arjovsky & Bottou 2017, Theorem 2.4). */
  readonly epsilon: number;
  /** max D and max ‖∇D‖ by themselves. */
  readonly value: number;
  readonly steepest: number;
  /** M ε̂/(1 − ε̂), which is over `saturating` on every batch; ∞ from ε̂ = 1 on. */
  readonly bound: number;
  /** Mean and median of ‖∇ₓ log(1 − D)‖. */
  readonly mean: number;
  readonly median: number;
}

/**
 * From the logits and their gradients at the generated points: ∇ log(1 − D) = −D∇ℓ and ∇(−log D) = −(1 − D)∇ℓ.
 * @param carrier brings them to the generator's parameters
 */
export function passedOn({ f, slopes }: Probed, carrier: Carrier = shift): PassedOn {
  const d = f.map(sigmoid);
  const norms = normsOf(slopes);
  const weighed = (weight: (logit: number) => number) => slopes.map((slope, i) => slope * weight(f[i >> 1] as number));
  const nonSaturating = carrier.carry(weighed((logit) => sigmoid(-logit)));
  const steep = norms.map((norm, i) => norm * (d[i] as number) * sigmoid(-(f[i] as number)));
  const most = (values: Float64Array) => values.reduce((a, b) => Math.max(a, b), 0);
  const epsilon = most(steep.map((slope, i) => slope + (d[i] as number)));
  const steepness = norms.map((norm, i) => norm * (d[i] as number)).sort();
  return {
    saturating: carrier.carry(weighed(sigmoid)).norm,
    nonSaturating: nonSaturating.norm,
    deviation: nonSaturating.deviation,
    epsilon,
    value: most(d),
    steepest: most(steep),
    bound: epsilon < 1 ? (carrier.sensitivity * epsilon) / (1 - epsilon) : Number.POSITIVE_INFINITY,
    mean: mean(steepness),
    median: steepness[f.length >> 1] as number,
  };
}

/** E|∂ log(1 − D)| in the direction (dx, dy). */
export function along({ f, slopes }: Probed, dx: number, dy: number): number {
  const parts = f.map(
    (logit, i) => sigmoid(logit) * Math.abs(dx * (slopes[2 * i] as number) + dy * (slopes[2 * i + 1] as number)),
  );
  return mean(parts);
}

/** Σ |Δ log(1 − D)| from one point to the next, by their logits. */
export function travel(logits: Float64Array): number {
  return logits.slice(1).reduce((sum, logit, i) => sum + Math.abs(softplus(logit) - softplus(logits[i] as number)), 0);
}

/** A discriminator at some points, one by one, both losses' gradients by finite differences. */
export interface PointByPoint {
  readonly d: Float64Array;
  /** ‖∇ℓ‖ */
  readonly slope: Float64Array;
  /** ‖∇ log(1 − D)‖ */
  readonly saturating: Float64Array;
  /** ‖∇(−log D)‖ */
  readonly nonSaturating: Float64Array;
}

const NUDGE = 1e-6;

/** @param at the logits and their gradients at n × 2 points */
export function pointByPoint(at: (points: Float64Array) => Probed, points: Float64Array): PointByPoint {
  const { f, slopes } = at(points);
  const moved = (axis: number, by: number) => at(points.map((entry, i) => (i % 2 === axis ? entry + by : entry))).f;
  const [east, west, north, south] = [moved(0, NUDGE), moved(0, -NUDGE), moved(1, NUDGE), moved(1, -NUDGE)];
  const steepness = (loss: (logit: number) => number) =>
    f.map((_, i) => {
      const rise = (to: Float64Array, from: Float64Array) => loss(to[i] as number) - loss(from[i] as number);
      return Math.hypot(rise(east, west), rise(north, south)) / (2 * NUDGE);
    });
  return {
    d: f.map(sigmoid),
    slope: normsOf(slopes),
    saturating: steepness((logit) => -softplus(logit)),
    nonSaturating: steepness((logit) => softplus(-logit)),
  };
}
