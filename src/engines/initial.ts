import type { Experiment } from '../experiment/experiment.ts';
import { type Address, fillNormal, fillUniform } from '../math/draws.ts';
import { criticLayout, generatorLayout, type NetworkLayout } from './layout.ts';

const SQRT3 = Math.sqrt(3);

/**
 * Initial weights as in the reference toy code of Gulrajani et al. 2017: hidden
 * layers uniform with standard deviation √(2/n_in) (He et al. 2015), the output
 * layer uniform with √(2/(n_in + n_out)) (Glorot & Bengio 2010), biases 0.
 */
function initialWeights(layout: NetworkLayout, address: Address): Float64Array {
  const uniforms = new Float64Array(layout.size);
  fillUniform(address, uniforms);
  const parameters = new Float64Array(layout.size);
  layout.layers.forEach(({ inputs, outputs, weights, bias }, index) => {
    const last = index === layout.layers.length - 1;
    const deviation = Math.sqrt(2 / (last ? inputs + outputs : inputs));
    for (let i = weights; i < bias; i++) {
      parameters[i] = (2 * (uniforms[i] as number) - 1) * SQRT3 * deviation;
    }
  });
  return parameters;
}

export function initialCritic(experiment: Experiment): Float64Array {
  const address = { seed: experiment.seed, stream: 'criticWeights', iteration: 0, substep: 0 } as const;
  return initialWeights(criticLayout(experiment), address);
}

export function initialGenerator(experiment: Experiment): Float64Array {
  if (experiment.generator.kind === 'translation') return Float64Array.of(experiment.generator.theta);
  if (experiment.generator.kind === 'noised') return Float64Array.of();
  const address = { seed: experiment.seed, stream: 'generatorWeights', iteration: 0, substep: 0 } as const;
  return initialWeights(generatorLayout(experiment), address);
}

/**
 * Where the power iterations start under spectral normalisation (Miyato et al.
 * 2018, Algorithm 1): one vector of length `inputs` a layer, concatenated,
 * standard normal before normalisation. W is in × out, so a step is
 * v ← Wᵀu/‖Wᵀu‖, u ← Wv/‖Wv‖, σ = uᵀWv. The state is u alone: away from a
 * critic step (generator step, `criticField`, `gradients`) u stays,
 * v = Wᵀu/‖Wᵀu‖ and σ = uᵀWv = ‖Wᵀu‖ at the weights of the moment.
 */
export function initialSingular(experiment: Experiment): Float64Array {
  const length = criticLayout(experiment).layers.reduce((sum, layer) => sum + layer.inputs, 0);
  const out = new Float64Array(length);
  fillNormal({ seed: experiment.seed, stream: 'singularVectors', iteration: 0, substep: 0 }, out);
  return out;
}

/** Power iterations made on fresh vectors, so that σ starts converged; later each critic step makes one. */
export const FIRST_POWER_ITERATIONS = 100;
