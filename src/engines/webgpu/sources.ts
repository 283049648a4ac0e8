import activations from './activations.wgsl?raw';
import backward from './backward.wgsl?raw';
import { blockText, loader, sharingLoader, stripText } from './block.ts';
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
  curved,
  forNetwork,
  type NetworkPlan,
  type Plan,
  passConstants,
  sharesRows,
  threadsFor,
} from './plan.ts';
import pull from './pull.wgsl?raw';
import report from './report.wgsl?raw';
import spectral from './spectral.wgsl?raw';
import stepBuffers from './stepBuffers.wgsl?raw';
import tangents from './tangents.wgsl?raw';
import type { Tiling } from './tiling.ts';
import update from './update.wgsl?raw';
import vectors from './vectors.wgsl?raw';

const join = (...parts: readonly string[]) => parts.join('\n');

/** Where nothing goes along a penalty's direction. */
const noTangents = 'fn net_bend(layer: u32, row: u32, tile: u32, column: u32, a: mat4x4f) {}\n';

/** Everything that passes through a network need. */
function network(plan: NetworkPlan, ...passes: readonly string[]): string {
  const texts = [layout, ...(passes.includes(tangents) ? passes : [...passes, noTangents])];
  return join(passConstants(plan, passes.includes(tangents)), ...texts.map((text) => forNetwork(plan, text)));
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
function batch({ strip, tiling, critic, generator }: Plan, flags: Readonly<Record<string, number | boolean>>): string {
  const rows = [critic, generator].flatMap((network) => [rowLoader(network, 'left'), rowLoader(network, 'right')]);
  const blocks = join(blockText(tiling), stripText(tiling, strip), ...rows);
  return join(constants(flags), update, numbers, activations, blocks, philox, draws, datasets, objectives, generate);
}

/** Of the buffers in stepBuffers.wgsl. */
const stepAccess: KernelSource['access'] = ['read', 'read', 'write', 'write', 'write', 'read'];

export function criticStepSource(plan: Plan, dataset: number): KernelSource {
  const { critic, generator, strip, experiment } = plan;
  const threads = threadsFor(strip, [
    [critic, experiment.constraint.kind === 'gradient-penalty' ? 3 : 2],
    [generator, 1],
  ]);
  const flags = constants({ CURVED: curved(critic), critic_TWICE: true, generator_TWICE: false });
  const networks = join(network(critic, forward, backward, tangents), network(generator, forward));
  const code = join(
    directives(plan.tiling),
    flags,
    loaders(critic),
    loaders(generator),
    batch(plan, { THREADS: threads, NOISED: experiment.generator.kind === 'noised', DATASET: dataset }),
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
  const networks = join(network(critic, forward, backward), network(generator, forward, backward));
  const fixed = constants({ CURVED: false, critic_TWICE: false, generator_TWICE: false });
  const code = join(
    directives(plan.tiling),
    fixed,
    loaders(critic),
    loaders(generator),
    // A noised generator takes no step, and for its gradients it is given the batch.
    batch(plan, { THREADS: threads, NOISED: false, DATASET: 0 }),
    networks,
    stepBuffers,
    generatorStep,
  );
  return { label: 'generatorStep', code, access: stepAccess };
}

/** Text written for any network, for the one that is updated. */
const forUpdated = (text: string) => text.replaceAll('[net]', '[update.network]');

export function learnSource(tiling: Tiling): KernelSource {
  const blocks = join(
    blockText(tiling),
    loader('leftColumns', 'Rows', tiling, (at) => `transpose(left[${at}])`),
    loader('rightColumns', 'Columns', tiling, (at) => `right[${at}]`),
  );
  const code = join(constants({ SLICES: tiling.slices }), update, blocks, optimizer, forUpdated(join(layout, learn)));
  return { label: 'learn', code, access: ['write', 'write', 'write', 'read', 'read', 'write'] };
}

export function spectralSource({ critic }: Plan): KernelSource {
  const code = join(update, forNetwork(critic, layout), vectors, spectral);
  return { label: 'spectral', code, access: ['read', 'write', 'write'] };
}

export function pullSource({ critic }: Plan): KernelSource {
  const code = join(update, optimizer, forNetwork(critic, layout), vectors, pull);
  return { label: 'pull', code, access: ['write', 'write', 'write', 'read'] };
}

export function reportSource({ experiment }: Plan): KernelSource {
  const declared = constants({ PENALTY: experiment.constraint.kind === 'gradient-penalty' });
  return { label: 'report', code: join(declared, update, report), access: ['read', 'read', 'write'] };
}

export function packSource(): KernelSource {
  return { label: 'pack', code: join(update, forUpdated(join(layout, pack))), access: ['read', 'write'] };
}

/** @param plan a network alone */
export function pictureSource(plan: NetworkPlan, strip: number): KernelSource {
  const { tiling } = plan;
  const declared = constants({ THREADS: threadsFor(strip, [[plan, 1]]), net_TWICE: false });
  const blocks = join(blockText(tiling), stripText(tiling, strip), rowLoader(plan, 'left'), loaders(plan));
  const code = join(
    directives(tiling),
    declared,
    update,
    numbers,
    activations,
    blocks,
    network(plan, forward),
    picture,
  );
  return { label: 'picture', code, access: ['read', 'write', 'read', 'write'] };
}
