import { allocateProbe, probe } from '../engines/probe.ts';
import type { Snapshot } from '../engines/trainer.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { defaults } from '../fields/check.ts';
import { choice, integer, number } from '../fields/field.ts';
import { sigmoid } from '../math/activations.ts';
import { fillNormal } from '../math/draws.ts';
import { mean } from '../math/mean.ts';
import { deviationOf } from '../math/moments.ts';
import { trained } from './study.ts';
import { marks, vanishing, vanishingExperiment } from './vanishing.ts';
import { drawPoint } from './whiteNoise.ts';

const parameters = {
  /** Where the generated segment stands; the real one is {0} × [0, 1]. */
  theta: number(0.1, 2, 0.5),
  /** Of the discriminator, before it is perturbed. */
  steps: integer(1, 3000, 500, { scale: 'log' }),
  /** ν: each weight is multiplied by 1 + ν·n with a normal number n of its own. */
  weightNoise: number(0.01, 1, 0.1, { scale: 'log' }),
  /**
   * What is drawn: the weights, which D and ∇D then follow; or D and ∇D themselves, independent, each as large as the weights
   * make it, as Theorem 2.6 has it.
   */
  drawn: choice(['weights', 'values'], 'weights'),
  /** Points of a batch, over which an update is a mean. */
  batch: integer(1, 64, 10),
  updates: integer(500, 5000, 2000, { scale: 'log' }),
} as const;

export interface Perturbing {
  /** ∂θ of the mean of −log D over the batch while D trains. */
  readonly looks: readonly { readonly step: number; readonly gradient: number }[];
  /** The same of the perturbed D, an update each. */
  readonly updates: Float64Array;
  /** Scale of the Cauchy law of the theorem: the mean of σ(∂D/∂x)/σ(D) over the batch, ∂g/∂θ being (1, 0). */
  readonly scale: number;
}

/** So many updates are found between two looks at whether anybody still waits. */
const PORTION = 100;
/** Training takes about this share of the time. */
const TRAINING = 0.25;

/** D and ∂D/∂x at the points of a batch, perturbed again and again. */
function perturbations(experiment: Experiment, snapshot: Snapshot, points: Float64Array, seed: number) {
  const memory = allocateProbe(experiment);
  const normal = new Float64Array(snapshot.critic.length);
  return (weightNoise: number, k: number) => {
    fillNormal({ seed, stream: 'realNoise', iteration: k, substep: 0 }, normal);
    const critic = normal.map((n, i) => (snapshot.critic[i] as number) * (1 + weightNoise * n));
    const { f, slopes } = probe(experiment, { ...snapshot, critic }, points, memory);
    return { d: f.map(sigmoid), dx: f.map((logit, i) => sigmoid(logit) * sigmoid(-logit) * (slopes[2 * i] as number)) };
  };
}

/** A trained sigmoid discriminator, its weights perturbed: what Arjovsky & Bottou 2017, Thm 2.6 takes for white noise. */
export const perturbing = trained('perturbing', parameters, async function* (at, bench): AsyncGenerator<
  Perturbing,
  void
> {
  const { seed } = bench;
  const { theta, steps, batch, updates: count } = at;
  const experiment = vanishingExperiment(defaults(vanishing.parameters), seed);
  const trainee = await bench.train(experiment, { generator: Float32Array.of(0, 1, theta, 0) });
  const points = Float64Array.from({ length: 2 * batch }, (_, i) => (i % 2 === 0 ? theta : ((i >> 1) + 0.5) / batch));

  const looks: { step: number; gradient: number }[] = [];
  for (const step of marks(steps)) {
    await trainee.to(step);
    const { f, slopes } = probe(experiment, await trainee.snapshot(), points);
    looks.push({ step, gradient: mean(f.map((logit, i) => -sigmoid(-logit) * (slopes[2 * i] as number))) });
    yield { looks: looks.slice(), updates: new Float64Array(0), scale: Number.NaN };
    await bench.breathe((TRAINING * step) / steps);
  }

  const perturb = perturbations(experiment, await trainee.snapshot(), points, seed);
  /** Each point's D and ∂D/∂x, an update each. */
  const [d, dx] = [0, 1].map(() => Array.from({ length: batch }, () => new Float64Array(count))) as [
    Float64Array[],
    Float64Array[],
  ];
  for (let done = 0; done < count; ) {
    for (const end = Math.min(count, done + PORTION); done < end; done++) {
      const found = perturb(at.weightNoise, done);
      for (let i = 0; i < batch; i++) {
        (d[i] as Float64Array)[done] = found.d[i] as number;
        (dx[i] as Float64Array)[done] = found.dx[i] as number;
      }
    }
    const sizes = d.map((values, i) => ({
      value: deviationOf(values.subarray(0, done)),
      slope: deviationOf((dx[i] as Float64Array).subarray(0, done)),
    }));
    const scale = mean(sizes.map(({ value, slope }) => slope / value));
    const updates =
      at.drawn === 'values'
        ? independent(sizes, done, seed)
        : Float64Array.from({ length: done }, (_, k) =>
            mean(d.map((values, i) => -((dx[i] as Float64Array)[k] as number) / (values[k] as number))),
          );
    yield { looks: looks.slice(), updates, scale };
    await bench.breathe(TRAINING + ((1 - TRAINING) * done) / count);
  }
});

/** r/ε averaged over the batch, both drawn around the best D, which is 0 on the generated segment. */
function independent(
  sizes: readonly { readonly value: number; readonly slope: number }[],
  count: number,
  seed: number,
): Float64Array {
  const updates = new Float64Array(count);
  sizes.forEach(({ value, slope }, i) => {
    const { ratios } = drawPoint(seed, i, count);
    for (let k = 0; k < count; k++) {
      updates[k] = (updates[k] as number) + ((slope / value) * (ratios[k] as number)) / sizes.length;
    }
  });
  return updates;
}
