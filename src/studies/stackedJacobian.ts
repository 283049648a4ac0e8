import { layoutOf } from '../engines/layout.ts';
import { allocatePass, backward, forward, inputOf } from '../engines/reference/network.ts';
import { activations } from '../math/activations.ts';
import { singularValues } from '../math/svd.ts';
import type { NetworkShape } from './randomNetwork.ts';

export interface Steepness {
  /** ‖∇_{θ,z} g‖ at each z, an operator norm. */
  readonly measured: Float64Array;
  /** What Corollary 1 bounds it by: ∏‖Wᵢ‖ + Σₖ‖z‖ ∏_{i≠k}‖Wᵢ‖, of activations whose slope is at most 1. */
  readonly bound: Float64Array;
}

/** The larger eigenvalue of a symmetric 2 × 2 matrix. */
const largest = (a: number, b: number, d: number) => (a + d) / 2 + Math.hypot((a - d) / 2, b);

/**
 * How steep a network with two outputs is in its weights, its biases and z together. Of J over all of those only JJᵀ is
 * needed, 2 × 2: a layer's weights add (‖h‖² + 1)·ΔᵀΔ to it, with Δ = ∂g/∂a and 1 for the biases, and z adds ∇g∇gᵀ.
 *
 * @param points n × inputs
 */
export function steepnessOf(shape: NetworkShape, parameters: Float64Array, points: Float64Array): Steepness {
  const { inputs, outputs, width, depth, activation } = shape;
  const layout = layoutOf([inputs, ...Array<number>(depth).fill(width), outputs]);
  const rows = points.length / inputs;
  const pass = allocatePass({ layout, activation: activations[activation] }, rows);
  pass.input.set(points);
  forward(pass, parameters, rows);
  /** Of each output: ∂/∂z, and ∂/∂a of every layer. */
  const sides = [0, 1].map((output) => {
    pass.last.delta.fill(0);
    for (let row = 0; row < rows; row++) pass.last.delta[row * outputs + output] = 1;
    const input = new Float64Array(points.length);
    backward(pass, parameters, rows, input);
    return { input, deltas: pass.layers.map(({ delta }) => delta.slice()) };
  });
  const [first, second] = sides as [(typeof sides)[0], (typeof sides)[0]];
  const norms = layout.layers.map(
    (layer) => singularValues(parameters.subarray(layer.weights, layer.bias), layer.outputs)[0] as number,
  );
  const others = norms.map((_, k) => norms.reduce((product, norm, i) => (i === k ? product : product * norm), 1));
  const whole = norms.reduce((product, norm) => product * norm, 1);
  const [measured, bound] = [new Float64Array(rows), new Float64Array(rows)];
  for (let row = 0; row < rows; row++) {
    const dot = (a: Float64Array, b: Float64Array, size: number) => {
      let sum = 0;
      for (let i = row * size; i < (row + 1) * size; i++) sum += (a[i] as number) * (b[i] as number);
      return sum;
    };
    const gram = (a: Float64Array, b: Float64Array, size: number) =>
      [dot(a, a, size), dot(a, b, size), dot(b, b, size)] as const;
    const total = [...gram(first.input, second.input, inputs)] as [number, number, number];
    layout.layers.forEach((layer, l) => {
      const below = inputOf(pass, l);
      const weight = dot(below, below, layer.inputs) + (shape.bias > 0 ? 1 : 0);
      const part = gram(first.deltas[l] as Float64Array, second.deltas[l] as Float64Array, layer.outputs);
      part.forEach((entry, i) => {
        total[i as 0 | 1 | 2] += weight * entry;
      });
    });
    measured[row] = Math.sqrt(largest(...total));
    const length = Math.sqrt(dot(points, points, inputs));
    bound[row] = whole + others.reduce((sum, product) => sum + length * product, 0);
  }
  return { measured, bound };
}
