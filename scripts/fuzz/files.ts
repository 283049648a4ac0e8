import fc from 'fast-check';
import { ReferenceTrainer } from '../../src/engines/reference/trainer.ts';
import { checkSnapshot } from '../../src/engines/snapshot.ts';
import { arbitraryExperiment } from '../../src/experiment/arbitrary.ts';
import { defaultExperiment, type Experiment } from '../../src/experiment/experiment.ts';
import { InputError } from '../../src/fields/fault.ts';
import { parseJson, parseRun } from '../../src/files/parse.ts';
import { serialiseRun } from '../../src/files/serialise.ts';
import { expectExperiment, expectSayable, expectUnpolluted } from './border.ts';
import type { Kind } from './kind.ts';
import { mutate } from './mutate.ts';

function open(text: string): string {
  try {
    const { experiment, snapshot } = parseRun(parseJson(text));
    expectExperiment(experiment);
    if (snapshot) checkSnapshot(experiment, snapshot);
    return snapshot ? 'taken, with its state' : 'taken';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expectSayable(error.faults);
    return 'refused';
  }
}

/** A saved run of networks so small that a mutation hits something that matters. */
async function savedRun(dataset: Experiment['dataset']): Promise<string> {
  const network = { depth: 1, width: 4, activation: 'tanh' } as const;
  const generator = { ...defaultExperiment.generator, ...network };
  const trainer = new ReferenceTrainer({ ...defaultExperiment, dataset, generator, critic: network, batchSize: 4 });
  await trainer.step(2);
  const run = { experiment: trainer.experiment, engine: 'reference', snapshot: await trainer.snapshot() } as const;
  return serialiseRun({ ...run, history: { iteration: [1, 2], criticLoss: [0.5, null] } });
}

/** Mutated files: taken as what they say, or refused in words. */
export const files: Kind = {
  name: 'files',
  cases: 10_000,
  quick: 1000,
  async run({ cases, random, tally, fail }) {
    const any = fc.sample(arbitraryExperiment, { seed: random.below(2 ** 31), numRuns: 100 });
    const experiments = any.map((experiment) => JSON.stringify(experiment, null, random.below(3)));
    const runs = await Promise.all(any.slice(0, 40).map(({ dataset }) => savedRun(dataset)));
    const seeds = [...experiments, ...runs];
    for (let i = 0; i < cases; i++) {
      const text = mutate(random.pick(seeds), random);
      try {
        tally(open(text));
      } catch (error) {
        fail(JSON.stringify(text.slice(0, 400)), error);
      }
    }
    expectUnpolluted();
  },
};
