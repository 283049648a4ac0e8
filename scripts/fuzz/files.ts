import fc from 'fast-check';
import { ReferenceTrainer } from '../../src/engines/reference/trainer.ts';
import { checkSnapshot } from '../../src/engines/snapshot.ts';
import { arbitraryExperiment } from '../../src/experiment/arbitrary.ts';
import { defaultExperiment, type Experiment } from '../../src/experiment/experiment.ts';
import { InputError } from '../../src/fields/fault.ts';
import type { Points } from '../../src/fields/field.ts';
import { fitInto, fitted, inside, wantsFit } from '../../src/files/fit.ts';
import { readOpened } from '../../src/files/opened.ts';
import { serialiseRun } from '../../src/files/serialise.ts';
import { expectExperiment, expectSayable, expectUnpolluted } from './border.ts';
import type { Kind } from './kind.ts';
import { mutate } from './mutate.ts';
import type { Random } from './random.ts';

/** From −3 to 3, as the page draws. */
const WINDOW = 3;

/** Points lie in the window, or are fitted into it. @throws Error */
function expectFit(points: Points): void {
  const placed = wantsFit(points, WINDOW) ? fitted(points, fitInto(points, WINDOW)) : points;
  const out = placed.find((point) => !inside(point, WINDOW));
  if (out) throw new Error(`a point at ${out}`);
}

/** Opens a file as the page does. */
async function open(text: string): Promise<string> {
  try {
    const opened = await readOpened(new File([text], 'any'));
    if (opened.kind === 'points') {
      expectFit(opened.table.points);
      return 'taken as points';
    }
    if (opened.kind === 'state') return 'taken as parameters';
    const { experiment, snapshot } = opened.run;
    expectExperiment(experiment);
    if (snapshot) checkSnapshot(experiment, snapshot);
    return snapshot ? 'taken with a state' : 'taken';
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

/** Points as spreadsheets and other programs write them. */
function tableOf(random: Random): string {
  const separator = random.pick([',', ';', '\t', ' ', ', ']);
  const columns = 2 + random.below(3);
  const cell = () => ((random.unit() - 0.5) * random.pick([1, 10, 1e6])).toPrecision(1 + random.below(9));
  const rows = Array.from({ length: 2 + random.below(30) }, () => Array.from({ length: columns }, cell));
  const header = random.unit() < 0.5 ? [['x', 'y', 'class', 'label'].slice(0, columns)] : [];
  const lines = [...header, ...rows].map((cells) => cells.join(separator));
  return lines.join(random.pick(['\n', '\r\n', '\r']));
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
    const seeds = [...experiments, ...runs, ...any.slice(0, 60).map(() => tableOf(random))];
    for (let i = 0; i < cases; i++) {
      const text = mutate(random.pick(seeds), random);
      try {
        tally(await open(text));
      } catch (error) {
        fail(JSON.stringify(text.slice(0, 400)), error);
      }
    }
    expectUnpolluted();
  },
};
