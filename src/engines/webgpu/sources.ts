import activations from './activations.wgsl?raw';
import backward from './backward.wgsl?raw';
import { blockText, loader, sharingLoader } from './block.ts';
import criticStep from './criticStep.wgsl?raw';
import datasets from './datasets.wgsl?raw';
import draws from './draws.wgsl?raw';
import forward from './forward.wgsl?raw';
import generate from './generate.wgsl?raw';
import generatorStep from './generatorStep.wgsl?raw';
import type { KernelSource } from './kernel.ts';
import layout from './layout.wgsl?raw';
import learn from './learn.wgsl?raw';
import numbers from './numbers.wgsl?raw';
import objectives from './objectives.wgsl?raw';
import optimizer from './optimizer.wgsl?raw';
import pack from './pack.wgsl?raw';
import philox from './philox.wgsl?raw';
import picture from './picture.wgsl?raw';
import {
  constants,
  forNetwork,
  type NetworkPlan,
  networkConstants,
  type Plan,
  passConstants,
  sharesRows,
  threadsFor,
} from './plan.ts';
import pull from './pull.wgsl?raw';
import report from './report.wgsl?raw';
import spectral from './spectral.wgsl?raw';
import stepBuffers from './stepBuffers.wgsl?raw';
import type { Tiling } from './tiling.ts';
import update from './update.wgsl?raw';
import vectors from './vectors.wgsl?raw';

const join = (...parts: readonly string[]) => parts.join('\n');

/** Where a network's numbers lie. */
function places(plan: NetworkPlan): string {
  return join(networkConstants(plan), forNetwork(plan, layout));
}

/** Everything that passes through a network need. */
function network(plan: NetworkPlan, strip: number, ...passes: readonly string[]): string {
  return join(places(plan), passConstants(plan, strip), ...passes.map((text) => forNetwork(plan, text)));
}

/** Blocks of sums, and the strip of samples that a workgroup takes through the networks. */
function block(tiling: Tiling, strip: number, samples: number): string {
  return join(constants({ STRIP: strip, STRIP_BLOCKS: strip / tiling.rows, SAMPLES: samples }), blockText(tiling));
}

/** What has to stand in front of a text. Only whole fours share, which its control flow doesn't show. */
const directives = ({ sharing }: Tiling) =>
  sharing ? 'enable subgroups;\ndiagnostic(off, subgroup_uniformity);\n' : '';

/** What a network's passes read of the activations or the derivatives. */
function rowLoader(plan: NetworkPlan, buffer: 'left' | 'right'): string {
  const [name, tile] = [`${plan.name}_${buffer}Rows`, (at: string) => `${buffer}[${at}]`];
  if (sharesRows(plan)) return sharingLoader(name, plan.tiling, tile);
  return `${loader(`${name}Of`, 'Rows', plan.tiling, tile)}fn ${name}(at: u32, step: u32, lane: u32) -> Rows { return ${name}Of(at, step); }\n`;
}

/** What the passes read of a network's packed parameters. */
function loaders({ name, tiling }: NetworkPlan): string {
  return join(
    loader(`${name}_columns`, 'Columns', tiling, (at) => `${name}_packed[${at}]`),
    loader(`${name}_transposed`, 'Columns', tiling, (at) => `transpose(${name}_packed[${at}])`),
  );
}

/** What the kernels of both steps share: batch, draws, losses. */
function batch(
  { experiment, samples, strip, tiling, critic, generator }: Plan,
  dataset: number,
  threads: number,
): string {
  const {
    generator: { kind },
    latent,
  } = experiment;
  const declared = constants({
    THREADS: threads,
    LATENT: latent.dimension,
    LATENT_NORMAL: latent.kind === 'normal',
    NOISED: kind === 'noised',
    DATASET: dataset,
  });
  const rows = [critic, generator].flatMap((network) => [rowLoader(network, 'left'), rowLoader(network, 'right')]);
  const blocks = join(block(tiling, strip, samples), ...rows);
  return join(declared, update, numbers, activations, blocks, philox, draws, datasets, objectives, generate);
}

/** Whether φ″ isn't zero almost everywhere. */
const curved = ({ activation }: NetworkPlan) => activation !== 'relu' && activation !== 'leakyRelu';

/** Rows that carry a gradient: real and generated, the adjoints of x̂ where φ″ ≠ 0, and its tangents. */
function rowsOf(plan: NetworkPlan, samples: number, penalty: boolean) {
  if (plan.name === 'generator') return { BIASED_ROWS: samples, TANGENT_ROWS: 0 };
  const adjoint = penalty && curved(plan);
  return { BIASED_ROWS: (adjoint ? 3 : 2) * samples, TANGENT_ROWS: penalty ? samples : 0 };
}

/** Of the buffers in stepBuffers.wgsl. */
const stepAccess: KernelSource['access'] = ['read', 'read', 'write', 'write', 'write', 'read'];

export function criticStepSource(plan: Plan, dataset: number, penalty: boolean): KernelSource {
  const { critic, generator, strip } = plan;
  const classes = penalty ? 3 : 2;
  const threads = threadsFor(strip, [
    [critic, classes],
    [generator, 1],
  ]);
  const flags = constants({
    CLASSES: classes,
    PENALTY: penalty,
    CURVED: penalty && curved(critic),
    critic_TWICE: true,
    generator_TWICE: false,
  });
  const networks = join(network(critic, strip, forward, backward), network(generator, strip, forward));
  const code = join(
    directives(plan.tiling),
    flags,
    loaders(critic),
    loaders(generator),
    batch(plan, dataset, threads),
    networks,
    stepBuffers,
    criticStep,
  );
  return { label: 'criticStep', code, access: stepAccess };
}

export function generatorStepSource(plan: Plan): KernelSource {
  const { critic, generator, strip } = plan;
  const threads = threadsFor(strip, [
    [critic, 1],
    [generator, 1],
  ]);
  const networks = join(network(critic, strip, forward, backward), network(generator, strip, forward, backward));
  const fixed = constants({ CURVED: false, critic_TWICE: false, generator_TWICE: false });
  const code = join(
    directives(plan.tiling),
    fixed,
    loaders(critic),
    loaders(generator),
    batch(plan, 0, threads),
    networks,
    stepBuffers,
    generatorStep,
  );
  return { label: 'generatorStep', code, access: stepAccess };
}

export function learnSource({ experiment, samples, strip, tiling }: Plan, plan: NetworkPlan): KernelSource {
  const { kind } = experiment.constraint;
  const { slices } = tiling;
  const rows = rowsOf(plan, samples, kind === 'gradient-penalty');
  const eights = (rows.BIASED_ROWS + rows.TANGENT_ROWS) / 8;
  const declared = constants({
    SLICES: slices,
    EIGHTS: eights,
    WHOLE: eights % slices === 0,
    DEFERRED: plan.name === 'critic' && kind === 'spectral-norm',
    ...rows,
  });
  const blocks = join(
    block(tiling, strip, samples),
    loader('leftColumns', 'Rows', tiling, (at) => `transpose(left[${at}])`),
    loader('rightColumns', 'Columns', tiling, (at) => `right[${at}]`),
  );
  const parts = [blocks, optimizer, places(plan), forNetwork(plan, learn)];
  const code = join(declared, update, ...parts);
  return { label: 'learn', code, access: ['write', 'write', 'write', 'read', 'read', 'write'] };
}

export function spectralSource({ critic }: Plan): KernelSource {
  const code = join(update, places(critic), vectors, spectral);
  return { label: 'spectral', code, access: ['read', 'write', 'write'] };
}

export function pullSource({ critic }: Plan): KernelSource {
  const code = join(update, optimizer, places(critic), vectors, pull);
  return { label: 'pull', code, access: ['write', 'write', 'write', 'read'] };
}

export function reportSource({ experiment, samples }: Plan): KernelSource {
  const penalty = experiment.constraint.kind === 'gradient-penalty';
  const declared = constants({ SAMPLES: samples, PENALTY: penalty });
  return { label: 'report', code: join(declared, update, report), access: ['read', 'read', 'write'] };
}

export function packSource(plan: NetworkPlan): KernelSource {
  const code = join(update, places(plan), forNetwork(plan, pack));
  return { label: 'pack', code, access: ['read', 'write'] };
}

/** @param plan a network alone */
export function pictureSource(plan: NetworkPlan, strip: number, inputs: number, answers: number): KernelSource {
  const { tiling, rows } = plan;
  const threads = threadsFor(strip, [[plan, 1]]);
  const declared = constants({ THREADS: threads, GIVEN: inputs, ANSWERS: answers, [`${plan.name}_TWICE`]: false });
  const blocks = join(block(tiling, strip, rows), rowLoader(plan, 'left'), loaders(plan));
  const passes = [network(plan, strip, forward), forNetwork(plan, picture)];
  const code = join(directives(tiling), declared, update, numbers, activations, blocks, ...passes);
  return { label: 'picture', code, access: ['read', 'write', 'read', 'write'] };
}
