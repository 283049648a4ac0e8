import { probe } from '../engines/probe.ts';
import { presetExperiment } from '../experiment/presets.ts';
import { integer, number } from '../fields/field.ts';
import { sigmoid } from '../math/activations.ts';
import { mean } from '../math/mean.ts';
import { trained } from './study.ts';
import { marks } from './vanishing.ts';

const parameters = {
  /** Where the generated line stands; the real one stands at 0. */
  theta: number(0.1, 2, 1),
  lambda: number(0.05, 100, 1, { scale: 'log' }),
  /** Of both critics; the generator stays. */
  steps: integer(100, 5000, 1000, { scale: 'log' }),
} as const;

/** The generator's gradient in θ after so many critic steps. */
export interface Lesson {
  readonly step: number;
  /** By the saturating loss of a discriminator, and by W of a penalised critic. */
  readonly js: number;
  readonly w: number;
}

const COUNT = 256;

/** What a discriminator and a critic teach, the longer they are trained (Arjovsky, Chintala & Bottou 2017, §3). */
export const taughtLonger = trained('taughtLonger', parameters, async function* (at, bench): AsyncGenerator<
  { readonly lessons: readonly Lesson[] },
  void
> {
  const { theta, lambda, steps } = at;
  const still = { criticSteps: 1, warmup: steps, seed: bench.seed } as const;
  const ofW = presetExperiment('lines-w');
  const [discriminator, critic] = await Promise.all(
    [presetExperiment('lines-js'), { ...ofW, constraint: { ...ofW.constraint, lambda } }].map((preset) =>
      bench.train({ ...preset, ...still, generator: { ...preset.generator, theta } }),
    ),
  );
  if (!discriminator || !critic) return;
  const fakes = Float64Array.from({ length: 2 * COUNT }, (_, i) => (i % 2 === 0 ? theta : ((i >> 1) + 0.5) / COUNT));
  const ask = async (trainee: typeof critic) => probe(trainee.experiment, await trainee.snapshot(), fakes);
  const lessons: Lesson[] = [];
  for (const step of marks(steps)) {
    await discriminator.to(step);
    await critic.to(step);
    const [d, f] = [await ask(discriminator), await ask(critic)];
    lessons.push({
      step,
      js: mean(d.f.map((logit, i) => -sigmoid(logit) * (d.slopes[2 * i] as number))),
      w: mean(f.f.map((_, i) => -(f.slopes[2 * i] as number))),
    });
    yield { lessons: [...lessons] };
    await bench.breathe(step / steps);
  }
});
