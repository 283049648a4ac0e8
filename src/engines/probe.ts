import type { Experiment } from '../experiment/experiment.ts';
import { activations } from '../math/activations.ts';
import { type Bounds, gridPoints } from '../math/grid.ts';
import { mean } from '../math/mean.ts';
import { criticLayout } from './layout.ts';
import { criticInUse, startSpectral } from './reference/inUse.ts';
import { allocatePass, type Pass } from './reference/network.ts';
import { inputGradient } from './reference/penalty.ts';
import type { Reals, Snapshot } from './trainer.ts';

// What a critic is like, asked in Float64, whichever engine trained it.

/** What of a snapshot makes its critic. */
export type CriticState = Pick<Snapshot, 'critic' | 'singular'>;

/** Points that are asked at a time. */
const BATCH = 256;

/** Room for a critic of one shape, to be used again by who asks often. */
export interface ProbeMemory {
  readonly pass: Pass;
  readonly raw: Float64Array;
}

export function allocateProbe(experiment: Experiment): ProbeMemory {
  const layout = criticLayout(experiment);
  const activation = activations[experiment.critic.activation];
  return { pass: allocatePass({ layout, activation }, BATCH), raw: new Float64Array(layout.size) };
}

/**
 * Runs f and ∇ₓf batch by batch on the parameters that an engine's `criticField`
 * runs on. `visit` finds f in `pass.last.a` and ∂f/∂aₗ in each layer's `delta`.
 */
function ask(
  experiment: Experiment,
  { critic, singular }: CriticState,
  points: ArrayLike<number>,
  { pass, raw }: ProbeMemory,
  visit: (from: number, rows: number) => void,
): Float64Array {
  raw.set(critic);
  const parameters = criticInUse(startSpectral(experiment, raw, singular), raw);
  const slopes = new Float64Array(points.length);
  const count = points.length / 2;
  for (let from = 0; from < count; from += BATCH) {
    const rows = Math.min(BATCH, count - from);
    for (let i = 0; i < 2 * rows; i++) pass.input[i] = points[2 * from + i] as number;
    inputGradient(pass, parameters, rows, slopes.subarray(2 * from));
    visit(from, rows);
  }
  return slopes;
}

export interface Probed {
  /** n values. */
  readonly f: Float64Array;
  /** ∇ₓf, n × 2. */
  readonly slopes: Float64Array;
}

/** Answers what f and ∇ₓf are at n × 2 points. */
export type Asked = (points: ArrayLike<number>) => Probed;

/** f and ∇ₓf at n × 2 points. */
export function probe(
  experiment: Experiment,
  state: CriticState,
  points: ArrayLike<number>,
  memory = allocateProbe(experiment),
): Probed {
  const { last } = memory.pass;
  const f = new Float64Array(points.length / 2);
  const slopes = ask(experiment, state, points, memory, (from, rows) => f.set(last.a.subarray(0, rows), from));
  return { f, slopes };
}

/** ‖g‖ of n × 2 gradients. */
export function normsOf(slopes: ArrayLike<number>): Float64Array {
  const norms = new Float64Array(slopes.length / 2);
  for (let n = 0; n < norms.length; n++) norms[n] = Math.hypot(slopes[2 * n] as number, slopes[2 * n + 1] as number);
  return norms;
}

/**
 * E‖∂f/∂aₗ‖ over n × 2 points, one a hidden layer from the input up: how a
 * gradient grows or dies on its way back (Gulrajani et al. 2017, Figure 1b).
 */
export function layerGradients(
  experiment: Experiment,
  state: CriticState,
  points: ArrayLike<number>,
  memory = allocateProbe(experiment),
): Float64Array {
  const hidden = memory.pass.layers.slice(0, -1);
  const sums = new Float64Array(hidden.length);
  ask(experiment, state, points, memory, (_, rows) => {
    hidden.forEach(({ delta, outputs }, l) => {
      for (let n = 0; n < rows; n++) {
        let squares = 0;
        for (let i = n * outputs; i < (n + 1) * outputs; i++) squares += (delta[i] as number) ** 2;
        sums[l] = (sums[l] as number) + Math.sqrt(squares);
      }
    });
  });
  return sums.map((sum) => sum / (points.length / 2));
}

/** The even grid on which slopes are searched for the largest. */
export interface SlopeGrid {
  readonly bounds: Bounds;
  readonly resolution: number;
}
const slopeGrid: SlopeGrid = { bounds: [-3, 3, -3, 3], resolution: 64 };

/** The largest ‖∇ₓf‖ on a grid that includes its bounds: no more than the critic's Lipschitz constant there. */
export function largestSlope(
  experiment: Experiment,
  state: CriticState,
  { bounds, resolution } = slopeGrid,
  memory = allocateProbe(experiment),
): number {
  const { slopes } = probe(experiment, state, gridPoints(bounds, resolution), memory);
  return normsOf(slopes).reduce((a, b) => Math.max(a, b), 0);
}

/**
 * η = (E f(x_r) − E f(x_g)) / (max‖∇f‖ · W₁): the share of the distance that the
 * critic finds, whatever its scale. At most 1 by Kantorovich–Rubinstein, up to what
 * W₁ misses and the grid steps over; NaN for a constant critic.
 *
 * @param wasserstein W₁ between the two sets of points
 */
export function efficiency(
  experiment: Experiment,
  state: CriticState,
  real: ArrayLike<number>,
  generated: ArrayLike<number>,
  wasserstein: number,
  memory = allocateProbe(experiment),
): number {
  const gap = mean(probe(experiment, state, real, memory).f) - mean(probe(experiment, state, generated, memory).f);
  return gap / (largestSlope(experiment, state, slopeGrid, memory) * wasserstein);
}

/** The weights, then the biases of each layer of a critic, from the input up: views of its flat vector as it is trained. */
export function parametersByLayer<Values extends Reals>(experiment: Experiment, critic: Values): Values[] {
  return criticLayout(experiment).layers.map(
    ({ weights, bias, outputs }) => critic.subarray(weights, bias + outputs) as Values,
  );
}

/** So near ±c, as a share of c, counts as at the bound. */
const NEAR = 1e-3;

/** The share of parameters that lie near ±c, where clipping holds them. */
export function shareAtBound(parameters: Reals, c: number, near = NEAR): number {
  let held = 0;
  for (const value of parameters) if (Math.abs(value) >= c * (1 - near)) held += 1;
  return held / parameters.length;
}
