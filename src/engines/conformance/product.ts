import type { Experiment } from '../../experiment/experiment.ts';
import { activationNames } from '../../math/activations.ts';
import { constraints, objectiveNames, small, vary } from './cases.ts';
import { CHECKPOINTS, type Checkpoint, type Create, checkpointsUpTo, compareTrajectory } from './trajectory.ts';

/** Everything that a training step's formula depends on, one level of each factor. */
export interface Combination {
  readonly activation: (typeof activationNames)[number];
  /** By its name in `constraints`, options included. */
  readonly constraint: string;
  readonly objective: Experiment['objective'];
  readonly optimizer: Experiment['criticOptimizer']['kind'];
}

/**
 * Rates of the critic and the generator with which 50 iterations go far and yet
 * stay where rounding errors do not grow.
 */
const rates = {
  adam: [2e-3, 5e-3],
  rmsprop: [2e-3, 5e-3],
  momentum: [5e-3, 0.01],
  sgd: [0.05, 0.1],
} as const;
const optimizerNames = ['adam', 'rmsprop', 'momentum', 'sgd'] as const;

/** Objective × constraint × activation × optimiser: all 6 · 9 · 7 · 4 of them. */
export const combinations: readonly Combination[] = activationNames.flatMap((activation) =>
  constraints.flatMap(([constraint]) =>
    objectiveNames.flatMap((objective) =>
      optimizerNames.map((optimizer) => ({ activation, constraint, objective, optimizer })),
    ),
  ),
);

/**
 * Objective × constraint × activation, the optimisers in turn: all that makes a gradient, of which an optimiser sees no
 * more than the numbers.
 */
export const formulas: readonly Combination[] = combinations.filter(
  ({ activation, constraint, objective, optimizer }) => {
    const turn =
      activationNames.indexOf(activation) +
      constraints.findIndex(([name]) => name === constraint) +
      objectiveNames.indexOf(objective);
    return optimizer === optimizerNames[turn % optimizerNames.length];
  },
);

/**
 * ε and RMSProp's first mean square are well above the rounding error of a
 * gradient that cancels on a batch (of the bias of a last unit that is on in every
 * row, say), which either optimiser would otherwise blow up to a whole step.
 */
function experimentOf({ activation, constraint, objective, optimizer }: Combination): Experiment {
  const [criticRate, generatorRate] = rates[optimizer];
  // A sigmoid's slope is 1/4 at most; a first step should still be much more than its rounding.
  const pace = activation === 'sigmoid' ? 10 : 1;
  const settings = { kind: optimizer, epsilon: 1e-3, accumulator: 0.01 };
  return vary(small, {
    critic: { activation },
    generator: { activation },
    constraint: constraints.find(([name]) => name === constraint)?.[1] ?? {},
    objective,
    criticOptimizer: { ...settings, rate: pace * criticRate },
    generatorOptimizer: { ...settings, rate: pace * generatorRate },
    criticSteps: 1,
  });
}

const nameOf = ({ activation, constraint, objective, optimizer }: Combination): string =>
  `${activation}, ${constraint}, ${objective}, ${optimizer}`;

/** Every set of so many levels, of different factors, that a combination holds. */
function tuplesOf(combination: Combination, size: 1 | 2): string[] {
  const levels = Object.entries(combination).map(([factor, level]) => `${factor} ${level}`);
  if (size === 1) return levels;
  return levels.flatMap((level, i) => levels.slice(i + 1).map((other) => `${level}, ${other}`));
}

/**
 * Few combinations that hold every level (size 1) or every pair of levels of any
 * two factors (size 2): of all that are left, always the first that adds most.
 */
export function covering(size: 1 | 2): readonly Combination[] {
  const rows = combinations.map((combination) => ({ combination, tuples: tuplesOf(combination, size) }));
  const missing = new Set(rows.flatMap(({ tuples }) => tuples));
  const chosen: Combination[] = [];
  while (missing.size > 0) {
    const gains = rows.map(({ tuples }) => tuples.filter((tuple) => missing.has(tuple)).length);
    const best = rows[gains.indexOf(Math.max(...gains))] as (typeof rows)[number];
    for (const tuple of best.tuples) missing.delete(tuple);
    chosen.push(best.combination);
  }
  return chosen;
}

/** The largest error of a combination at a checkpoint. */
export interface Verdict {
  readonly name: string;
  readonly checkpoint: Checkpoint;
  readonly error: number;
}

/**
 * How far an engine's runs are from the reference's, at every checkpoint up to the last.
 *
 * @param paired what an experiment with one activation in both networks becomes
 */
export async function compareProduct(
  create: Create,
  chosen: readonly Combination[],
  last: Checkpoint,
  paired = (experiment: Experiment) => experiment,
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const combination of chosen) {
    const comparisons = await compareTrajectory(create, paired(experimentOf(combination)), last);
    checkpointsUpTo(last).forEach((checkpoint, i) => {
      const errors = comparisons[i]?.map(({ error }) => error) ?? [Number.NaN];
      verdicts.push({ name: nameOf(combination), checkpoint, error: Math.max(...errors) });
    });
  }
  return verdicts;
}

/** How far a run may go that falls on the other side of a kink. */
const KINK = 0.03;

/**
 * The verdicts out of bounds, in words. ReLU, hinge and the one-sided penalty have
 * kinks, where a rounding error may choose the side: at each checkpoint one
 * verdict of all may be beyond its bound, though not far.
 */
export function offenders(verdicts: readonly Verdict[], bounds: Readonly<Record<Checkpoint, number>>): string[] {
  return CHECKPOINTS.flatMap((checkpoint) => {
    const here = verdicts.filter((verdict) => verdict.checkpoint === checkpoint);
    const beyond = here.filter(({ error }) => !(error <= bounds[checkpoint]));
    const forgiven = beyond.length === 1 && beyond.every(({ error }) => error <= KINK);
    return forgiven ? [] : beyond.map(({ name, error }) => `${name}: ${error} after ${checkpoint}`);
  });
}
