import { criticLayout, generatorLayout, type LayerLayout, type NetworkLayout } from '../../engines/layout.ts';
import { criticInUse, startSpectral } from '../../engines/reference/inUse.ts';
import type { Spectral } from '../../engines/reference/spectral.ts';
import type { Reals, Snapshot } from '../../engines/trainer.ts';
import type { Experiment } from '../../experiment/experiment.ts';

/** A tensor as JSON has it: numbers in lists as deep as it has dimensions. */
type Tensor = number | readonly Tensor[];
/** The parameters of one network by PyTorch's names. */
type NetworkDict = Readonly<Record<string, Tensor>>;

export interface StateDict {
  readonly generator: NetworkDict;
  readonly critic: NetworkDict;
}

/** Where a layer stands in `nn.Sequential(Linear, activation, Linear, …)`. */
const layerName = (layer: number) => `net.${2 * layer}`;

/** PyTorch holds weights out × in, we in × out. */
function weightOf(values: Reals, { inputs, outputs, weights }: LayerLayout): Tensor {
  return Array.from({ length: outputs }, (_, o) =>
    Array.from({ length: inputs }, (_, i) => values[weights + i * outputs + o] as number),
  );
}

/** A layer's tensors; under spectral normalisation as `torch.nn.utils.spectral_norm` names them, whose u is our v. */
function* tensorsOf(
  values: Reals,
  layout: NetworkLayout,
  spectral: Spectral | undefined,
): Generator<[name: string, tensor: Tensor]> {
  let [left, right] = [0, 0];
  for (const [l, layer] of layout.layers.entries()) {
    const name = layerName(l);
    yield [`${name}.bias`, Array.from(values.subarray(layer.bias, layer.bias + layer.outputs))];
    if (!spectral) yield [`${name}.weight`, weightOf(values, layer)];
    else {
      yield [`${name}.weight_orig`, weightOf(values, layer)];
      yield [`${name}.weight_u`, Array.from(spectral.v.subarray(right, right + layer.outputs))];
      yield [`${name}.weight_v`, Array.from(spectral.u.subarray(left, left + layer.inputs))];
    }
    left += layer.inputs;
    right += layer.outputs;
  }
}

function dictOf(values: Reals, layout: NetworkLayout, spectral?: Spectral): NetworkDict {
  if (layout.layers.length > 0) return Object.fromEntries(tensorsOf(values, layout, spectral));
  // A translation's only parameter; a noised generator has none.
  return layout.size === 0 ? {} : { theta: values[0] as number };
}

/** The parameters of a run as `load_state_dict` takes them, each Float32 as the double it equals. */
export function stateDictOf({ critic, generator, singular }: Snapshot, experiment: Experiment): StateDict {
  const raw = Float64Array.from(critic);
  const spectral = startSpectral(experiment, raw, singular);
  criticInUse(spectral, raw);
  return {
    generator: dictOf(generator, generatorLayout(experiment)),
    critic: dictOf(critic, criticLayout(experiment), spectral),
  };
}
