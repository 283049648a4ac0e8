import activations from './activations.wgsl?raw';
import backward from './backward.wgsl?raw';
import block from './block.wgsl?raw';
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
import { constants, forNetwork, type NetworkPlan, networkConstants, type Plan, threadsFor } from './plan.ts';
import pull from './pull.wgsl?raw';
import report from './report.wgsl?raw';
import spectral from './spectral.wgsl?raw';
import update from './update.wgsl?raw';
import vectors from './vectors.wgsl?raw';

const join = (...parts: readonly string[]) => parts.join('\n');

/** Everything that a network needs, by the passes that run through it. */
function network(plan: NetworkPlan, ...passes: readonly string[]): string {
  return join(networkConstants(plan), ...[layout, ...passes].map((text) => forNetwork(plan, text)));
}

/** What the kernels of both steps share: batch, draws, losses. */
function batch({ experiment, samples }: Plan, dataset: number, threads: number): string {
  const { batchSize, latent } = experiment;
  const declared = constants({
    THREADS: threads,
    BATCH: batchSize,
    SAMPLES: samples,
    LATENT: latent.dimension,
    LATENT_NORMAL: latent.kind === 'normal',
    DATASET: dataset,
  });
  return join(declared, update, numbers, activations, block, philox, draws, objectives, generate);
}

/** Whether φ″ isn't zero almost everywhere. */
const curved = ({ activation }: NetworkPlan) => activation !== 'relu' && activation !== 'leakyRelu';

/** Rows that carry a gradient: real and generated, the adjoints of x̂ where φ″ ≠ 0, and its tangents. */
function rowsOf(plan: NetworkPlan, samples: number, penalty: boolean): Record<string, number> {
  if (plan.name === 'generator') return { BIASED_ROWS: samples, TANGENT_ROWS: 0 };
  const adjoint = penalty && curved(plan);
  return { BIASED_ROWS: (adjoint ? 3 : 2) * samples, TANGENT_ROWS: penalty ? samples : 0 };
}

export function criticStepSource(plan: Plan, dataset: number, penalty: boolean): KernelSource {
  const { critic, generator } = plan;
  const classes = penalty ? 3 : 2;
  const threads = threadsFor([
    [critic, classes],
    [generator, 1],
  ]);
  const flags = constants({ CLASSES: classes, PENALTY: penalty, CURVED: penalty && curved(critic) });
  const networks = join(network(critic, forward, backward), network(generator, forward));
  const code = join(flags, batch(plan, dataset, threads), datasets, networks, criticStep);
  return { label: 'criticStep', code, access: ['read', 'read', 'write', 'write', 'write', 'read'] };
}

export function generatorStepSource(plan: Plan): KernelSource {
  const { critic, generator } = plan;
  const threads = threadsFor([
    [critic, 1],
    [generator, 1],
  ]);
  const networks = join(network(critic, forward, backward), network(generator, forward, backward));
  const batchAt = constants({ BATCH_AT: 6 });
  const code = join(batchAt, batch(plan, 0, threads), networks, generatorStep);
  return { label: 'generatorStep', code, access: ['read', 'read', 'write', 'write', 'write', 'read'] };
}

/** @param slices threads that share the rows of one 8 × 8 block of weights */
export function learnSource({ experiment, samples }: Plan, plan: NetworkPlan, slices: number): KernelSource {
  const { kind } = experiment.constraint;
  const declared = constants({
    SLICES: slices,
    SAMPLES: samples,
    DEFERRED: plan.name === 'critic' && kind === 'spectral-norm',
    ...rowsOf(plan, samples, kind === 'gradient-penalty'),
  });
  const code = join(declared, update, activations, numbers, block, optimizer, network(plan), forNetwork(plan, learn));
  return { label: 'learn', code, access: ['write', 'write', 'write', 'read', 'read', 'write'] };
}

export function spectralSource({ critic }: Plan): KernelSource {
  const code = join(update, numbers, activations, network(critic), vectors, spectral);
  return { label: 'spectral', code, access: ['read', 'write', 'write'] };
}

export function pullSource({ critic }: Plan): KernelSource {
  const code = join(update, numbers, activations, optimizer, network(critic), vectors, pull);
  return { label: 'pull', code, access: ['write', 'write', 'write', 'read'] };
}

export function reportSource({ experiment, samples }: Plan): KernelSource {
  const penalty = experiment.constraint.kind === 'gradient-penalty';
  const declared = constants({ BATCH: experiment.batchSize, SAMPLES: samples, PENALTY: penalty });
  return { label: 'report', code: join(declared, update, report), access: ['read', 'read', 'write'] };
}

export function packSource(plan: NetworkPlan): KernelSource {
  const code = join(update, numbers, activations, network(plan), forNetwork(plan, pack));
  return { label: 'pack', code, access: ['read', 'write'] };
}

/** @param plan a network alone */
export function pictureSource(plan: NetworkPlan, inputs: number, answers: number): KernelSource {
  const declared = constants({ THREADS: threadsFor([[plan, 1]]), GIVEN: inputs, ANSWERS: answers });
  const code = join(declared, update, numbers, activations, block, network(plan, forward), forNetwork(plan, picture));
  return { label: 'picture', code, access: ['read', 'write', 'read', 'write'] };
}
