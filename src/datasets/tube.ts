import { nodesOn } from '../math/kronrod.ts';
import type { Density } from './dataset.ts';

/** A smooth curve c(t), t ∈ [0, 1], and how likely each t is. */
export interface Curve {
  at(t: number): readonly [number, number];
  /** Density of t on [0, 1]; uniform if absent. */
  weight?(t: number): number;
  /** A bound of ‖c′‖. */
  readonly speed: number;
}

/** Farther from a point than this many σ, a Gaussian is below 1e-17 of its peak. */
const REACH = 9;
/** Panels of at most so many σ of arc: the 15 nodes of each then integrate the Gaussian to rounding. */
const PANEL = 3;
/** Panels however thick the tube is, so that they follow the turns of the curve. */
const FEWEST = 12;

interface Panel {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** x, y and weight of each node. */
  readonly nodes: readonly (readonly [number, number, number])[];
}

function panelsOf({ at, weight = () => 1, speed }: Curve, sigma: number): Panel[] {
  const count = Math.max(FEWEST, Math.ceil(speed / (PANEL * sigma)));
  return Array.from({ length: count }, (_, i) => {
    const [x, y] = at((i + 0.5) / count);
    const nodes = nodesOn(i / count, (i + 1) / count).map(
      ([t, share]) => [...at(t), share * weight(t)] as [number, number, number],
    );
    return { x, y, radius: speed / (2 * count), nodes };
  });
}

/**
 * Density of c(t) + σ·N(0, I): the integral of a Gaussian along the curves,
 * which are equally likely.
 */
export function tubeDensity(curves: readonly Curve[], sigma: number): Density {
  const panels = curves.flatMap((curve) => panelsOf(curve, sigma));
  const peak = curves.length * 2 * Math.PI * sigma * sigma;
  return (x, y) => {
    let sum = 0;
    for (const panel of panels) {
      const reach = REACH * sigma + panel.radius;
      if ((x - panel.x) ** 2 + (y - panel.y) ** 2 > reach * reach) continue;
      for (const [nodeX, nodeY, weight] of panel.nodes) {
        sum += weight * Math.exp(-((x - nodeX) ** 2 + (y - nodeY) ** 2) / (2 * sigma * sigma));
      }
    }
    return sum / peak;
  };
}
