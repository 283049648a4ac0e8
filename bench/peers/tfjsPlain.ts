// WGAN-GP in TensorFlow.js as its guides teach it: tensors and gradients by tape, batches by its own generators.
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import * as tf from '@tensorflow/tfjs-core';
import { modesOf } from '../../src/datasets/index.ts';
import { initialCritic, initialGenerator } from '../../src/engines/initial.ts';
import { criticLayout, generatorLayout, type NetworkLayout } from '../../src/engines/layout.ts';
import { startBackend } from '../../src/engines/tfjs/backend.ts';
import type { Experiment, OptimizerSettings } from '../../src/experiment/experiment.ts';
import type { StartWork } from '../subjects/subject.ts';
import { checkPeer } from './scope.ts';

interface Layer {
  readonly weights: tf.Variable<tf.Rank.R2>;
  readonly bias: tf.Variable<tf.Rank.R1>;
}

function variables({ layers }: NetworkLayout, values: Float64Array): Layer[] {
  return layers.map(({ inputs, outputs, weights, bias }) => ({
    weights: tf.variable(tf.tensor2d(Float32Array.from(values.subarray(weights, bias)), [inputs, outputs])),
    bias: tf.variable(tf.tensor1d(Float32Array.from(values.subarray(bias, bias + outputs)))),
  }));
}

const all = (layers: readonly Layer[]) => layers.flatMap(({ weights, bias }) => [weights, bias]);

function network(layers: readonly Layer[], activation: string, input: tf.Tensor2D): tf.Tensor2D {
  const act = activation === 'relu' ? tf.relu : tf.tanh;
  return layers.reduce((x, { weights, bias }, index) => {
    const out: tf.Tensor2D = tf.add(tf.matMul(x, weights), bias);
    return index === layers.length - 1 ? out : act(out);
  }, input);
}

function optimizer({ kind, rate, beta1, beta2, epsilon }: OptimizerSettings): tf.Optimizer {
  return kind === 'sgd' ? tf.train.sgd(rate) : tf.train.adam(rate, beta1, beta2, epsilon);
}

/** Training as one would write it: every value a tensor, every step a tape. */
function trainer(experiment: Experiment) {
  const { batchSize, latent, constraint, objective } = experiment;
  const critic = variables(criticLayout(experiment), initialCritic(experiment));
  const generator = variables(generatorLayout(experiment), initialGenerator(experiment));
  const optimizers = [optimizer(experiment.criticOptimizer), optimizer(experiment.generatorOptimizer)] as const;
  const modes = modesOf(experiment.dataset) ?? [];
  const centres = tf.tensor2d(modes.map(({ x, y }) => [x, y]));
  const sigma = modes[0]?.sigma ?? 0;

  const score = (x: tf.Tensor2D) => network(critic, experiment.critic.activation, x);
  const generate = (z: tf.Tensor2D) => network(generator, experiment.generator.activation, z);

  function drawReal(): tf.Tensor2D {
    const which = tf.randomUniform<tf.Rank.R1>([batchSize], 0, modes.length, 'int32');
    return tf.add(tf.gather(centres, which), tf.randomNormal([batchSize, 2], 0, sigma));
  }

  function drawLatent(): tf.Tensor2D {
    const shape: [number, number] = [batchSize, latent.dimension];
    return latent.kind === 'normal' ? tf.randomNormal(shape) : tf.randomUniform(shape);
  }

  function penalty(real: tf.Tensor2D, fake: tf.Tensor2D): tf.Scalar {
    const t = tf.randomUniform([batchSize, 1]);
    const between: tf.Tensor2D = tf.add(tf.mul(t, real), tf.mul(tf.sub(1, t), fake));
    const slope = tf.grad((x) => tf.sum(score(x as tf.Tensor2D)))(between);
    const norm = tf.sqrt(tf.add(tf.sum(tf.square(slope), 1), 1e-12));
    return tf.mul(constraint.lambda, tf.mean(tf.square(tf.sub(norm, constraint.target))));
  }

  function criticLoss(real: tf.Tensor2D, fake: tf.Tensor2D): tf.Scalar {
    const [ofReal, ofFake] = [score(real), score(fake)];
    const loss: tf.Scalar =
      objective === 'wasserstein'
        ? tf.sub(tf.mean(ofFake), tf.mean(ofReal))
        : tf.add(tf.mean(tf.softplus(tf.neg(ofReal))), tf.mean(tf.softplus(ofFake)));
    return constraint.kind === 'none' ? loss : tf.add(loss, penalty(real, fake));
  }

  function generatorLoss(z: tf.Tensor2D): tf.Scalar {
    const scores = score(generate(z));
    return objective === 'wasserstein' ? tf.neg(tf.mean(scores)) : tf.mean(tf.softplus(tf.neg(scores)));
  }

  /** One update; the loss is the caller's to dispose of. */
  function update(adjust: tf.Optimizer, loss: () => tf.Scalar, moved: tf.Variable[]): tf.Scalar {
    const { value, grads } = tf.variableGrads(loss, moved);
    adjust.applyGradients(grads);
    tf.dispose(grads);
    return value;
  }

  return {
    /** Returns the generator's loss. */
    iterate(): tf.Scalar {
      return tf.tidy(() => {
        for (let step = 0; step < experiment.criticSteps; step++) {
          tf.tidy(() => {
            const [real, fake] = [drawReal(), generate(drawLatent())];
            update(optimizers[0], () => criticLoss(real, fake), all(critic));
          });
        }
        const z = drawLatent();
        return update(optimizers[1], () => generatorLoss(z), all(generator));
      });
    },
    dispose() {
      tf.dispose([...all(critic), ...all(generator), centres]);
      for (const each of optimizers) each.dispose();
    },
  };
}

/** Plain TensorFlow.js on one of its backends. */
export const startPlainTfjs =
  (backend: 'wasm' | 'webgpu'): StartWork =>
  async (experiment, { platform }) => {
    checkPeer(experiment);
    await startBackend(backend, platform);
    const { iterate, dispose } = trainer(experiment);
    return {
      dispose,
      async iterate(count) {
        for (let i = 1; i <= count; i++) {
          const loss = iterate();
          if (i === count) await loss.data();
          loss.dispose();
        }
      },
    };
  };
