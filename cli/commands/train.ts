import { writeFileSync } from 'node:fs';
import { parse } from '../../src/fields/check.ts';
import { integer } from '../../src/fields/field.ts';
import { measureTrainer } from '../../src/worker/sample.ts';
import { createTrainer } from '../engines.ts';
import { readExperiment, withChanges } from '../experiment.ts';
import { parseNumber, required } from '../input.ts';
import { stringify } from '../output.ts';
import { readParameters } from '../parameters.ts';
import { progressBar } from '../progress.ts';

export const trainOptions = {
  iterations: { type: 'string' },
  seed: { type: 'string' },
  engine: { type: 'string' },
  parameters: { type: 'string' },
  set: { type: 'string', multiple: true },
  out: { type: 'string' },
} as const;

interface TrainOptions {
  iterations?: string;
  seed?: string;
  engine?: string;
  parameters?: string;
  set?: string[];
  out?: string;
}

const limits = { iterations: integer(0, 10_000_000, 1000) };

/** Iterations between two marks of the progress bar. */
const STRIDE = 10;

/** Trains an experiment and measures it at the end. */
export async function train(options: TrainOptions, [name]: readonly string[]) {
  const read = readExperiment(required(name, 'preset', 'preset | file.json'), 'preset');
  const changes = [...(options.set ?? []), ...(options.seed === undefined ? [] : [`seed=${options.seed}`])];
  const experiment = withChanges(read, changes);
  const text = required(options.iterations, '--iterations', '0 … 10000000');
  const { iterations } = parse(limits, { iterations: parseNumber(text, '--iterations', '0 … 10000000') });
  const trainer = await createTrainer(options.engine, experiment);
  if (options.parameters !== undefined) await trainer.restore(readParameters(options.parameters));

  const show = progressBar(iterations);
  const start = performance.now();
  for (let done = 0; done < iterations; done += STRIDE) {
    const now = Math.min(STRIDE, iterations - done);
    await trainer.step(now);
    show(done + now);
  }
  const { critic, generator } = await trainer.snapshot();
  const seconds = (performance.now() - start) / 1000;

  const result = {
    engine: trainer.engine,
    iterations,
    seconds,
    criticStepsPerSecond: (iterations * experiment.criticSteps) / seconds,
    measures: await measureTrainer(trainer, iterations, undefined),
  };
  const parameters = { critic, generator };
  if (options.out === undefined) return { ...result, parameters };
  writeFileSync(options.out, stringify({ experiment, ...result, parameters }));
  return result;
}
