import {
  add,
  engine,
  type GradConfig,
  getBackend,
  matMul,
  mul,
  type NamedAttrMap,
  neg,
  reciprocal,
  registerGradient,
  reshape,
  square,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor3D,
  transpose,
} from '@tensorflow/tfjs-core';

/**
 * The derivatives of the few kernels that the trainer puts on the tape, each
 * made of kernels that are themselves in this list: so the tape can be run a
 * second time, for the gradient penalty. tfjs-core brings no gradients unless
 * all hundred are registered, and several of those are wrong to second order
 * (tensorflow/tfjs#3252): a derivative that reads its kernel's saved output is
 * cut off from the tape, because the copy is recorded before the kernel.
 * The rule here: a derivative reads inputs, never outputs. See `activation.ts`.
 */

/**
 * Batched product of rank-3 tensors, optionally transposed. The WebAssembly
 * backend multiplies transposed operands ten times slower than it takes to
 * transpose them first (2.0 ms against 0.2 ms for 768 × 64 · 64 × 64).
 */
export function product(a: Tensor3D, b: Tensor3D, transposeA = false, transposeB = false): Tensor3D {
  if (getBackend() !== 'wasm') return matMul(a, b, transposeA, transposeB);
  const flip = (x: Tensor3D) => transpose(x, [0, 2, 1]);
  return matMul(transposeA ? flip(a) : a, transposeB ? flip(b) : b);
}

/**
 * A dense layer xW + b in one kernel. All backends take rank 3 here; the
 * WebAssembly one takes nothing else.
 *
 * @param x 1 × n × in
 * @param weights 1 × in × out
 * @param bias out
 * @param row 1 × 1 × n ones, for the derivative in the bias; not needed off the tape
 */
export function dense(x: Tensor3D, weights: Tensor3D, bias: Tensor1D, row?: Tensor3D): Tensor3D {
  const attributes = { transposeA: false, transposeB: false, activation: 'linear', row };
  const inputs = { a: x, b: weights, bias };
  return engine().runKernel('_FusedMatMul', inputs, attributes as unknown as NamedAttrMap) as Tensor3D;
}

interface MatMulFlags {
  readonly transposeA: boolean;
  readonly transposeB: boolean;
}

/** C = A′B′ gives ∂A′ = ∂C·B′ᵀ and ∂B′ = A′ᵀ·∂C; the flags say which factors were flipped. */
function factorGradients(dy: Tensor3D, a: Tensor3D, b: Tensor3D, { transposeA, transposeB }: MatMulFlags) {
  return {
    a: () => (transposeA ? product(b, dy, transposeB, true) : product(dy, b, false, !transposeB)),
    b: () => (transposeB ? product(dy, a, true, transposeA) : product(a, dy, !transposeA, false)),
  };
}

/** Adds up what broadcasting spread out: only scalars of any rank are spread here. */
function gather(dy: Tensor, shape: number[]): Tensor {
  if (dy.shape.length === shape.length && dy.shape.every((size, i) => size === shape[i])) return dy;
  if (shape.some((size) => size !== 1)) throw new Error(`no gradient for broadcasting ${shape} to ${dy.shape}`);
  return reshape(sum(dy), shape);
}

const configurations: GradConfig[] = [
  {
    kernelName: 'BatchMatMul',
    inputsToSave: ['a', 'b'],
    gradFunc: (dy, saved, attributes) => {
      const [a, b] = saved as [Tensor3D, Tensor3D];
      return factorGradients(dy as Tensor3D, a, b, attributes as unknown as MatMulFlags);
    },
  },
  {
    kernelName: '_FusedMatMul',
    inputsToSave: ['a', 'b'],
    gradFunc: (dy, saved, attributes) => {
      const [a, b] = saved as [Tensor3D, Tensor3D];
      const { row } = attributes as unknown as { row: Tensor3D };
      return {
        ...factorGradients(dy as Tensor3D, a, b, { transposeA: false, transposeB: false }),
        bias: () => reshape(product(row, dy as Tensor3D), [b.shape[2]]),
      };
    },
  },
  {
    kernelName: 'Transpose',
    gradFunc: (dy) => ({ x: () => transpose(dy as Tensor3D, [0, 2, 1]) }),
  },
  {
    kernelName: 'Reshape',
    inputsToSave: ['x'],
    gradFunc: (dy, [x]) => ({ x: () => reshape(dy as Tensor, (x as Tensor).shape) }),
  },
  {
    kernelName: 'Add',
    inputsToSave: ['a', 'b'],
    gradFunc: (dy, saved) => {
      const [a, b] = saved as [Tensor, Tensor];
      return { a: () => gather(dy as Tensor, a.shape), b: () => gather(dy as Tensor, b.shape) };
    },
  },
  {
    kernelName: 'Sub',
    inputsToSave: ['a'],
    gradFunc: (dy, saved) => {
      const [a] = saved as [Tensor];
      return { a: () => gather(dy as Tensor, a.shape) };
    },
  },
  {
    kernelName: 'Multiply',
    inputsToSave: ['a', 'b'],
    gradFunc: (dy, saved) => {
      const [a, b] = saved as [Tensor, Tensor];
      return {
        a: () => gather(mul(dy as Tensor, b), a.shape),
        b: () => gather(mul(dy as Tensor, a), b.shape),
      };
    },
  },
  {
    kernelName: 'Square',
    inputsToSave: ['x'],
    gradFunc: (dy, saved) => {
      const [x] = saved as [Tensor];
      return { x: () => mul(dy as Tensor, add(x, x)) };
    },
  },
  {
    kernelName: 'Reciprocal',
    inputsToSave: ['x'],
    gradFunc: (dy, saved) => {
      const [x] = saved as [Tensor];
      return { x: () => mul(dy as Tensor, neg(square(reciprocal(x)))) };
    },
  },
];

for (const configuration of configurations) registerGradient(configuration);
