import { defaultExperiment, type Experiment } from '../experiment/experiment.ts';
import { difference, vectorError } from './conformance/compare.ts';
import { drawReal } from './draws.ts';
import { within } from './patience.ts';
import { ReferenceTrainer } from './reference/trainer.ts';
import type { Batch, Trainer } from './trainer.ts';

/** A penalty of both orders on a network of a few units: wrong second derivatives show at once. */
const tiny: Experiment = {
  ...defaultExperiment,
  generator: { ...defaultExperiment.generator, depth: 1, width: 5 },
  critic: { ...defaultExperiment.critic, depth: 2, width: 7 },
  constraint: { ...defaultExperiment.constraint, lambda: 2 },
  criticSteps: 2,
  batchSize: 8,
};

/** Float32 keeps within 1e-5; tfjs's own tanh gradients are off by 0.8. */
const BOUND = 1e-3;

const batch: Batch = {
  real: drawReal(tiny, 'measureReal', 0, tiny.batchSize),
  latent: drawReal(tiny, 'measureReal', 1, tiny.batchSize),
  interpolation: Float64Array.from({ length: tiny.batchSize }, (_, i) => (i + 0.5) / tiny.batchSize),
};

async function movement(trainer: Trainer): Promise<readonly [critic: Float64Array, generator: Float64Array]> {
  const before = await trainer.snapshot();
  await trainer.step(1);
  const after = await trainer.snapshot();
  return [difference(after.critic, before.critic), difference(after.generator, before.generator)];
}

async function largestError(engine: Trainer, reference: Trainer): Promise<number> {
  const [actual, expected] = [await engine.gradients(batch), await reference.gradients(batch)];
  const [moved, truth] = [await movement(engine), await movement(reference)];
  return Math.max(
    vectorError(actual.criticGradient, expected.criticGradient),
    vectorError(actual.generatorGradient, expected.generatorGradient),
    vectorError(moved[0], truth[0]),
    vectorError(moved[1], truth[1]),
  );
}

/**
 * The largest relative error of an engine on one gradient and one iteration, against the reference; NaN where it gave one.
 *
 * @throws UnansweredError when it has not answered after so many milliseconds
 */
export async function selfTestError(
  create: (experiment: Experiment) => Trainer,
  milliseconds: number,
): Promise<number> {
  const engine = create(tiny);
  try {
    return await within(milliseconds, 'self-test', largestError(engine, new ReferenceTrainer(tiny)));
  } finally {
    engine.dispose();
  }
}

/** Whether an error lets an engine train; NaN does not. */
export function passes(error: number): boolean {
  return error <= BOUND;
}
