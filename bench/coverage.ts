import { modesOf } from '../src/datasets/index.ts';
import { distanceDefaults } from '../src/divergences/distances.ts';
import { modeSamples } from '../src/divergences/measure.ts';
import { modeCoverage } from '../src/divergences/modes.ts';
import { firstPoints } from '../src/divergences/points.ts';
import { wasserstein } from '../src/divergences/wasserstein.ts';
import { drawLatentFor, drawReal } from '../src/engines/draws.ts';
import { selectEngine } from '../src/engines/select.ts';
import type { Trainer } from '../src/engines/trainer.ts';
import type { Experiment } from '../src/experiment/experiment.ts';

/** Points on each side of the exact W₁, as on the page. */
const SAMPLES = distanceDefaults.transportSamples;
/** Iterations between two looks. */
const STRIDE = 25;
/** Pairs of independent real sets whose mean W₁ is the floor. */
const FLOOR_PAIRS = 6;

export interface Goal {
  readonly experiment: Experiment;
  /** Whether W₁ must be under twice its floor as well. */
  readonly close: boolean;
  /** Seconds of training after which the run is given up. */
  readonly patience: number;
}

export interface Coverage {
  readonly reached: boolean;
  /** Of training; the measuring is not counted. */
  readonly seconds: number;
  readonly iterations: number;
  readonly covered: number;
  readonly total: number;
}

function floorOf(experiment: Experiment): number {
  const real = (set: number) => drawReal(experiment, 'floor', set, SAMPLES);
  const values = Array.from(
    { length: FLOOR_PAIRS },
    (_, pair) => wasserstein(real(2 * pair), real(2 * pair + 1)).value,
  );
  return values.reduce((sum, value) => sum + value, 0) / FLOOR_PAIRS;
}

async function look(trainer: Trainer, iteration: number, floor: number | undefined) {
  const { experiment } = trainer;
  const generated = await trainer.generate(drawLatentFor(experiment, 'measureLatent', iteration, modeSamples));
  const { covered, total } = modeCoverage(generated, modesOf(experiment.dataset) ?? []);
  const near = () => {
    if (floor === undefined) return true;
    const real = drawReal(experiment, 'measureReal', iteration, SAMPLES);
    return wasserstein(real, firstPoints(generated, SAMPLES)).value < 2 * floor;
  };
  return { covered, total, reached: covered === total && near() };
}

/** Trains on the `wasm` engine until every mode is covered (and W₁ is small), and says how long that took. */
export async function timeToCover({ experiment, close, patience }: Goal): Promise<Coverage> {
  const { trainer } = await selectEngine('wasm', experiment);
  const floor = close ? floorOf(experiment) : undefined;
  let [seconds, iterations] = [0, 0];
  for (;;) {
    const start = performance.now();
    await trainer.step(STRIDE);
    seconds += (performance.now() - start) / 1000;
    iterations += STRIDE;
    const found = await look(trainer, iterations, floor);
    if (found.reached || seconds > patience) {
      trainer.dispose();
      return { ...found, seconds, iterations };
    }
  }
}
