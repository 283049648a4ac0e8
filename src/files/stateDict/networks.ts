import { type Fault, InputError } from '../../fields/fault.ts';
import { shapeText, type Tensor } from './tensors.ts';

/** A dense layer as a file holds it: weights out × in. */
export interface FileLayer {
  readonly weight: Tensor;
  /** Absent where the layer was made without. */
  readonly bias?: Tensor | undefined;
  /** Singular vectors under spectral normalisation, of length out and in. */
  readonly u?: Tensor | undefined;
  readonly v?: Tensor | undefined;
}

/** A chain of dense layers, first to last, or a translation's θ. */
export interface FileNetwork {
  readonly layers: readonly FileLayer[];
  readonly theta?: Tensor | undefined;
}

/** What a state dict holds; at least one of both. */
export interface StateFile {
  readonly critic?: FileNetwork | undefined;
  readonly generator?: FileNetwork | undefined;
}

type Name = keyof StateFile;
type Role = 'weight' | 'bias' | 'u' | 'v' | 'theta';

/** What people call them: netG, G, gen, generator; netD, D, disc, discriminator, critic. */
const called: Readonly<Record<Name, RegExp>> = {
  generator: /^(net|model)?_?g(en|enerator)?(_?net)?$/i,
  critic: /^(net|model)?_?(d|disc|discriminator|critic)(_?net)?$/i,
};

/** Each parameter's own name, after that of its module; of spectral normalisation both kinds that PyTorch has. */
const roles: readonly (readonly [RegExp, Role])[] = [
  [/(^|\.)(weight|weight_orig|parametrizations\.weight\.original)$/, 'weight'],
  [/(^|\.)bias$/, 'bias'],
  [/(^|\.)(weight_u|parametrizations\.weight\.0\._u)$/, 'u'],
  [/(^|\.)(weight_v|parametrizations\.weight\.0\._v)$/, 'v'],
  [/(^|\.)theta$/, 'theta'],
];

const wanted: Readonly<Record<Role, string>> = {
  weight: '[out, in]',
  bias: '[out]',
  u: '[out]',
  v: '[in]',
  theta: '[], [1]',
};
const ranks: Readonly<Record<Role, readonly number[]>> = { weight: [2], bias: [1], u: [1], v: [1], theta: [0, 1] };

const shapeFault = ({ name, shape }: Tensor, allowed: string): Fault => ({
  code: 'shape',
  field: name,
  value: shapeText(shape),
  allowed,
});

/** The network that a tensor's name says it is of, by the outermost of its modules that tells. */
function networkOf({ name }: Tensor): Name | undefined {
  for (const part of name.split('.')) {
    if (called.generator.test(part)) return 'generator';
    if (called.critic.test(part)) return 'critic';
  }
  return undefined;
}

/** The layers of tensors, by their modules in the file's order. */
function layersOf(tensors: readonly Tensor[], faults: Fault[]): Partial<Record<Role, Tensor>>[] {
  const modules = new Map<string, Partial<Record<Role, Tensor>>>();
  for (const tensor of tensors) {
    const [pattern, role] = roles.find(([end]) => end.test(tensor.name)) ?? [];
    if (!pattern || !role || !ranks[role].includes(tensor.shape.length)) {
      faults.push(shapeFault(tensor, role ? wanted[role] : 'weight [out, in], bias [out]'));
      continue;
    }
    const module = tensor.name.replace(pattern, '');
    modules.set(module, { ...modules.get(module), [role]: tensor });
  }
  return [...modules.values()];
}

const natural = new Intl.Collator('en', { numeric: true });
const inputs = ({ weight }: FileLayer) => weight.shape[1] as number;
const outputs = ({ weight }: FileLayer) => weight.shape[0] as number;

/** The first layer that doesn't take what the one before gives. */
const breakOf = (layers: readonly FileLayer[]) =>
  layers.find((layer, l) => l > 0 && inputs(layer) !== outputs(layers[l - 1] as FileLayer));

/** The layers as a chain: in the file's order, or where names were sorted as text, by the numbers in them. */
function chainOf(layers: readonly FileLayer[], faults: Fault[]): readonly FileLayer[] {
  const broken = breakOf(layers);
  if (!broken) return layers;
  const sorted = [...layers].sort((a, b) => natural.compare(a.weight.name, b.weight.name));
  if (!breakOf(sorted)) return sorted;
  const before = layers[layers.indexOf(broken) - 1] as FileLayer;
  faults.push(shapeFault(broken.weight, shapeText([outputs(broken), outputs(before)])));
  return layers;
}

function fitsWeight({ weight, bias, u, v }: FileLayer, faults: Fault[]): void {
  const [out, into] = weight.shape as [number, number];
  for (const [tensor, length] of [
    [bias, out],
    [u, out],
    [v, into],
  ] as const) {
    if (tensor && tensor.shape[0] !== length) faults.push(shapeFault(tensor, shapeText([length])));
  }
}

function readNetwork(tensors: readonly Tensor[], faults: Fault[]): FileNetwork {
  const found = layersOf(tensors, faults);
  const layers: FileLayer[] = [];
  for (const { weight, theta, ...rest } of found) {
    const [stray] = Object.values(rest);
    if (weight) layers.push({ weight, ...rest });
    else if (stray)
      faults.push({
        code: 'missing',
        field: stray.name.replace(/[^.]+$/, 'weight'),
        value: 'undefined',
        allowed: wanted.weight,
      });
  }
  for (const layer of layers) fitsWeight(layer, faults);
  const theta = found.find((module) => module.theta)?.theta;
  return { layers: chainOf(layers, faults), theta };
}

/** A network that nothing names is told by what it maps: the plane to a number, or anything to the plane. */
function nameOf({ layers, theta }: FileNetwork): Name | undefined {
  if (theta) return 'generator';
  const [first, last] = [layers[0], layers.at(-1)];
  if (!first || !last) return undefined;
  if (inputs(first) === 2 && outputs(last) === 1) return 'critic';
  return outputs(last) === 2 ? 'generator' : undefined;
}

/** Finds the networks among tensors. @throws InputError that names tensors, the shapes found and those wanted */
export function networksOf(tensors: readonly Tensor[]): StateFile {
  const faults: Fault[] = [];
  const of = (name: Name | undefined) => tensors.filter((tensor) => networkOf(tensor) === name);
  const read = (some: readonly Tensor[]) => (some.length === 0 ? undefined : readNetwork(some, faults));
  const [generator, critic, unnamed] = [read(of('generator')), read(of('critic')), read(of(undefined))];
  const name = unnamed && nameOf(unnamed);
  if (unnamed && !name && faults.length === 0) {
    const last = unnamed.layers.at(-1);
    if (last) faults.push(shapeFault(last.weight, '[1, …], [2, …]'));
  }
  if (faults.length > 0) throw new InputError(faults);
  const found = { generator, critic };
  // What goes by another name beside both is neither.
  return name && !found[name] ? { ...found, [name]: unnamed } : found;
}
