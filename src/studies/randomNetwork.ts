import { layoutOf } from '../engines/layout.ts';
import { allocatePass, forward, type LayerPass, type Pass } from '../engines/reference/network.ts';
import { type ActivationName, activations } from '../math/activations.ts';
import { fillNormal } from '../math/draws.ts';

export interface NetworkShape {
  /** Dimensions of what goes in and of what comes out. */
  readonly inputs: number;
  readonly outputs: number;
  readonly width: number;
  /** Hidden layers. */
  readonly depth: number;
  readonly activation: ActivationName;
  /** Standard deviation of the biases. */
  readonly bias: number;
}

/** A network that nobody has trained: weights N(0, 2/n_in) (He et al. 2015), the last ones N(0, 1/n_in). */
export interface RandomNetwork {
  /** n × inputs → n × outputs. */
  map(points: ArrayLike<number>): Float64Array;
  /** n × inputs → what each hidden layer sees before its activation, n × width each. */
  before(points: ArrayLike<number>): readonly Float64Array[];
  /** The parameters as `layoutOf` lays them out. */
  readonly parameters: Float64Array;
}

const layoutOfShape = ({ inputs, outputs, width, depth }: NetworkShape) =>
  layoutOf([inputs, ...Array<number>(depth).fill(width), outputs]);

/** @param draw which of many networks of one seed */
export function randomNetwork(shape: NetworkShape, seed: number, draw = 0): RandomNetwork {
  const { depth, bias } = shape;
  const layout = layoutOfShape(shape);
  const parameters = new Float64Array(layout.size);
  fillNormal({ seed, stream: 'generatorWeights', iteration: draw, substep: 0 }, parameters);
  layout.layers.forEach((layer, l) => {
    const weight = Math.sqrt((l === depth ? 1 : 2) / layer.inputs);
    const end = layer.bias + layer.outputs;
    for (let i = layer.weights; i < end; i++) {
      parameters[i] = (parameters[i] as number) * (i < layer.bias ? weight : bias);
    }
  });
  return networkOf(shape, parameters);
}

/** The network that has these parameters. */
export function networkOf(shape: NetworkShape, parameters: Float64Array): RandomNetwork {
  const { inputs } = shape;
  const network = { layout: layoutOfShape(shape), activation: activations[shape.activation] };
  function run(points: ArrayLike<number>): Pass {
    const rows = points.length / inputs;
    const pass = allocatePass(network, rows);
    pass.input.set(points);
    forward(pass, parameters, rows);
    return pass;
  }
  return {
    parameters,
    map: (points) => run(points).last.a,
    before: (points) =>
      run(points)
        .layers.slice(0, -1)
        .map(({ a }: LayerPass) => a),
  };
}
