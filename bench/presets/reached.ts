import { createTrainer } from '../../cli/engines.ts';
import { floorOf, type Standing, standingOf, yardstickOf } from '../../src/studies/standing.ts';
import type { Row } from './rows.ts';

/** How far a run came; its numbers are NaN where it stopped being finite. */
export interface Reached extends Standing {
  /** W₁ between real points and real points, drawn as for the run. */
  readonly floor: number;
  /** Of training. */
  readonly seconds: number;
}

const LOST: Standing = {
  ...{ wasserstein: Number.NaN, near: Number.NaN, modes: Number.NaN },
  ...{ covered: Number.NaN, quality: Number.NaN },
};

/** Trains a row on the `wasm` engine, and measures what it generates then, on points that nothing trained on. */
export async function reachedBy({ experiment: usual, iterations }: Row, seed: number): Promise<Reached> {
  const experiment = { ...usual, seed };
  const trainer = await createTrainer('wasm', experiment);
  const start = performance.now();
  await trainer.step(iterations);
  const seconds = (performance.now() - start) / 1000;
  const yardstick = yardstickOf(experiment, iterations);
  const points = await trainer.generate(yardstick.latent);
  trainer.dispose();
  const standing = points.every(Number.isFinite) ? standingOf(yardstick, points) : LOST;
  return { ...standing, floor: floorOf(experiment), seconds };
}
