import type { Experiment } from '../experiment/experiment.ts';
import { mean } from '../math/mean.ts';

/** What is known of a run at one of its measures, without any diagnostics switched on. */
export interface Observation {
  readonly iteration: number;
  /** The exact W₁, and what it reads between two sets of real samples. */
  readonly distance: number;
  readonly floor: number;
  readonly modes?: { readonly reached: number; readonly total: number } | undefined;
  /** Median ‖∇ₓf‖ at x̂. */
  readonly slope: number;
  /** Under clipping: the share of weights near ±c. */
  readonly atBound?: number | undefined;
  /** Since the observation before: median ‖∂(generator loss)/∂θ‖, and the share of iterations with E f(x_r) < E f(x_g). */
  readonly gradient: number;
  readonly reversed: number;
}

export const failureNames = [
  /** Clipped so tightly that the critic is flat. */
  'saturated',
  /** The critic's steps have driven its units out of their range: flat under a penalty that asks for a slope. */
  'criticRate',
  'vanished',
  'steep',
  /** The generator moves on before the critic has followed. */
  'outrun',
  'modesLost',
  /** The cloud is thrown about: the steps are too large, or remembered for too long. */
  'restless',
] as const;
export type FailureName = (typeof failureNames)[number];

/** Observations of one run under one experiment, and the failure that shows, if any. */
export interface Health {
  readonly past: readonly Observation[];
  readonly failure: FailureName | undefined;
  /** For how many observations in a row another verdict than the shown one has held, and which. */
  readonly other: { readonly name: FailureName | undefined; readonly times: number };
}

export const unobserved: Health = { past: [], failure: undefined, other: { name: undefined, times: 0 } };

/** A verdict shows, and goes, when it has held so many times in a row. */
const PATIENCE = 3;
/** Observations that are kept, and so many at least make a trend. */
const KEPT = 24;
const TREND = 8;
/** Iterations of learning before anything is said, and that a trend spans at least. */
const FIRST = 200;
const SPAN = 240;
/** Times its floor: a distance over this is far from done. */
const FAR = 3;
/** A verdict that shows stays down to this share of the distance that it took to show: at the edge it doesn't come and go. */
const STAYS = 0.6;

const last = <Value>(values: readonly Value[], count: number) => values.slice(-count);
const isFar = ({ distance, floor }: Observation, times = FAR) => distance >= times * floor;

/** The newest observations, where they are enough for a trend. */
function trendOf(past: readonly Observation[]): readonly Observation[] | undefined {
  const recent = last(past, TREND);
  const [first, newest] = [recent[0], recent.at(-1)];
  if (recent.length < TREND || !first || !newest) return undefined;
  return newest.iteration - first.iteration < SPAN ? undefined : recent;
}

/** Whether the distance falls, to such a share or less from the first half of a trend to the second. */
function falls(trend: readonly Observation[], to: number): boolean {
  const distances = trend.map(({ distance }) => distance);
  return mean(distances.slice(TREND / 2)) < to * mean(distances.slice(0, TREND / 2));
}

/** Whether a few of the modes that were once reached have been missed for a while, or have been all along and will be. */
function losesModes(past: readonly Observation[]): boolean {
  const reached = past.map(({ modes }) => modes?.reached ?? 0);
  const total = past.at(-1)?.modes?.total ?? 0;
  if (total === 0 || reached.length < TREND) return false;
  const few = Math.max(2, total / 4);
  // Once reached: three times in a row. Missed: four times in a row.
  const held = reached.slice(2).map((_, i) => Math.min(...reached.slice(i, i + 3)));
  if (Math.max(...held) - Math.max(...last(reached, 4)) >= few) return true;
  const trend = trendOf(past);
  const [least, most] = [Math.min(...last(reached, TREND)), Math.max(...last(reached, TREND))];
  return trend !== undefined && !falls(trend, 0.9) && least >= total / 2 && total - most >= few;
}

/** Whether the distance has gone up and down without getting anywhere. */
function isRestless(past: readonly Observation[]): boolean {
  const trend = trendOf(past);
  if (!trend?.every((one) => isFar(one))) return false;
  const distances = trend.map(({ distance }) => distance);
  const rises = distances.some((distance, i) => i > 0 && distance >= 1.15 * (distances[i - 1] as number));
  const swings = Math.max(...distances) >= 1.4 * Math.min(...distances);
  return rises && swings && !falls(trend, 0.7);
}

/** What the newest observations show by themselves, the most telling first. */
function verdict(
  { constraint, objective, warmup }: Experiment,
  past: readonly Observation[],
  shown: FailureName | undefined,
): FailureName | undefined {
  const now = past.at(-1);
  if (!now || now.iteration < warmup + FIRST) return undefined;
  const far = (name: FailureName, times = FAR) => isFar(now, name === shown ? STAYS * times : times);
  const clips = constraint.kind === 'clip';
  const penalised = constraint.kind === 'gradient-penalty' && constraint.target > 0 && constraint.lambda > 0;
  const target = penalised ? constraint.target : 1;
  if (clips && now.slope < 1e-3 && far('saturated')) return 'saturated';
  const least = constraint.sides === 'one' ? 1e-3 : 0.25;
  if (penalised && now.slope < least * target && far('criticRate', 2)) return 'criticRate';
  if (!clips && Math.abs(now.gradient) < 1e-3 && far('vanished')) return 'vanished';
  const bounded = constraint.kind === 'gradient-penalty' || (constraint.kind === 'none' && objective === 'wasserstein');
  if (bounded && now.slope > 4 * Math.max(target, 0.25) && far('steep')) return 'steep';
  if (!clips && mean(last(past, PATIENCE).map(({ reversed }) => reversed)) >= 0.3 && far('outrun')) return 'outrun';
  if (losesModes(past) && far('modesLost', 1.5)) return 'modesLost';
  return !clips && isRestless(past) ? 'restless' : undefined;
}

/** Takes an observation in; one of an earlier iteration than the last is of a run that started afresh. */
export function observe(before: Health, experiment: Experiment, seen: Observation): Health {
  const afresh = seen.iteration < (before.past.at(-1)?.iteration ?? 0);
  const { past: kept, failure, other } = afresh ? unobserved : before;
  const past = last([...kept, seen], KEPT);
  const name = verdict(experiment, past, failure);
  if (name === failure) return { past, failure, other: unobserved.other };
  const times = name === other.name ? other.times + 1 : 1;
  if (times >= PATIENCE) return { past, failure: name, other: unobserved.other };
  return { past, failure, other: { name, times } };
}

/** Fields by their paths and what they become. */
export type Changes = readonly (readonly [path: string, value: unknown])[];

export interface Remedy {
  readonly name:
    | 'loosen'
    | 'slower'
    | 'quicker'
    | 'steps'
    | 'calmer'
    | 'wasserstein'
    | 'penalise'
    | 'lambda'
    | 'soften';
  readonly changes: Changes;
  /** A critic that is flat, stuck or far too steep doesn’t come back by itself, or throws the cloud about for long. */
  readonly afresh?: true;
}

const round = (value: number) => Number(value.toPrecision(2));
/** λ of the page's own WGAN-GP, and the steps that its critic is given. */
const LAMBDA = 0.1;
const STEPS = 5;
/** Adam's constants with which steps are forgotten soon enough, and the β₁ above which they aren't. */
const CALM = { above: 0.9, beta1: 0.5, beta2: 0.9 } as const;
/** A generator with a larger rate is the one to slow down. */
const FAST = 2e-3;

const toPenalty: Changes = [
  ['constraint.kind', 'gradient-penalty'],
  ['constraint.lambda', LAMBDA],
  ['constraint.target', 1],
];

const penalise: Remedy = { name: 'penalise', changes: toPenalty, afresh: true };

const toWasserstein = ({ criticSteps }: Experiment): Remedy => ({
  name: 'wasserstein',
  changes: [['objective', 'wasserstein'], ...toPenalty, ['criticSteps', Math.max(STEPS, criticSteps)]],
});

function slower(
  experiment: Experiment,
  which: readonly ('criticOptimizer' | 'generatorOptimizer')[],
  by: number,
): Remedy {
  const changes = which.map((name) => [`${name}.rate`, Math.max(1e-6, round(experiment[name].rate / by))] as const);
  return { name: 'slower', changes };
}

/**
 * Weights within ±c make f at most c^L·h^(L−1) steep, with L layers of width h. Trained ones stay far
 * below: measured at widths 32 and 64, four times the c that gives 1 trains best.
 */
function loosened({ critic: { depth, width }, constraint: { clip } }: Experiment): Remedy {
  const c = Math.min(10, Number((4 * width ** (-depth / (depth + 1))).toPrecision(1)));
  return c > clip ? { name: 'loosen', changes: [['constraint.clip', c]], afresh: true } : penalise;
}

/** Steps that are remembered for too long, a penalty too stiff to follow, a critic too slow, or else too large a rate. */
function calmed(failure: 'outrun' | 'restless', experiment: Experiment): Remedy {
  const { constraint, criticOptimizer, generatorOptimizer, objective, criticSteps } = experiment;
  const both = ['criticOptimizer', 'generatorOptimizer'] as const;
  const swaying = both.filter((name) => experiment[name].kind === 'adam' && experiment[name].beta1 > CALM.above);
  if (swaying.length > 0) return { name: 'calmer', changes: swaying.flatMap((name) => calm(name, experiment)) };
  const stiff = constraint.kind === 'gradient-penalty' && constraint.lambda >= 1;
  if (stiff) return { name: 'soften', changes: [['constraint.lambda', LAMBDA]], afresh: true };
  if (objective === 'wasserstein' && criticSteps < STEPS) return { name: 'steps', changes: [['criticSteps', STEPS]] };
  const ratio = criticOptimizer.rate / generatorOptimizer.rate;
  if (ratio > 2) return slower(experiment, ['criticOptimizer'], 10);
  if (ratio < 0.5) {
    const fast = failure === 'restless' || generatorOptimizer.rate > FAST;
    if (fast) return slower(experiment, ['generatorOptimizer'], 10);
    return { name: 'quicker', changes: [['criticOptimizer.rate', generatorOptimizer.rate]] };
  }
  if (objective !== 'wasserstein') return toWasserstein(experiment);
  return failure === 'outrun' ? slower(experiment, ['generatorOptimizer'], 3) : slower(experiment, both, 10);
}

function calm(name: 'criticOptimizer' | 'generatorOptimizer', experiment: Experiment): Changes {
  const changes: Changes = [[`${name}.beta1`, CALM.beta1]];
  return experiment[name].beta2 > CALM.beta2 ? [...changes, [`${name}.beta2`, CALM.beta2]] : changes;
}

/** The one change to try first. */
export function remedyFor(failure: FailureName, experiment: Experiment): Remedy {
  const { constraint, objective } = experiment;
  const { kind, lambda } = constraint;
  switch (failure) {
    case 'saturated':
      return loosened(experiment);
    case 'criticRate':
      return { ...slower(experiment, ['criticOptimizer'], 10), afresh: true };
    case 'steep': {
      if (kind === 'none') return penalise;
      const raised = lambda < LAMBDA ? LAMBDA : Math.min(1000, round(lambda * 10));
      return { name: 'lambda', changes: [['constraint.lambda', raised]], afresh: true };
    }
    case 'outrun':
    case 'restless':
      return calmed(failure, experiment);
    default:
      if (objective !== 'wasserstein') return toWasserstein(experiment);
      if (kind !== 'gradient-penalty') return penalise;
      return slower(experiment, ['criticOptimizer', 'generatorOptimizer'], 3);
  }
}
