import { criticLayout, generatorLayout, type NetworkLayout } from '../engines/layout.ts';
import type { Reals, Snapshot } from '../engines/trainer.ts';
import type { Experiment } from '../experiment/experiment.ts';

/** A tensor as JSON has it: numbers in lists as deep as it has dimensions. */
export type Tensor = number | readonly Tensor[];
/** The parameters of one network by PyTorch's names. */
export type NetworkDict = Readonly<Record<string, Tensor>>;

export interface StateDict {
  readonly generator: NetworkDict;
  readonly critic: NetworkDict;
}

/** Where a layer stands in `nn.Sequential(Linear, activation, Linear, …)`. */
export const layerName = (layer: number) => `net.${2 * layer}`;

/** PyTorch holds weights out × in, we in × out. */
function weightOf(values: Reals, { inputs, outputs, weights }: NetworkLayout['layers'][number]): Tensor {
  return Array.from({ length: outputs }, (_, o) =>
    Array.from({ length: inputs }, (_, i) => values[weights + i * outputs + o] as number),
  );
}

function dictOf(values: Reals, { layers, size }: NetworkLayout): NetworkDict {
  // A translation's only parameter.
  if (layers.length === 0) return size === 0 ? {} : { theta: values[0] as number };
  return Object.fromEntries(
    layers.flatMap((layer, l) => [
      [`${layerName(l)}.weight`, weightOf(values, layer)],
      [`${layerName(l)}.bias`, Array.from(values.subarray(layer.bias, layer.bias + layer.outputs))],
    ]),
  );
}

/** The parameters of a run as `torch.tensor` and `load_state_dict` take them; each Float32 as the double it equals. */
export function stateDictOf(
  { critic, generator }: Pick<Snapshot, 'critic' | 'generator'>,
  experiment: Experiment,
): StateDict {
  return {
    generator: dictOf(generator, generatorLayout(experiment)),
    critic: dictOf(critic, criticLayout(experiment)),
  };
}
