import type { Experiment } from '../../experiment/experiment.ts';
import type { ActivationName } from '../../math/activations.ts';
import { criticLayout, generatorLayout, type NetworkLayout } from '../layout.ts';
import { hardware, type Tiling } from './tiling.ts';

/** Blocks of `size` that hold so many. */
const blocks = (count: number, size: number) => Math.max(1, Math.ceil(count / size));
/** Tiles of four by four across a padded row. */
const tiles = (width: number, { columns }: Tiling) => (columns / 4) * blocks(width, columns);

/** One network's sizes and where its rows lie, in matrices of sixteen floats: layout.wgsl. */
export interface NetworkPlan {
  /** What kernels call it; `net` where it is the only one. */
  readonly name: 'critic' | 'generator' | 'net';
  readonly activation: ActivationName;
  readonly inputs: number;
  readonly outputs: number;
  /** Hidden layers. */
  readonly depth: number;
  readonly width: number;
  readonly tiling: Tiling;
  readonly rows: number;
  readonly inputAt: number;
  readonly hiddenAt: number;
  /** What φ′ and φ″ are computed from: the activations themselves where they tell. */
  readonly memoAt: number;
  readonly deltaAt: number;
  readonly outputAt: number;
  /** Ends of this network's part of both buffers. */
  readonly leftEnd: number;
  readonly rightEnd: number;
  /** Parameters. */
  readonly size: number;
}

/** Floats of the packed copy of a network's parameters. */
export function packedSize({ inputs, outputs, depth, width, tiling }: NetworkPlan): number {
  const layer = (from: number, to: number) => 16 * (tiles(from, tiling) + 1) * tiles(to, tiling);
  if (depth === 0) return layer(inputs, outputs);
  return layer(inputs, width) + (depth - 1) * layer(width, width) + layer(width, outputs);
}

type Shape = Pick<NetworkPlan, 'name' | 'activation' | 'inputs' | 'outputs' | 'depth' | 'width' | 'size' | 'tiling'>;

/** Whether φ′ and φ″ can't be computed from the activation itself. */
const keepsMemo = (activation: ActivationName) => activation === 'silu';

/** Lays out `rows` rows behind the given ends of both buffers. */
function placeNetwork(shape: Shape, rows: number, leftAt: number, rightAt: number): NetworkPlan {
  const { inputs, outputs, width, depth, activation, tiling } = shape;
  const of = (columns: number) => (rows / 4) * tiles(columns, tiling);
  const hiddenAt = leftAt + of(inputs);
  const memoAt = keepsMemo(activation) ? hiddenAt + depth * of(width) : hiddenAt;
  const outputAt = rightAt + depth * of(width);
  const ends = { leftEnd: memoAt + depth * of(width), rightEnd: outputAt + of(outputs) };
  return { ...shape, rows, inputAt: leftAt, hiddenAt, memoAt, deltaAt: rightAt, outputAt, ...ends };
}

function shapeOf(
  name: NetworkPlan['name'],
  activation: ActivationName,
  { layers, size }: NetworkLayout,
  tiling: Tiling,
): Shape {
  const [first, last] = [layers[0], layers.at(-1)];
  // A translation is a bias alone: one output, no inputs; a noised generator has no output either.
  if (!first || !last) return { name, activation, inputs: 0, outputs: size, depth: 0, width: 1, size, tiling };
  const [depth, width] = [layers.length - 1, layers.length > 1 ? first.outputs : 1];
  return { name, activation, inputs: first.inputs, outputs: last.outputs, depth, width, size, tiling };
}

export interface Plan {
  readonly experiment: Experiment;
  readonly tiling: Tiling;
  /** Samples of one workgroup: whole blocks of rows. */
  readonly strip: number;
  /** The batch, rounded up to whole strips. */
  readonly samples: number;
  readonly critic: NetworkPlan;
  readonly generator: NetworkPlan;
}

/** Rows that give every thread of a workgroup a block of a layer of this width. */
export function stripOf(width: number, { rows, columns, threads = 1 }: Tiling): number {
  return rows * Math.ceil(threads / blocks(width, columns));
}

/** Plans the memory of an experiment's steps. */
export function planOf(experiment: Experiment, tiling = hardware): Plan {
  const critic = shapeOf('critic', experiment.critic.activation, criticLayout(experiment), tiling);
  const generator = shapeOf('generator', experiment.generator.activation, generatorLayout(experiment), tiling);
  const strip = stripOf(critic.width, tiling);
  const samples = strip * blocks(experiment.batchSize, strip);
  // Real, generated and x̂ rows, and the tangents of x̂.
  const criticPlan = placeNetwork(critic, 4 * samples, 0, 0);
  const behind = [criticPlan.leftEnd, criticPlan.rightEnd] as const;
  return {
    experiment,
    tiling,
    strip,
    samples,
    critic: criticPlan,
    generator: placeNetwork(generator, samples, ...behind),
  };
}

/** The same network alone, for pictures of `rows` rows. */
export function alone(plan: NetworkPlan, rows: number): NetworkPlan {
  return placeNetwork({ ...plan, name: 'net' }, rows, 0, 0);
}

/** Whether neighbouring threads work on the same rows, four by four, and share them. */
export function sharesRows({ width, tiling }: NetworkPlan): boolean {
  return tiling.sharing && blocks(width, tiling.columns) % 4 === 0;
}

/** Blocks of one class of a strip in a layer. */
const tasks = ({ width, tiling }: NetworkPlan, strip: number) => (strip / tiling.rows) * blocks(width, tiling.columns);

/** Threads of a workgroup that runs networks on so many classes of a strip. */
export function threadsFor(strip: number, plans: readonly (readonly [plan: NetworkPlan, classes: number])[]): number {
  const needed = plans.map(([plan, classes]) => plan.tiling.threads ?? Math.max(strip, classes * tasks(plan, strip)));
  return Math.max(...needed);
}

/** Blocks of weights in a network: the workgroups of learn.wgsl. */
export function blockCount({ inputs, outputs, depth, width, tiling }: NetworkPlan): number {
  const of = (from: number, to: number) => blocks(from, tiling.rows) * blocks(to, tiling.columns);
  if (depth === 0) return of(inputs, outputs);
  return of(inputs, width) + (depth - 1) * of(width, width) + of(width, outputs);
}

/** WGSL declarations of constants. */
export function constants(values: Readonly<Record<string, number | boolean>>): string {
  return Object.entries(values)
    .map(([name, value]) => `const ${name} = ${value}${typeof value === 'number' ? 'u' : ''};\n`)
    .join('');
}

/** A network's sizes and places, in the order of `Network` in update.wgsl. */
export function sizesOf(plan: NetworkPlan, strip: number): number[] {
  const { inputs, outputs, depth, width, tiling, rows } = plan;
  const across = [width, inputs, outputs].map((columns) => tiles(columns, tiling));
  const counts = [blocks(width, tiling.columns), ...across, tasks(plan, strip), rows];
  const places = [plan.inputAt, plan.hiddenAt, plan.memoAt, plan.deltaAt, plan.outputAt];
  return [inputs, outputs, depth, width, ...counts, ...places];
}

/** Whether φ″ isn't zero almost everywhere. */
export const curved = ({ activation }: NetworkPlan) => activation !== 'relu' && activation !== 'leakyRelu';

/** Rows that carry a gradient: real and generated, the adjoints of x̂ where φ″ ≠ 0, and its tangents. */
export function gradientRows({ experiment, samples, critic }: Plan, network: 'critic' | 'generator') {
  if (network === 'generator') return { biased: samples, tangents: 0 };
  const penalty = experiment.constraint.kind === 'gradient-penalty';
  return { biased: (penalty && curved(critic) ? 3 : 2) * samples, tangents: penalty ? samples : 0 };
}

/**
 * What forward.wgsl and backward.wgsl read beside sizes: the activation, whether it leaves a memo, who shares rows, and
 * whether there may be a penalty on it.
 */
export function passConstants(plan: NetworkPlan, penalised: boolean): string {
  const { name, activation } = plan;
  const functions = (['value', 'slope', 'curvature'] as const).map(
    (part) => `fn ${name}_${part}(x: vec4f) -> vec4f { return ${activation}_${part}(x); }\n`,
  );
  const declared = constants({
    [`${name}_MEMO`]: keepsMemo(activation),
    [`${name}_SHARING`]: sharesRows(plan),
    [`${name}_PENALISED`]: penalised,
  });
  return declared + functions.join('');
}

/** Text written for any network (`net_up`, `update.networks[net]`), for this one. */
export function forNetwork({ name }: Pick<NetworkPlan, 'name'>, text: string): string {
  return text.replaceAll(/\bnet(?=[_\]])/g, name);
}
