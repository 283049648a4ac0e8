import { show } from '../../fields/check.ts';
import { type Fault, InputError } from '../../fields/fault.ts';

/** A tensor that a file holds. */
export interface Tensor {
  /** With dots between the modules, as in the file. */
  readonly name: string;
  /** Empty for a single number. */
  readonly shape: readonly number[];
  /** Row-major. */
  readonly values: Float64Array;
}

/** As PyTorch prints one. */
export const shapeText = (shape: readonly number[]): string => `[${shape.join(', ')}]`;

/** Modules within modules, no deeper than any model that fits on the page. */
const DEEPEST = 8;
/** A parameter's own name that no experiment has. */
const PARAMETER = /^(weight|bias|weight_orig|original)\d*$/;

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);

/** What stands at the ends of a tree, by its path. */
function* leaves(tree: Tree, path: readonly string[] = []): Generator<readonly [path: string, value: unknown]> {
  for (const [key, value] of Object.entries(tree)) {
    const here = [...path, key];
    if (isTree(value) && here.length < DEEPEST) yield* leaves(value, here);
    else yield [here.join('.'), value];
  }
}

/** Whether a file's value is made of named parameters, whatever is wrong with them; ours are flat and have no such names. */
export function isStateDict(value: unknown): value is Tree {
  if (!isTree(value) || Object.hasOwn(value, 'experiment')) return false;
  for (const [path] of leaves(value)) if (PARAMETER.test(path.split('.').at(-1) ?? '')) return true;
  return false;
}

/** The lengths along the first of everything. */
function shapeOf(value: unknown): number[] {
  const shape: number[] = [];
  for (let at = value; Array.isArray(at); at = at[0]) shape.push(at.length);
  return shape;
}

function tensorOf(name: string, value: unknown, faults: Fault[]): Tensor {
  const shape = shapeOf(value);
  const values = new Float64Array(shape.reduce((product, length) => product * length, 1));
  let count = 0;
  const refuse = (code: Fault['code'], at: string, given: unknown, allowed: string) => {
    faults.push({ code, field: `${name}${at}`, value: show(given), allowed });
    return false;
  };
  /** Row by row; false where one isn't as long as the first, or holds what is no number. */
  const read = (part: unknown, depth: number, at: string): boolean => {
    if (depth === shape.length) {
      if (typeof part !== 'number') return refuse('type', at, part, 'number');
      values[count++] = part;
      return true;
    }
    const wanted = shape[depth] as number;
    if (!Array.isArray(part)) return refuse('type', at, part, '[number, …]');
    if (part.length !== wanted) return refuse('count', at, part.length, String(wanted));
    return part.every((inner, k) => read(inner, depth + 1, `${at}[${k}]`));
  };
  read(value, 0, '');
  return { name, shape, values };
}

/** Every tensor of a state dict, in the file's order. @throws InputError with every fault */
export function tensorsOf(tree: Tree): Tensor[] {
  const faults: Fault[] = [];
  const tensors = [...leaves(tree)].map(([name, value]) => tensorOf(name, value, faults));
  if (faults.length > 0) throw new InputError(faults);
  return tensors;
}
