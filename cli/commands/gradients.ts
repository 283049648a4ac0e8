import { readBatch } from '../batch.ts';
import { createTrainer } from '../engines.ts';
import { readExperiment } from '../experiment.ts';
import { required } from '../input.ts';
import { readParameters } from '../parameters.ts';

export const gradientsOptions = {
  experiment: { type: 'string' },
  parameters: { type: 'string' },
  batch: { type: 'string' },
  engine: { type: 'string' },
} as const;

/** Losses and gradients of given parameters on a given batch; the reference engine unless another is named. */
export async function gradients(options: { [Name in keyof typeof gradientsOptions]?: string }) {
  const experiment = readExperiment(required(options.experiment, '--experiment', 'E.json'), '--experiment');
  const parameters = readParameters(required(options.parameters, '--parameters', 'P.json'));
  const batch = readBatch(required(options.batch, '--batch', 'B.json'), experiment);
  const trainer = await createTrainer(options.engine ?? 'reference', experiment);
  await trainer.restore(parameters);
  return trainer.gradients(batch);
}
