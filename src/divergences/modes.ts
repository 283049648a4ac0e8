import type { Mode } from '../datasets/dataset.ts';
import type { ModeCoverage } from './estimate.ts';
import { type PointArray, pointCount } from './points.ts';

/** High quality: within so many standard deviations of the nearest centre. */
const STRICT = 3;
/** The loose radius, data units: 3σ of the reference toys is 0.04, too strict for a run of seconds. */
const LOOSE = 0.2;

/** H = −Σ p·log p of the counts, in nats; 0 where nothing was counted. */
function entropy(counts: Float64Array, total: number): number {
  let sum = 0;
  for (const count of counts) if (count > 0) sum -= (count / total) * Math.log(count / total);
  return sum;
}

/** JS between the counts and equal weights; log 2, the most it can be, where nothing was counted. */
function imbalance(counts: Float64Array, total: number): number {
  if (total === 0) return Math.LN2;
  let sum = 0;
  const even = 1 / counts.length;
  for (const count of counts) {
    const share = count / total;
    if (share > 0) sum += share * Math.log((2 * share) / (share + even));
    sum += even * Math.log((2 * even) / (share + even));
  }
  return Math.max(0, sum / 2);
}

/**
 * Mode coverage as in VEEGAN (Srivastava et al. 2017, section 5.1) and PacGAN
 * (Lin et al. 2018): a sample is of high quality if it lies under 3σ from its
 * nearest centre, a mode is covered if one such sample is nearest to it. A
 * perfect sampler scores 1 − e^(−9/2) = 98.89 %.
 *
 * @param points n × 2
 * @param modes at least one
 */
export function modeCoverage(points: PointArray, modes: readonly Mode[]): ModeCoverage {
  const strict = new Float64Array(modes.length);
  const loose = new Float64Array(modes.length);
  const samples = pointCount(points);
  let strictTotal = 0;
  let looseTotal = 0;
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
    if (nearest < STRICT * (modes[at] as Mode).sigma) {
      strict[at] = (strict[at] as number) + 1;
      strictTotal++;
    }
    if (nearest < LOOSE) {
      loose[at] = (loose[at] as number) + 1;
      looseTotal++;
    }
  }
  const registered = (counts: Float64Array) => counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  return {
    covered: registered(strict),
    total: modes.length,
    highQuality: strictTotal / samples,
    coveredLoosely: registered(loose),
    looseQuality: looseTotal / samples,
    entropy: entropy(strict, strictTotal),
    imbalance: imbalance(strict, strictTotal),
    samples,
  };
}
