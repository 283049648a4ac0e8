import { customGrad, type GradSaveFunc, type Tensor } from '@tensorflow/tfjs-core';

/** Computes a value and says how ∂value becomes ∂inputs, one tensor an input. */
type Operation = (
  save: GradSaveFunc,
  ...inputs: [Tensor, ...Tensor[]]
) => { value: Tensor; gradFunc: (dy: Tensor, saved: Tensor[]) => Tensor | Tensor[] };

/** tfjs's `customGrad` with types: the function that saves tensors for the way back comes first, not last. */
export function differentiable(operation: Operation, ...inputs: [Tensor, ...Tensor[]]): Tensor {
  return customGrad((...all) => {
    const save = all.pop() as GradSaveFunc;
    return operation(save, ...(all as [Tensor, ...Tensor[]]));
  })(...inputs);
}
