import type { Experiment } from '../../experiment/experiment.ts';
import type { ActivationName } from '../../math/activations.ts';
import { criticLayout, generatorLayout, type NetworkLayout } from '../layout.ts';

/** Rows and columns of the block that one thread computes. */
const BLOCK = 8;

const blocks = (width: number) => Math.ceil(width / BLOCK);
/** Vectors of four floats in a padded row. */
const stride = (width: number) => 2 * Math.max(1, blocks(width));

/** One network's sizes and where its rows lie, in matrices of sixteen floats: layout.wgsl. */
export interface NetworkPlan {
  readonly name: 'critic' | 'generator';
  readonly activation: ActivationName;
  readonly inputs: number;
  readonly outputs: number;
  /** Hidden layers. */
  readonly depth: number;
  readonly width: number;
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
export function packedSize({ inputs, outputs, depth, width }: NetworkPlan): number {
  const layer = (from: number, to: number) => 32 * (Math.ceil(from / 4) + 1) * blocks(to);
  if (depth === 0) return layer(inputs, outputs);
  return layer(inputs, width) + (depth - 1) * layer(width, width) + layer(width, outputs);
}

type Shape = Pick<NetworkPlan, 'name' | 'activation' | 'inputs' | 'outputs' | 'depth' | 'width' | 'size'>;

/** Lays out `rows` rows behind the given ends of both buffers. */
function placeNetwork(shape: Shape, rows: number, leftAt: number, rightAt: number): NetworkPlan {
  const { inputs, width, depth, activation } = shape;
  const hidden = (depth * rows * stride(width)) / 4;
  const hiddenAt = leftAt + (rows * stride(inputs)) / 4;
  const memoAt = activation === 'silu' ? hiddenAt + hidden : hiddenAt;
  const outputAt = rightAt + hidden;
  const ends = { leftEnd: memoAt + hidden, rightEnd: outputAt + rows / 2 };
  return { ...shape, rows, inputAt: leftAt, hiddenAt, memoAt, deltaAt: rightAt, outputAt, ...ends };
}

function shapeOf(name: NetworkPlan['name'], activation: ActivationName, { layers, size }: NetworkLayout): Shape {
  const [first, last] = [layers[0], layers.at(-1)];
  // A translation is a bias alone: one output, no inputs.
  if (!first || !last) return { name, activation, inputs: 0, outputs: 1, depth: 0, width: 1, size };
  const [depth, width] = [layers.length - 1, layers.length > 1 ? first.outputs : 1];
  return { name, activation, inputs: first.inputs, outputs: last.outputs, depth, width, size };
}

export interface Plan {
  readonly experiment: Experiment;
  /** The batch, rounded up to whole tiles of eight. */
  readonly samples: number;
  readonly critic: NetworkPlan;
  readonly generator: NetworkPlan;
}

/** Plans the memory of an experiment's steps. */
export function planOf(experiment: Experiment): Plan {
  const samples = BLOCK * Math.ceil(experiment.batchSize / BLOCK);
  const critic = shapeOf('critic', experiment.critic.activation, criticLayout(experiment));
  const generator = shapeOf('generator', experiment.generator.activation, generatorLayout(experiment));
  // Real, generated and x̂ rows, and the tangents of x̂.
  const criticPlan = placeNetwork(critic, 4 * samples, 0, 0);
  const behind = [criticPlan.leftEnd, criticPlan.rightEnd] as const;
  return { experiment, samples, critic: criticPlan, generator: placeNetwork(generator, samples, ...behind) };
}

/** The same network alone, for pictures of `rows` rows. */
export function alone(plan: NetworkPlan, rows: number): NetworkPlan {
  return placeNetwork(plan, rows, 0, 0);
}

/** Threads of a workgroup that runs networks on so many classes of eight rows. */
export function threadsFor(plans: readonly (readonly [plan: NetworkPlan, classes: number])[]): number {
  return Math.max(BLOCK, ...plans.map(([{ width }, classes]) => classes * blocks(width)));
}

/** 8 × 8 blocks of weights in a network: the workgroups of learn.wgsl. */
export function blockCount({ inputs, outputs, depth, width }: NetworkPlan): number {
  const of = (size: number) => Math.max(1, blocks(size));
  if (depth === 0) return of(inputs) * of(outputs);
  return of(inputs) * of(width) + (depth - 1) * of(width) ** 2 + of(width) * of(outputs);
}

/** WGSL declarations of constants. */
export function constants(values: Readonly<Record<string, number | boolean>>): string {
  return Object.entries(values)
    .map(([name, value]) => `const ${name} = ${value}${typeof value === 'number' ? 'u' : ''};\n`)
    .join('');
}

/** A network's constants and its activation, as layout.wgsl, forward.wgsl and backward.wgsl read them. */
export function networkConstants(plan: NetworkPlan): string {
  const { name, activation, inputs, outputs, depth, width, rows } = plan;
  const values = {
    INPUTS: inputs,
    OUTPUTS: outputs,
    DEPTH: depth,
    WIDTH: width,
    BLOCKS: blocks(width),
    STRIDE: stride(width),
    INPUT_STRIDE: stride(inputs),
    ROWS: rows,
    INPUT_AT: plan.inputAt,
    HIDDEN_AT: plan.hiddenAt,
    MEMO_AT: plan.memoAt,
    DELTA_AT: plan.deltaAt,
    OUTPUT_AT: plan.outputAt,
  };
  const entries = Object.entries(values).map(([key, value]) => [`${name}_${key}`, value] as const);
  const functions = (['value', 'slope', 'curvature'] as const).map(
    (part) => `fn ${name}_${part}(x: vec4f) -> vec4f { return ${activation}_${part}(x); }\n`,
  );
  return constants(Object.fromEntries(entries)) + functions.join('');
}

/** Text written for any network, for this one. */
export function forNetwork({ name }: NetworkPlan, text: string): string {
  return text.replaceAll('net_', `${name}_`);
}
