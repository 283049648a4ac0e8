import fc from 'fast-check';
import { defaultExperiment, type Experiment } from '../../experiment/experiment.ts';
import { activationNames } from '../../math/activations.ts';
import { ReferenceTrainer } from '../reference/trainer.ts';
import type { Snapshot, Trainer } from '../trainer.ts';
import { batchFor, constraints, objectiveNames, scattered, vary } from './cases.ts';
import { type Comparison, compareGradients, compareMovement, compareReports, movement } from './compare.ts';
import type { Create } from './trajectory.ts';

const ITERATIONS = 3;
/** Below it a gradient is what is left of summands of size 1, to which 24 bits are relative. */
const LEAST_GRADIENT = 0.01;
/** The same of movements, parameters being of size 1. */
const LEAST_MOVEMENT = 1e-3;

const network = fc.record({
  depth: fc.integer({ min: 1, max: 6 }),
  width: fc.integer({ min: 1, max: 70 }),
  activation: fc.constantFrom(...activationNames),
});

/** As in `experimentOf`: what cancels but for rounding moves nothing. */
const optimizer = fc.constantFrom('adam', 'rmsprop', 'momentum', 'sgd').map((kind) => ({
  kind,
  rate: kind === 'adam' || kind === 'rmsprop' ? 1e-3 : 3e-3,
  epsilon: 1e-3,
  accumulator: 0.01,
}));

/** Any shape of both networks up to six layers of 70, latent vectors of 16, with anything that a step's formula depends on. */
export const arbitraryArchitecture: fc.Arbitrary<Experiment> = fc
  .record({
    latent: fc.record({ kind: fc.constantFrom('normal', 'uniform'), dimension: fc.integer({ min: 1, max: 16 }) }),
    generator: network,
    critic: network,
    objective: fc.constantFrom(...objectiveNames),
    constraint: fc.constantFrom(...constraints.map(([, constraint]) => ({ ...constraint, lambda: 0.7, target: 0.8 }))),
    noise: fc.record({ sigma: fc.constantFrom(0, 0.3) }),
    criticOptimizer: optimizer,
    generatorOptimizer: optimizer,
    criticSteps: fc.integer({ min: 1, max: 2 }),
    batchSize: fc.integer({ min: 1, max: 100 }),
    seed: fc.integer({ min: 0, max: 0xffff_ffff }),
  })
  .map((change) => vary(defaultExperiment, change));

/** The deepest critics and the widest latent vectors, under what reaches through all layers. */
export const deepest: readonly Experiment[] = (
  [
    ['tanh', 'gradient-penalty'],
    ['relu', 'gradient-penalty'],
    ['tanh', 'spectral-norm'],
  ] as const
).map(([activation, kind]) =>
  vary(defaultExperiment, {
    latent: { dimension: 256 },
    generator: { depth: 1, width: 9 },
    // Narrow: through so many layers of tanh rounding errors grow fast.
    critic: { depth: 12, width: 6, activation },
    constraint: { kind },
    criticOptimizer: { epsilon: 1e-3 },
    generatorOptimizer: { epsilon: 1e-3 },
    criticSteps: 2,
    batchSize: 37,
  }),
);

/** Shapes, batch and formulas in one line. */
export function describeArchitecture({ critic, generator, latent, batchSize, ...rest }: Experiment): string {
  const shape = ({ depth, width, activation }: Experiment['critic']) => `${depth} × ${width} ${activation}`;
  const { objective, constraint, criticOptimizer, generatorOptimizer } = rest;
  const formulas = `${objective}, ${constraint.kind} ${constraint.sides} ${constraint.at}`;
  const optimizers = `${criticOptimizer.kind}/${generatorOptimizer.kind}`;
  return `${shape(critic)} against ${shape(generator)}, latent ${latent.dimension}, batch ${batchSize}, ${formulas}, ${optimizers}`;
}

async function observe(trainer: Trainer, start: Snapshot) {
  await trainer.restore(start);
  const gradients = await trainer.gradients(batchFor(trainer.experiment));
  const reports = await trainer.step(ITERATIONS);
  const moved = movement(start, await trainer.snapshot());
  trainer.dispose();
  return { gradients, reports, moved };
}

type Observation = Awaited<ReturnType<typeof observe>>;

function compare(actual: Observation, expected: Observation) {
  const gradients: readonly Comparison[] = compareGradients(actual.gradients, expected.gradients, LEAST_GRADIENT);
  const iterations: readonly Comparison[] = [
    ...expected.reports.flatMap((report, i) => compareReports(actual.reports[i], report)),
    ...compareMovement(actual.moved, expected.moved, LEAST_MOVEMENT),
  ];
  return { gradients, iterations };
}

/** The state with every entry some units in the last of 24 bits off. */
function jolted({ iteration, critic, generator }: Snapshot): Snapshot {
  const jolt = (values: Snapshot['critic']) =>
    Float64Array.from(values, (value, i) => value * (1 + ((i % 7) - 3) * 2 ** -21));
  return { iteration, critic: jolt(critic), generator: jolt(generator) };
}

/**
 * An engine's gradients and first iterations on an architecture, against the
 * reference's; and, for whoever asks, whether a jolt of rounding size leaves the
 * reference where it was: else no engine in 32 bits can be asked to follow it.
 */
export async function compareArchitecture(create: Create, experiment: Experiment) {
  const start = scattered(experiment, 0.05);
  const truth = await observe(new ReferenceTrainer(experiment), start);
  return {
    found: compare(await observe(await create(experiment), start), truth),
    async settles(): Promise<boolean> {
      const shaken = await observe(new ReferenceTrainer(experiment), jolted(start));
      const { gradients, iterations } = compare(shaken, truth);
      return gradients.every(({ error }) => error <= 1e-4) && iterations.every(({ error }) => error <= 1e-3);
    },
  };
}
