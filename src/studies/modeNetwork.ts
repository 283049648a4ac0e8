import type { Mode } from '../datasets/dataset.ts';
import { generatorLayout } from '../engines/layout.ts';
import type { Experiment } from '../experiment/experiment.ts';

/** How steeply a step is crossed: between two modes a share of 1/STEEP of the latent numbers falls. */
const STEEP = 1000;

/** What an experiment says of a generator that `modeNetwork` fills. */
export const modeGenerator = (modes: number) =>
  ({
    latent: { kind: 'uniform', dimension: 3 },
    generator: { kind: 'mlp', depth: 1, width: 2 * modes, activation: 'relu' },
  }) as const;

/**
 * A generator made by hand: equal modes at given centres. Of three uniform latent numbers the first climbs a staircase whose
 * treads are the modes, and the others blur each mode by its σ, evenly over a square.
 */
export function modeNetwork(experiment: Experiment, modes: readonly Mode[]): Float64Array {
  const layout = generatorLayout(experiment);
  const [hidden, output] = layout.layers as [(typeof layout.layers)[0], (typeof layout.layers)[0]];
  const parameters = new Float64Array(layout.size);
  const into = (latent: number, unit: number, weight: number, bias: number) => {
    parameters[hidden.weights + latent * hidden.outputs + unit] = weight;
    parameters[hidden.bias + unit] = bias;
  };
  const out = (unit: number, axis: 0 | 1, weight: number) => {
    parameters[output.weights + unit * output.outputs + axis] = weight;
  };
  const first = modes[0] as Mode;
  // A uniform number has the variance 1/12.
  const side = Math.sqrt(12) * first.sigma;
  for (const axis of [0, 1] as const) {
    into(1 + axis, axis, 1, 0);
    out(axis, axis, side);
    parameters[output.bias + axis] = (axis === 0 ? first.x : first.y) - side / 2;
  }
  for (let k = 1; k < modes.length; k++) {
    const [from, to] = [modes[k - 1] as Mode, modes[k] as Mode];
    // Two kinks make a step: φ(t + ½) − φ(t − ½) goes from 0 to 1.
    for (const [unit, half, sign] of [
      [2 * k, 0.5, 1],
      [2 * k + 1, -0.5, -1],
    ] as const) {
      into(0, unit, STEEP, half - (STEEP * k) / modes.length);
      out(unit, 0, sign * (to.x - from.x));
      out(unit, 1, sign * (to.y - from.y));
    }
  }
  return parameters;
}

/** The same generator, its points scaled and then shifted along x. */
export function movedNetwork(experiment: Experiment, parameters: Float64Array, scale: number, shift: number) {
  const output = generatorLayout(experiment).layers.at(-1);
  if (!output) throw new RangeError('only a chain of layers can be moved');
  const moved = parameters.slice();
  for (let i = output.weights; i < output.bias + 2; i++) moved[i] = scale * (moved[i] as number);
  moved[output.bias] = (moved[output.bias] as number) + shift;
  return moved;
}
