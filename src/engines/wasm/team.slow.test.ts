import { expect, test } from 'vitest';
import type { Experiment } from '../../experiment/experiment.ts';
import { table } from '../../experiment/table.ts';
import { architectureCases } from '../conformance/architectures.test-kit.ts';
import { runs, small, vary } from '../conformance/cases.ts';
import { continuationFaults, continuations } from '../conformance/continuation.ts';
import { movementCases, movementFaults } from '../conformance/identities.ts';
import { replayCases } from '../conformance/replay.test-kit.ts';
import { tolerances } from '../conformance/tolerances.ts';
import { CHECKPOINTS, compareTrajectory } from '../conformance/trajectory.ts';
import { expectWithin } from '../conformance/within.test-kit.ts';
import { compileFused } from './module.ts';
import { nodeHost } from './node.ts';
import { FusedTrainer } from './trainer.ts';

const compiled = compileFused(nodeHost.fetchBinary, true);
const teamOf = (members: number) => async (experiment: Experiment) => {
  const followers = Array.from({ length: members - 1 }, () => nodeHost.startFollower());
  return new FusedTrainer(await compiled, experiment, followers);
};

const bounds = tolerances['wasm-threads'];
replayCases('a team of two', teamOf(2), bounds);
// One thread has its hundred; what a team adds is how it parts the rows.
architectureCases('a team of two', teamOf(2), bounds, 24);
architectureCases('a team of three', teamOf(3), bounds, 24, 8);

// A batch of 64 goes out as 32 and 32 rows, or as 32, 16 and 16.
const shared = Object.entries(runs).map(([name, experiment]) => [name, vary(experiment, { batchSize: 64 })] as const);

test.each(shared)('a shared batch: %s', async (_, experiment) => {
  for (const members of [2, 3]) {
    const found = await compareTrajectory(teamOf(members), experiment);
    CHECKPOINTS.forEach((checkpoint, i) => {
      expectWithin(found[i] ?? [], bounds.moved[checkpoint]);
    });
  }
});

test.each(movementCases)('what is 0 by identity moves nothing: $name', async (identity, batchSize) => {
  for (const members of [2, 3]) expect(await movementFaults(teamOf(members), identity, batchSize, 100)).toEqual([]);
});

// One thread has them all; a team adds that its followers see what was brought back and what changed.
const interrupted = continuations.filter(({ name, start, later }) => later !== start || name === 'WGAN-GP with Adam');

test.each(interrupted)('10 + 10 iterations are 20, through text: $name', async ({ name, start, later }) => {
  const [from, to] = [vary(start, { batchSize: 64 }), vary(later, { batchSize: 64 })];
  expect(await continuationFaults(teamOf(3), { name, start: from, later: to })).toEqual([]);
});

test('the largest networks of all find room in a team of four', async () => {
  const { latent, generator, critic } = table;
  const shape = ({ depth, width }: typeof generator | typeof critic) => ({ depth: depth.max, width: width.max });
  const largest = vary(small, {
    latent: { dimension: latent.dimension.max },
    generator: { ...shape(generator), activation: 'silu' },
    critic: { ...shape(critic), activation: 'silu' },
    batchSize: 64,
    criticSteps: 1,
  });
  const trainer = await teamOf(4)(largest);
  const [report] = await trainer.step(1);
  trainer.dispose();
  expect(report?.criticLoss).not.toBeNaN();
});

test('the same seed is the same run, to the last bit', async () => {
  const [, experiment] = shared[0] as (typeof shared)[number];
  const [one, other] = [await teamOf(2)(experiment), await teamOf(2)(experiment)];
  const reports = [await one.step(100), await other.step(100)];
  expect(reports[0]).toEqual(reports[1]);
  expect(await one.snapshot()).toEqual(await other.snapshot());
  one.dispose();
  other.dispose();
});
