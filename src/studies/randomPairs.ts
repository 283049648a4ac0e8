import { jensenShannon, kullbackLeibler, totalVariation } from '../divergences/grid.ts';
import type { Readings } from '../divergences/withAtoms.ts';
import { fillUniform } from '../math/draws.ts';

const PAIRS = 2000;
/** Of mass, even apart, the last 1 from the first. */
const PLACES = 8;
/** Draws that are lower leave their place empty. */
const LOWEST = 0.6;

/** W₁ = Σ|F − G| of masses at the even places. */
function wassersteinOf(p: Float64Array, q: Float64Array): number {
  let [gap, sum] = [0, 0];
  for (let i = 0; i + 1 < PLACES; i++) {
    gap += (p[i] as number) - (q[i] as number);
    sum += Math.abs(gap);
  }
  return sum / (PLACES - 1);
}

function normalised(masses: Float64Array): Float64Array {
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return masses.map((mass) => (total > 0 ? mass / total : 1 / PLACES));
}

/** Two thousand pairs of distributions on eight places of [0, 1], from alike ones to some that share next to nothing. */
export function randomPairs(seed: number): readonly Readings[] {
  const draws = new Float64Array(2 * PLACES + 2);
  return Array.from({ length: PAIRS }, (_, iteration) => {
    fillUniform({ seed, stream: 'real', iteration, substep: 0 }, draws);
    const [alike, power] = [draws[0] as number, 1 + 3 * (draws[1] as number)];
    const masses = (side: 0 | 1) =>
      Float64Array.from(
        { length: PLACES },
        (_, i) => Math.max(0, (draws[2 * i + side + 2] as number) - LOWEST) ** power,
      );
    const [p, other] = [normalised(masses(0)), normalised(masses(1))];
    const q = other.map((mass, i) => alike * (p[i] as number) + (1 - alike) * mass);
    return {
      klForward: kullbackLeibler(p, q),
      klReverse: kullbackLeibler(q, p),
      js: jensenShannon(p, q),
      tv: totalVariation(p, q),
      wasserstein: wassersteinOf(p, q),
    };
  });
}
