// The same training in jax-js, written as its guide teaches: pure functions of trees, `grad` within `grad`, one `jit` a step.
import { blockUntilReady, defaultDevice, grad, init, jit, nn, numpy as np, random, tree } from '@jax-js/jax';
import { modesOf } from '../../src/datasets/index.ts';
import { initialCritic, initialGenerator } from '../../src/engines/initial.ts';
import { criticLayout, generatorLayout, type NetworkLayout } from '../../src/engines/layout.ts';
import type { Experiment, OptimizerSettings } from '../../src/experiment/experiment.ts';
import type { StartWork } from '../subjects/subject.ts';
import { checkPeer } from './scope.ts';

type Layer = { weights: np.Array; bias: np.Array };
type Network = Layer[];
type CriticBatch = { real: np.Array; latent: np.Array; t: np.Array };
/** Parameters and Adam's moments; plain gradient descent leaves the moments alone. */
type Learner = { parameters: Network; first: Network; second: Network; updates: np.Array };

function networkOf({ layers }: NetworkLayout, values: Float64Array): Network {
  return layers.map(({ inputs, outputs, weights, bias }) => ({
    weights: np.array(Float32Array.from(values.subarray(weights, bias))).reshape([inputs, outputs]),
    bias: np.array(Float32Array.from(values.subarray(bias, bias + outputs))),
  }));
}

function learnerOf(parameters: Network): Learner {
  const zeros = () =>
    parameters.map(({ weights, bias }) => ({ weights: np.zeros(weights.shape), bias: np.zeros(bias.shape) }));
  return { parameters, first: zeros(), second: zeros(), updates: np.zeros([]) };
}

function forward(layers: Network, activation: string, input: np.Array): np.Array {
  return layers.reduce((x, { weights, bias }, index) => {
    const out = np.dot(x, weights).add(bias);
    if (index === layers.length - 1) return out;
    return activation === 'relu' ? nn.relu(out) : np.tanh(out);
  }, input);
}

/** A tree of the same shape, leaf by leaf. */
function zip(operation: (...leaves: np.Array[]) => np.Array, first: Network, ...rest: Network[]): Network {
  return tree.map(operation, first, ...rest) as Network;
}

function adam(learner: Learner, gradient: Network, { rate, beta1, beta2, epsilon }: OptimizerSettings): Learner {
  const updates = learner.updates.add(1);
  const correction = (beta: number) => np.subtract(1, np.exp(updates.ref.mul(Math.log(beta))));
  const [one, two] = [correction(beta1), correction(beta2)];
  const first = zip((m, g) => m.mul(beta1).add(g.mul(1 - beta1)), learner.first, tree.ref(gradient));
  const second = zip((v, g) => v.mul(beta2).add(np.square(g).mul(1 - beta2)), learner.second, gradient);
  const parameters = zip(
    (p, m, v) => {
      const direction = np.trueDivide(np.trueDivide(m, one.ref), np.sqrt(np.trueDivide(v, two.ref)).add(epsilon));
      return p.sub(direction.mul(rate));
    },
    learner.parameters,
    tree.ref(first),
    tree.ref(second),
  );
  one.dispose();
  two.dispose();
  return { parameters, first, second, updates };
}

function learn(learner: Learner, gradient: Network, settings: OptimizerSettings): Learner {
  if (settings.kind === 'adam') return adam(learner, gradient, settings);
  return { ...learner, parameters: zip((p, g) => p.sub(g.mul(settings.rate)), learner.parameters, gradient) };
}

/** The two steps of training, compiled on their first call. */
function compile(experiment: Experiment) {
  const { batchSize, latent, constraint, objective, criticOptimizer, generatorOptimizer } = experiment;
  const modes = modesOf(experiment.dataset) ?? [];
  const sigma = modes[0]?.sigma ?? 0;

  const score = (critic: Network, x: np.Array) => forward(critic, experiment.critic.activation, x);
  const generate = (generator: Network, z: np.Array) => forward(generator, experiment.generator.activation, z);

  function drawReal(key: np.Array): np.Array {
    const [which, noise] = splitKey(key, 2) as [np.Array, np.Array];
    const centres = np.array(modes.map(({ x, y }) => [x, y]));
    const index = random.randint(which, { shape: [batchSize], minval: 0, maxval: modes.length });
    return np.take(centres, index, 0).add(random.normal(noise, [batchSize, 2]).mul(sigma));
  }

  function drawLatent(key: np.Array): np.Array {
    const shape = [batchSize, latent.dimension];
    return latent.kind === 'normal' ? random.normal(key, shape) : random.uniform(key, shape);
  }

  function penalty(critic: Network, real: np.Array, fake: np.Array, t: np.Array): np.Array {
    const between = t.ref.mul(real).add(np.subtract(1, t).mul(fake));
    // The critic is a closure, not an argument: derivatives don't flow through arguments that `grad` isn't asked about.
    const slope = grad((x: np.Array) => score(critic, x).sum())(between);
    const norm = np.sqrt(np.square(slope).sum(1).add(1e-12));
    return np.square(norm.sub(constraint.target)).mean().mul(constraint.lambda);
  }

  function criticLoss(critic: Network, real: np.Array, fake: np.Array, t: np.Array): np.Array {
    const ofReal = score(tree.ref(critic), real.ref);
    const ofFake = score(tree.ref(critic), fake.ref);
    const loss =
      objective === 'wasserstein'
        ? ofFake.mean().sub(ofReal.mean())
        : nn.softplus(ofReal.neg()).mean().add(nn.softplus(ofFake).mean());
    if (constraint.kind !== 'none') return loss.add(penalty(critic, real, fake, t));
    tree.dispose([critic, real, fake, t]);
    return loss;
  }

  function generatorLoss(generator: Network, critic: Network, z: np.Array): np.Array {
    const scores = score(critic, generate(generator, z));
    return objective === 'wasserstein' ? scores.mean().neg() : nn.softplus(scores.neg()).mean();
  }

  return {
    /** Drawn apart, so that no product computes its random numbers again for every element. */
    criticBatch: jit((key: np.Array): CriticBatch => {
      const [ofReal, ofLatent, ofWeights] = splitKey(key, 3) as [np.Array, np.Array, np.Array];
      return { real: drawReal(ofReal), latent: drawLatent(ofLatent), t: random.uniform(ofWeights, [batchSize, 1]) };
    }),
    latentBatch: jit(drawLatent),
    criticStep: jit((critic: Learner, generator: Network, { real, latent: z, t }: CriticBatch): Learner => {
      const fake = generate(generator, z);
      return learn(critic, grad(criticLoss)(tree.ref(critic.parameters), real, fake, t) as Network, criticOptimizer);
    }),
    generatorStep: jit((generator: Learner, critic: Network, z: np.Array): Learner => {
      const gradient = grad(generatorLoss)(tree.ref(generator.parameters), critic, z) as Network;
      return learn(generator, gradient, generatorOptimizer);
    }),
  };
}

/** Independent keys from one, which it consumes. */
function splitKey(key: np.Array, count: number): np.Array[] {
  return np.unstack(random.split(key, count), 0);
}

/** jax-js on one of its devices. */
export const startJax =
  (device: 'wasm' | 'webgpu'): StartWork =>
  async (experiment) => {
    checkPeer(experiment);
    if (!(await init(device)).includes(device)) throw new Error(`jax-js has no ${device} here`);
    defaultDevice(device);
    const { criticBatch, latentBatch, criticStep, generatorStep } = compile(experiment);
    let critic = learnerOf(networkOf(criticLayout(experiment), initialCritic(experiment)));
    let generator = learnerOf(networkOf(generatorLayout(experiment), initialGenerator(experiment)));
    let seed = experiment.seed;
    const nextKey = () => random.key(seed++);
    return {
      async iterate(count) {
        for (let i = 0; i < count; i++) {
          for (let step = 0; step < experiment.criticSteps; step++) {
            critic = criticStep(
              critic,
              tree.ref(generator.parameters),
              criticBatch(nextKey()) as CriticBatch,
            ) as Learner;
          }
          generator = generatorStep(generator, tree.ref(critic.parameters), latentBatch(nextKey())) as Learner;
          // Its guide's advice: what isn't waited for piles up as pending operations.
          await blockUntilReady([critic, generator]);
        }
      },
      dispose() {
        tree.dispose([critic, generator]);
        for (const compiled of [criticBatch, latentBatch, criticStep, generatorStep]) compiled.dispose();
      },
    };
  };
