import { table } from '../../experiment/table.ts';
import { noiseSigma } from '../draws.ts';
import { gradientRows, type NetworkPlan, type Plan, sizesOf, stripOf } from './plan.ts';

/** Offsets of uniforms are multiples of this on every device; all of it is used. */
export const UPDATE_BYTES = 256;

/** The optimiser of an update that only computes gradients. */
const NO_OPTIMIZER = 4;
const LARGEST = 3.4e38;

export interface UpdateOptions {
  readonly network: 'critic' | 'generator';
  readonly iteration: number;
  readonly substep: number;
  /** Updates of this network before this one: Adam's t − 1. Undefined where nothing is to move. */
  readonly updates: number | undefined;
  readonly report: number;
  readonly powerIterations: number;
}

/** Words of the rows of a class and of the networks' sizes. */
const SAMPLES_AT = 25;
const SIZES_AT = [32, 48] as const;

/** A network's place among those of update.wgsl. */
const placeOf = ({ name }: Pick<NetworkPlan, 'name'>) => (name === 'generator' ? 1 : 0);

function writeSizes(bytes: ArrayBuffer, offset: number, plan: NetworkPlan, strip: number): void {
  new Uint32Array(bytes, offset).set(sizesOf(plan, strip), SIZES_AT[placeOf(plan)]);
}

/** Writes what a picture of a network reads of them: its sizes, all rows being of one class. */
export function writePicture(bytes: ArrayBuffer, plan: NetworkPlan): void {
  new Uint32Array(bytes)[SAMPLES_AT] = plan.rows;
  writeSizes(bytes, 0, plan, stripOf(plan.width, plan.tiling));
}

/** Writes what update.wgsl reads of one update to `bytes`, from `offset` on. */
export function writeUpdate(
  bytes: ArrayBuffer,
  offset: number,
  plan: Plan,
  { network, iteration, substep, updates, report, powerIterations }: UpdateOptions,
): void {
  const { experiment, samples, strip } = plan;
  const { objective, constraint, seed, batchSize, latent } = experiment;
  const isCritic = network === 'critic';
  const optimizer = isCritic ? experiment.criticOptimizer : experiment.generatorOptimizer;
  const { kind, rate, beta1, beta2, epsilon, momentum, decay } = optimizer;
  const t = (updates ?? 0) + 1;
  const adam = kind === 'adam';
  const clips = isCritic && constraint.kind === 'clip';
  new Uint32Array(bytes, offset, 8).set([
    iteration,
    substep,
    seed,
    report,
    table.objective.options.indexOf(objective),
    table.constraint.at.options.indexOf(constraint.at),
    constraint.sides === 'one' ? 1 : 0,
    updates === undefined ? 1 : 0,
  ]);
  new Float32Array(bytes, offset + 32, 15).set([
    noiseSigma(experiment, iteration),
    constraint.lambda,
    constraint.target,
    clips ? constraint.clip : LARGEST,
    0,
    adam ? rate / (1 - beta1 ** t) : rate,
    beta1,
    1 - beta1,
    beta2,
    1 - beta2,
    epsilon,
    momentum,
    decay,
    1 - decay,
    1 / (1 - beta2 ** t),
  ]);
  const words = new Uint32Array(bytes, offset);
  words[12] = updates === undefined ? NO_OPTIMIZER : table.criticOptimizer.kind.options.indexOf(kind);
  words[23] = powerIterations;
  const rows = gradientRows(plan, network);
  const deferred = isCritic && constraint.kind === 'spectral-norm';
  words.set(
    [
      batchSize,
      samples,
      latent.dimension,
      latent.kind === 'normal' ? 1 : 0,
      rows.biased,
      rows.tangents,
      deferred ? 1 : 0,
      placeOf(plan[network]),
    ],
    24,
  );
  writeSizes(bytes, offset, plan.critic, strip);
  writeSizes(bytes, offset, plan.generator, strip);
}
