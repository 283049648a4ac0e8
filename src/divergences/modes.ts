import type { Mode } from '../datasets/dataset.ts';
import type { ModeCoverage } from './estimate.ts';
import { type PointArray, pointCount } from './points.ts';

/** High quality: within so many standard deviations of the nearest centre. */
const STRICT = 3;
/**
 * How near to each other two dots of the page's picture touch, data units: twice
 * a radius of 1/230 of the window's side. A test holds it to what is drawn.
 */
export const touching = (2 / 230) * 6;

const registered = (hits: ArrayLike<number>) => Array.from(hits).filter((count) => count > 0).length;

/** H = −Σ p·log p of the counts, in nats; 0 where nothing was counted. */
function entropy(counts: Float64Array, total: number): number {
  let sum = 0;
  for (const count of counts) if (count > 0) sum -= (count / total) * Math.log(count / total);
  return sum;
}

/** JS between the counts and the modes' weights; log 2, the most it can be, where nothing was counted. */
function imbalance(counts: Float64Array, total: number, modes: readonly Mode[]): number {
  if (total === 0) return Math.LN2;
  const shares = modes.reduce((sum, { weight = 1 }) => sum + weight, 0);
  let sum = 0;
  for (const [k, { weight = 1 }] of modes.entries()) {
    const share = (counts[k] as number) / total;
    const due = weight / shares;
    if (share > 0) sum += share * Math.log((2 * share) / (share + due));
    sum += due * Math.log((2 * due) / (share + due));
  }
  return Math.max(0, sum / 2);
}

/**
 * Mode coverage as in VEEGAN (Srivastava et al. 2017, section 5.1) and PacGAN
 * (Lin et al. 2018): a sample is of high quality if it lies under 3σ from its
 * nearest centre, a mode is covered if one such sample is nearest to it. A
 * perfect sampler scores 1 − e^(−9/2) = 98.89 %.
 *
 * 3σ of the reference toys is less than a dot of the picture: a mode that the
 * eye sees covered may not be. So it is also counted which modes a drawn dot
 * reaches, one that lies under 3σ + `dot` from the centre.
 *
 * @param points n × 2
 * @param modes at least one
 * @param dot how near to a dot another one touches it, data units
 */
export function modeCoverage(points: PointArray, modes: readonly Mode[], dot = touching): ModeCoverage {
  const strict = new Float64Array(modes.length);
  const reached = new Float64Array(modes.length);
  const samples = pointCount(points);
  for (let i = 0; i < samples; i++) {
    const x = points[2 * i] as number;
    const y = points[2 * i + 1] as number;
    let at = 0;
    let nearest = Number.POSITIVE_INFINITY;
    for (let k = 0; k < modes.length; k++) {
      const mode = modes[k] as Mode;
      const distance = Math.hypot(x - mode.x, y - mode.y);
      if (distance < nearest) {
        nearest = distance;
        at = k;
      }
    }
    const radius = STRICT * (modes[at] as Mode).sigma;
    if (nearest < radius) strict[at] = (strict[at] as number) + 1;
    if (nearest < radius + dot) reached[at] = (reached[at] as number) + 1;
  }
  const strictTotal = strict.reduce((sum, count) => sum + count, 0);
  const reachedTotal = reached.reduce((sum, count) => sum + count, 0);
  return {
    covered: registered(strict),
    total: modes.length,
    highQuality: strictTotal / samples,
    reached: registered(reached),
    reachedShare: reachedTotal / samples,
    entropy: entropy(strict, strictTotal),
    imbalance: imbalance(strict, strictTotal, modes),
    samples,
    hits: { covered: Array.from(strict), reached: Array.from(reached) },
  };
}
