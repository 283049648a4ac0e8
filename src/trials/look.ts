import { modesOf } from '../datasets/index.ts';
import { distanceDefaults, exactDistance, otherDistances } from '../divergences/distances.ts';
import type { Estimate } from '../divergences/estimate.ts';
import { criticEstimate, impliedJensenShannon } from '../divergences/implied.ts';
import { modeSamples } from '../divergences/measure.ts';
import { modeCoverage } from '../divergences/modes.ts';
import type { PointArray } from '../divergences/points.ts';
import { drawLatentFor, drawStratified } from '../engines/draws.ts';
import { MEASURED_SAMPLES } from '../engines/measure.ts';
import { isDiscriminator } from '../engines/objectives.ts';
import type { Snapshot, StepReport } from '../engines/trainer.ts';
import type { Trainee } from '../studies/study.ts';
import type { Plan } from './plan.ts';
import type { TrialName } from './series.ts';

/** What is known of a run at one iteration, by the curve that it belongs to. */
export type Look = Partial<Record<TrialName, number>>;

const valuesOf = (estimates: Readonly<Record<string, Estimate>>): Look =>
  Object.fromEntries(Object.entries(estimates).map(([name, { value }]) => [name, value ?? Number.NaN]));

/** The distances between two point sets that a look measures. */
export function apart(real: PointArray, generated: PointArray, measures: Plan['measures']): Look {
  const others = measures === 'all' && otherDistances(real, generated, distanceDefaults);
  return valuesOf({ wasserstein: exactDistance(real, generated, distanceDefaults), ...others });
}

/** What an iteration reported of itself. */
export function reported(report: StepReport): Look {
  const { criticLoss, generatorLoss, penalty, generatorGradient, realMean, generatedMean } = report;
  return { criticLoss, generatorLoss, penalty, generatorGradient, batchEstimate: realMean - generatedMean };
}

/** Measures a run as Play does, on the same samples: those that neither training nor an earlier look has seen. */
export async function measured(trainee: Trainee, iteration: number, measures: Plan['measures']): Promise<Look> {
  const { experiment } = trainee;
  const real = drawStratified(experiment, 'measureReal', iteration, MEASURED_SAMPLES);
  const generated = await trainee.generate(drawLatentFor(experiment, 'measureLatent', iteration, modeSamples));
  const realScores = await trainee.criticField(Float32Array.from(real));
  const scores = await trainee.criticField(generated.slice(0, 2 * MEASURED_SAMPLES));
  const modes = modesOf(experiment.dataset);
  const coverage = modes?.length ? modeCoverage(generated, modes) : undefined;
  return {
    ...apart(real, generated, measures),
    criticEstimate: criticEstimate(realScores, scores),
    ...(isDiscriminator(experiment.objective) && { impliedJs: impliedJensenShannon(realScores, scores) }),
    ...(coverage && { modes: coverage.covered, reached: coverage.reached, quality: coverage.highQuality }),
  };
}

/** Where a translation stands. */
export const placed = ({ generator }: Trainee['experiment'], state: Snapshot): Look =>
  generator.kind === 'translation' ? { theta: state.generator[0] as number } : {};
