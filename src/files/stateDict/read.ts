import { criticLayout, generatorLayout, type LayerLayout, type NetworkLayout } from '../../engines/layout.ts';
import { checkSnapshot } from '../../engines/snapshot.ts';
import type { Snapshot } from '../../engines/trainer.ts';
import { type Experiment, parseExperiment } from '../../experiment/experiment.ts';
import { type Fault, InputError } from '../../fields/fault.ts';
import { type FileLayer, type FileNetwork, networksOf, type StateFile } from './networks.ts';
import { isStateDict, shapeText, type Tensor, tensorsOf } from './tensors.ts';

export type { StateFile } from './networks.ts';
export { isStateDict };

/** The networks of a file's value. @throws InputError */
export function readStateDict(value: unknown): StateFile {
  if (!isStateDict(value)) throw new InputError([{ code: 'type', field: '', value: typeof value, allowed: '{ … }' }]);
  return networksOf(tensorsOf(value));
}

const at = (tensor: Tensor | undefined, index: number) => tensor?.values[index] ?? 0;

/** σ = uᵀWv of a layer that was trained under spectral normalisation; 1 for others. */
function sigmaOf({ weight, u, v }: FileLayer): number {
  if (!u || !v) return 1;
  const [out, into] = weight.shape as [number, number];
  let sum = 0;
  for (let o = 0; o < out; o++) {
    for (let i = 0; i < into; i++) sum += at(u, o) * at(weight, o * into + i) * at(v, i);
  }
  return sum;
}

function shapeFaults(layer: FileLayer, { inputs, outputs }: LayerLayout): Fault[] {
  const { name, shape } = layer.weight;
  const [value, allowed] = [shapeText(shape), shapeText([outputs, inputs])];
  return value === allowed ? [] : [{ code: 'shape', field: name, value, allowed }];
}

/** The flat vector of a network, in our layout; a layer without a bias has one of zeros. */
function flatten(
  name: 'critic' | 'generator',
  { layers, theta }: FileNetwork,
  layout: NetworkLayout,
  divide: boolean,
): Float64Array | Fault[] {
  if (layout.layers.length === 0 && layout.size === 1 && theta) return Float64Array.of(at(theta, 0));
  if (layers.length !== layout.layers.length) {
    const linears = (count: number) => `${count} × Linear`;
    return [{ code: 'count', field: name, value: linears(layers.length), allowed: linears(layout.layers.length) }];
  }
  const faults = layers.flatMap((layer, l) => shapeFaults(layer, layout.layers[l] as LayerLayout));
  if (faults.length > 0) return faults;
  const flat = new Float64Array(layout.size);
  layers.forEach((layer, l) => {
    const { inputs, outputs, weights, bias } = layout.layers[l] as LayerLayout;
    const sigma = divide ? sigmaOf(layer) : 1;
    for (let o = 0; o < outputs; o++) {
      for (let i = 0; i < inputs; i++) flat[weights + i * outputs + o] = at(layer.weight, o * inputs + i) / sigma;
      flat[bias + o] = at(layer.bias, o);
    }
  });
  return flat;
}

/** The singular vectors where the file has them for every layer; ours are PyTorch's v. */
function singularOf({ layers }: FileNetwork): Float64Array | undefined {
  const all = layers.map(({ v }) => v);
  return all.every((v) => v !== undefined)
    ? Float64Array.from(all.flatMap(({ values }) => Array.from(values)))
    : undefined;
}

/**
 * The state that a file gives to an experiment; a network that it lacks is taken
 * from `otherwise`. Weights under spectral normalisation stay so where the
 * experiment normalises, and are divided by their σ where it doesn't.
 * @throws InputError that names each tensor that doesn't fit, its shape and the one wanted
 */
export function stateOf(
  { critic, generator }: StateFile,
  experiment: Experiment,
  otherwise: Pick<Snapshot, 'critic' | 'generator'>,
): Snapshot {
  const normalises = experiment.constraint.kind === 'spectral-norm';
  const criticFlat = critic && flatten('critic', critic, criticLayout(experiment), !normalises);
  const generatorFlat = generator && flatten('generator', generator, generatorLayout(experiment), true);
  const faults = [criticFlat, generatorFlat].flatMap((flat) => (Array.isArray(flat) ? flat : []));
  if (faults.length > 0) throw new InputError(faults);
  const singular = normalises && critic ? singularOf(critic) : undefined;
  const snapshot: Snapshot = {
    iteration: 0,
    critic: (criticFlat as Float64Array | undefined) ?? otherwise.critic,
    generator: (generatorFlat as Float64Array | undefined) ?? otherwise.generator,
    ...(singular && { singular }),
  };
  checkSnapshot(experiment, snapshot);
  return snapshot;
}

/** Depth and width of a chain whose hidden layers are alike; names the first that isn't. */
function hiddenOf({ layers }: FileNetwork, faults: Fault[]): { depth: number; width: number } {
  const width = layers[0]?.weight.shape[0] ?? 1;
  const odd = layers.slice(1, -1).find(({ weight }) => weight.shape[0] !== width);
  if (odd) {
    const { name, shape } = odd.weight;
    faults.push({ code: 'shape', field: name, value: shapeText(shape), allowed: shapeText([width, width]) });
  }
  return { depth: layers.length - 1, width };
}

/** An end of a network that can't be another: the plane that it maps from or to, or the single number. */
function checkEnd(layer: FileLayer | undefined, axis: 0 | 1, length: number, faults: Fault[]): void {
  if (!layer || layer.weight.shape[axis] === length) return;
  const { name, shape } = layer.weight;
  faults.push({
    code: 'shape',
    field: name,
    value: shapeText(shape),
    allowed: shapeText(shape.map((found, k) => (k === axis ? length : found))),
  });
}

/**
 * The experiment with the networks of a file: their depth and width, and the latent
 * dimension. What no file tells, such as activations, stays.
 * @throws InputError for networks that no experiment has
 */
export function withNetworks(experiment: Experiment, { critic, generator }: StateFile): Experiment {
  const faults: Fault[] = [];
  let next = experiment;
  if (critic) {
    checkEnd(critic.layers[0], 1, 2, faults);
    checkEnd(critic.layers.at(-1), 0, 1, faults);
    next = { ...next, critic: { ...next.critic, ...hiddenOf(critic, faults) } };
  }
  if (generator?.theta) {
    const latent = { ...next.latent, dimension: 1 };
    next = { ...next, latent, generator: { ...next.generator, kind: 'translation' } };
  } else if (generator) {
    checkEnd(generator.layers.at(-1), 0, 2, faults);
    const latent = { ...next.latent, dimension: generator.layers[0]?.weight.shape[1] ?? 0 };
    const hidden =
      generator.layers.length === 1
        ? { kind: 'affine' as const }
        : { kind: 'mlp' as const, ...hiddenOf(generator, faults) };
    next = { ...next, latent, generator: { ...next.generator, ...hidden } };
  }
  if (faults.length > 0) throw new InputError(faults);
  return parseExperiment(next);
}
