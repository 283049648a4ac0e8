import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { cauchyDeviationWithin } from '../math/cauchy.ts';
import type { Drawn } from '../math/drawn.ts';
import { boxMuller, fillNormal, fourUniforms, UNIT } from '../math/draws.ts';
import { mean } from '../math/mean.ts';
import { exact } from './study.ts';

const parameters = {
  /** Standard deviation of r, by which ∇D is off its optimum 0 on a generated point. */
  sigmaR: number(0.01, 1, 0.2, { scale: 'log' }),
  /** Standard deviation of ε, by which D is. */
  sigmaEpsilon: number(0.01, 1, 0.05, { scale: 'log' }),
  /** B: points of a batch, over which an update is a mean. */
  batch: integer(1, 20, 10),
  /** Which parameter of the generator θ + τz is updated: ∂g/∂θ = 1, ∂g/∂τ = z. */
  moves: choice(['shift', 'stretch'], 'shift'),
  updates: integer(2000, 20_000, 20_000, { scale: 'log' }),
  /** ρ: the share of r that goes with ε, as D·∇ℓ does in a sigmoid; 0 makes them independent. */
  share: number(0, 1, 0),
  /** The mean of −∇ℓ in that share, in its standard deviations. */
  lean: number(0, 4, 2),
  /** Updates are clipped to so many scales. */
  clip: number(1, 100, 10, { scale: 'log' }),
} as const;

type At = ValueOf<typeof parameters>;

export interface WhiteNoise {
  /** One coordinate of the mean over a batch of ∇θ(−log D), an update each. */
  readonly updates: Float64Array;
  /** Their absolute values, in rising order. */
  readonly sizes: Float64Array;
  /** Scale of the Cauchy law that the theorem gives them: the mean of σ_r|J|/σ_ε over the batch. */
  readonly scale: number;
  /** The updates, clipped to ±clip·scale, with the moments of a clipped Cauchy law. */
  readonly clipped: Drawn;
  /** What chance has given to each point of the batch. */
  readonly noise: Noise;
}

interface Noise {
  readonly seed: number;
  /** For standard normal n, e and n′, an update each: n/e and n′. */
  readonly points: readonly { readonly ratios: Float64Array; readonly normals: Float64Array }[];
}

const lanes = new Float64Array(4);
const normal = new Float64Array(4);

/** Of point i of a batch: n/e and n′ of independent standard normals, an update each. */
export function drawPoint(seed: number, i: number, updates: number): Noise['points'][number] {
  const [ratios, normals] = [new Float64Array(updates), new Float64Array(updates)];
  for (let k = 0; k < updates; k++) {
    fourUniforms({ seed, stream: 'generatedNoise', iteration: i, substep: 0 }, k, lanes);
    // In the middle of their cells: a uniform of 0 would make an ε of 0.
    boxMuller((lanes[0] as number) + UNIT / 2, lanes[1] as number, normal, 0);
    boxMuller((lanes[2] as number) + UNIT / 2, lanes[3] as number, normal, 2);
    ratios[k] = (normal[2] as number) / (normal[0] as number);
    normals[k] = normal[3] as number;
  }
  return { ratios, normals };
}

/** ∂g/∂θ at each point of the batch, or ∂g/∂τ = z. */
function jacobiansOf({ batch, moves }: At, seed: number): Float64Array {
  const jacobians = new Float64Array(batch).fill(1);
  if (moves === 'stretch') fillNormal({ seed, stream: 'latent', iteration: 0, substep: 0 }, jacobians);
  return jacobians;
}

/**
 * The model of Arjovsky & Bottou 2017, Thm 2.6: where the best D is 0, this one is −ε and its gradient −r, so that
 * ∇θ(−log D) = −J·r/ε. Here −r/σ_r = √(1 − ρ²)·n + ρ·(lean + n′)·ε/σ_ε.
 */
export const whiteNoise = exact('whiteNoise', parameters, (at, seed, near): WhiteNoise => {
  const known = near?.noise.seed === seed && near.updates.length === at.updates ? near.noise.points : [];
  const points = Array.from({ length: at.batch }, (_, i) => known[i] ?? drawPoint(seed, i, at.updates));
  const jacobians = jacobiansOf(at, seed);
  const unit = at.sigmaR / at.sigmaEpsilon;
  const independent = Math.sqrt(1 - at.share ** 2);
  const updates = new Float64Array(at.updates).fill(unit * at.share * at.lean * mean(jacobians));
  points.forEach(({ ratios, normals }, i) => {
    const size = (unit * (jacobians[i] as number)) / at.batch;
    const [ofRatio, ofNormal] = [independent * size, at.share * size];
    for (let k = 0; k < updates.length; k++) {
      updates[k] = (updates[k] as number) + ofRatio * (ratios[k] as number) + ofNormal * (normals[k] as number);
    }
  });
  const scale = unit * mean(jacobians, Math.abs);
  const most = at.clip * scale;
  return {
    updates,
    sizes: updates.map(Math.abs).sort(),
    scale,
    clipped: {
      values: updates.map((update) => Math.max(-most, Math.min(most, update))),
      mean: 0,
      deviation: scale * cauchyDeviationWithin(at.clip),
      most,
    },
    noise: { seed, points },
  };
});
