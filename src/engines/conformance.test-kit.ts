import { beforeEach, describe, expect, test } from 'vitest';
import { withField } from '../experiment/withField.ts';
import { InputError } from '../fields/fault.ts';
import { activationNames } from '../math/activations.ts';
import { architectureCases, deepestCases } from './conformance/architectures.test-kit.ts';
import { batchFor, constraints, objectiveNames, runs, scattered, small, vary } from './conformance/cases.ts';
import { compareGradients, compareMovement, compareReports, movement, vectorError } from './conformance/compare.ts';
import { type Continuation, continuationFaults, continuations } from './conformance/continuation.ts';
import { divergenceFaults } from './conformance/divergence.ts';
import { identityCases } from './conformance/identities.test-kit.ts';
import { productCases } from './conformance/product.test-kit.ts';
import { replayCases } from './conformance/replay.test-kit.ts';
import { type ComparedEngine, type Tolerances, tolerances } from './conformance/tolerances.ts';
import { type Checkpoint, type Create, checkpointsUpTo, compareTrajectory } from './conformance/trajectory.ts';
import { expectWithin } from './conformance/within.test-kit.ts';
import { ReferenceTrainer } from './reference/trainer.ts';
import type { Snapshot, Trainer } from './trainer.ts';

/** Bit for bit the same: `toEqual` on typed arrays tells 0 from −0. */
function expectSame(actual: Snapshot, expected: Snapshot) {
  expect(actual).toEqual(expected);
  expect(actual.critic.every(Number.isFinite) && actual.generator.every(Number.isFinite)).toBe(true);
}

function gradientCases(create: Create, { gradient: tolerance }: Tolerances, another: boolean) {
  const asked = activationNames.flatMap((activation, a) =>
    constraints.map(([name, constraint], c) => {
      const inTurn = objectiveNames.filter((_, i) => i === (a + c) % objectiveNames.length);
      return { activation, name, constraint, objectives: another ? inTurn : objectiveNames };
    }),
  );
  test.each(asked)('gradients with $activation under $name', async ({ activation, constraint, objectives }) => {
    const base = vary(small, { critic: { activation }, generator: { activation } });
    const batch = batchFor(base);
    for (const objective of objectives) {
      const experiment = vary(base, { constraint, objective });
      const [engine, reference] = [await create(experiment), new ReferenceTrainer(experiment)];
      await engine.restore(scattered(experiment));
      await reference.restore(scattered(experiment));
      const [actual, expected] = [await engine.gradients(batch), await reference.gradients(batch)];
      engine.dispose();
      const comparisons = compareGradients(actual, expected);
      expectWithin(
        comparisons.map(({ name, error }) => ({ name: `${objective} ${name}`, error })),
        tolerance,
      );
    }
  });

  test.each(['affine', 'translation', 'noised'] as const)('gradients of the %s generator', async (kind) => {
    const experiment = withField(small, 'generator.kind', kind);
    const [engine, reference] = [await create(experiment), new ReferenceTrainer(experiment)];
    const batch = batchFor(experiment);
    const [actual, expected] = [await engine.gradients(batch), await reference.gradients(batch)];
    engine.dispose();
    expectWithin(compareGradients(actual, expected), tolerance);
  });
}

function pictureCases(create: Create, { gradient: tolerance }: Tolerances) {
  test.each(Object.entries(runs))('points and field: %s', async (_, experiment) => {
    const [engine, reference] = [await create(experiment), new ReferenceTrainer(experiment)];
    await engine.restore(scattered(experiment));
    await reference.restore(scattered(experiment));
    const count = 19;
    const { real, latent } = batchFor(vary(experiment, { batchSize: count }));
    const [vectors, points] = [Float32Array.from(latent), Float32Array.from(real)];
    const [generated, field] = [await engine.generate(vectors), await engine.criticField(points)];
    engine.dispose();
    expect(generated.length).toBe(2 * count);
    expect(field.length).toBe(count);
    expect(vectorError(generated, await reference.generate(vectors))).toBeLessThanOrEqual(tolerance);
    expect(vectorError(field, await reference.criticField(points))).toBeLessThanOrEqual(tolerance);
  });
}

function trajectoryCases(create: Create, { moved }: Tolerances, last: Checkpoint) {
  test.each(Object.entries(runs))(`${last} iterations: %s`, async (_, experiment) => {
    const comparisons = await compareTrajectory(create, experiment, last);
    const checkpoints = checkpointsUpTo(last);
    expect(comparisons).toHaveLength(checkpoints.length);
    checkpoints.forEach((checkpoint, i) => {
      expectWithin(comparisons[i] ?? [], moved[checkpoint]);
    });
  });

  test('live changes take effect', async () => {
    const changes = [
      vary(small, {
        criticOptimizer: { rate: 3e-3, beta1: 0.7 },
        constraint: { lambda: 2, sides: 'one' },
        criticSteps: 3,
      }),
      vary(small, { objective: 'hinge', constraint: { kind: 'spectral-norm' }, noise: { sigma: 0.2 } }),
      vary(small, { criticOptimizer: { kind: 'rmsprop' }, generatorOptimizer: { kind: 'momentum' } }),
      vary(small, { constraint: { kind: 'spectral-norm' } }),
      vary(small, { constraint: { kind: 'clip', clip: 0.15 }, generatorOptimizer: { kind: 'sgd', rate: 0.01 } }),
    ];
    const [engine, reference] = [await create(small), new ReferenceTrainer(small)];
    const [start, referenceStart] = [await engine.snapshot(), await reference.snapshot()];
    await engine.step(3);
    await reference.step(3);
    for (const change of changes) {
      engine.configure(change);
      reference.configure(change);
      expect(engine.experiment).toEqual(change);
      const [reports, expected] = [await engine.step(4), await reference.step(4)];
      expectWithin(compareReports(reports.at(-1), expected.at(-1)), moved[50]);
      const [now, referenceNow] = [await engine.snapshot(), await reference.snapshot()];
      expect(now.singular?.length).toBe(referenceNow.singular?.length);
      expectWithin(compareMovement(movement(start, now), movement(referenceStart, referenceNow)), moved[50]);
    }
    const { critic } = await engine.snapshot();
    engine.dispose();
    expect(critic.every((entry) => Math.abs(entry) <= Math.fround(0.15))).toBe(true);
  });
}

function repetitionCases(create: Create, iterations: number, interrupted: readonly Continuation[]) {
  test(`two runs of one experiment are bit-identical after ${iterations} iterations, another seed is not`, async () => {
    const ends: Snapshot[] = [];
    for (const experiment of [small, small, vary(small, { seed: 12 })]) {
      const engine = await create(experiment);
      await engine.step(iterations);
      ends.push(await engine.snapshot());
      engine.dispose();
    }
    const [first, second, other] = ends as [Snapshot, Snapshot, Snapshot];
    expectSame(second, first);
    expect(other.critic).not.toEqual(first.critic);
  });

  test('a state that is brought back after a divergence goes on as if there had been none', async () => {
    expect(await divergenceFaults(create)).toEqual([]);
  });

  test.each(interrupted)('10 + 10 iterations are 20, through text: $name', async (continuation) => {
    expect(await continuationFaults(create, continuation)).toEqual([]);
  });
}

function refusalCases(create: Create) {
  describe('a snapshot that does not fit is refused and changes nothing', () => {
    let good: Snapshot;
    let engine: Trainer;
    beforeEach(async () => {
      engine = await create(small);
      await engine.step(1);
      good = await engine.snapshot();
      return () => engine.dispose();
    });
    const longer = (values: Snapshot['critic']) => Float64Array.from([...values, 0]);
    const poisoned = (values: Snapshot['critic'], by: number) => Float64Array.from(values).fill(by, 2, 3);
    test.each(['critic', 'generator'] as const)('%s', async (field) => {
      const spoilt = [
        [longer(good[field]), 'count'],
        [poisoned(good[field], Number.NaN), 'finite'],
        [poisoned(good[field], Number.NEGATIVE_INFINITY), 'finite'],
      ] as const;
      for (const [values, code] of spoilt) {
        const refusal = engine.restore({ ...good, [field]: values });
        await expect(refusal).rejects.toBeInstanceOf(InputError);
        await expect(refusal).rejects.toMatchObject({ faults: [{ field, code }] });
        expectSame(await engine.snapshot(), good);
      }
    });
  });
}

/** Another backend of a trainer of which all is asked on the first: there is its kernels to ask for. */
const isAnother = (name: string) => name === 'tfjs-wasm';
/** tfjs's kernels are one thread's and keep nothing from one iteration to the next; they are the slowest. */
const isTfjs = (name: string) => name.startsWith('tfjs');

/** Registers what an engine must keep by itself: repetition bit for bit, refusals, no side effects. */
export function consistency(name: string, create: Create): void {
  describe(`${name} is consistent`, { timeout: 60_000 }, () => {
    const changed = continuations.filter(({ start, later }) => later !== start);
    repetitionCases(create, isTfjs(name) ? 20 : 200, isAnother(name) ? changed : continuations);
    refusalCases(create);
  });
  identityCases(name, create, isTfjs(name) ? 25 : 100);
}

/** Registers every test that an engine must pass: its own consistency, and its figures against the reference trainer's and PyTorch's. */
export function conformance(name: ComparedEngine, create: Create): void {
  const allowed = tolerances[name];
  consistency(name, create);
  describe(`${name} agrees with the reference`, { timeout: 60_000 }, () => {
    gradientCases(create, allowed, isAnother(name));
    pictureCases(create, allowed);
    trajectoryCases(create, allowed, isAnother(name) ? 10 : 50);
  });
  productCases(name, create, allowed, { slow: isTfjs(name), another: isAnother(name) });
  // tfjs has one kernel for every shape; the fused engines have blocks, strips and what is left over.
  architectureCases(name, create, allowed, isTfjs(name) ? 24 : 100);
  deepestCases(name, create, allowed);
  replayCases(name, create, allowed);
}
