import type { Experiment } from '../../experiment/experiment.ts';
import { activationNames } from '../../math/activations.ts';
import { constraints, objectiveNames, small, vary } from './cases.ts';
import { CHECKPOINTS, type Checkpoint, type Create, compareTrajectory } from './trajectory.ts';

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

/** Objective × constraint × activation × optimiser: all 5 · 9 · 7 · 4 of them. */
export const combinations: readonly Combination[] = activationNames.flatMap((activation) =>
  constraints.flatMap(([constraint]) =>
    objectiveNames.flatMap((objective) =>
      optimizerNames.map((optimizer) => ({ activation, constraint, objective, optimizer })),
    ),
  ),
);

/**
 * ε and RMSProp's first mean square are well above the rounding error of a
 * gradient that is 0 in exact arithmetic (a bias under a Wasserstein objective),
 * which either optimiser would otherwise blow up to a whole step.
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

/** Every pair of levels of two different factors that a combination holds. */
function pairsOf(combination: Combination): string[] {
  const levels = Object.entries(combination).map(([factor, level]) => `${factor} ${level}`);
  return levels.flatMap((level, i) => levels.slice(i + 1).map((other) => `${level}, ${other}`));
}

/**
 * Few combinations that hold every pair of levels of any two factors: of all that
 * are left, always the first that adds most pairs.
 */
export function pairwise(): readonly Combination[] {
  const missing = new Set(combinations.flatMap(pairsOf));
  const chosen: Combination[] = [];
  while (missing.size > 0) {
    const gain = (combination: Combination) => pairsOf(combination).filter((pair) => missing.has(pair)).length;
    const best = combinations.reduce((most, next) => (gain(next) > gain(most) ? next : most));
    for (const pair of pairsOf(best)) missing.delete(pair);
    chosen.push(best);
  }
  return chosen;
}

/** The largest error of a combination at each checkpoint. */
export interface Verdict {
  readonly name: string;
  readonly errors: readonly number[];
}

/** How far an engine's runs are from the reference's. */
export async function compareProduct(create: Create, chosen: readonly Combination[]): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const combination of chosen) {
    const checkpoints = await compareTrajectory(create, experimentOf(combination));
    const errors = checkpoints.map((comparisons) => Math.max(...comparisons.map(({ error }) => error)));
    verdicts.push({ name: nameOf(combination), errors });
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
  return CHECKPOINTS.flatMap((checkpoint, i) => {
    const errorOf = ({ errors }: Verdict) => errors[i] ?? Number.NaN;
    const beyond = verdicts.filter((verdict) => !(errorOf(verdict) <= bounds[checkpoint]));
    const forgiven = beyond.length === 1 && beyond.every((verdict) => errorOf(verdict) <= KINK);
    return forgiven ? [] : beyond.map((verdict) => `${verdict.name}: ${errorOf(verdict)} after ${checkpoint}`);
  });
}
