import type { Mode } from '../datasets/dataset.ts';
import { type DistanceOptions, type Distances, distanceDefaults, distanceNames, distances } from './distances.ts';
import type { Estimate, Measures } from './estimate.ts';
import type { Floors } from './floors.ts';
import { criticEstimate, impliedJensenShannon } from './implied.ts';
import { modeCoverage } from './modes.ts';
import { firstPoints, type PointArray } from './points.ts';

/** Mode coverage is reported from so many generated samples in the literature. */
export const modeSamples = 2500;

export interface Measurement {
  readonly iteration: number;
  /** n × 2, fresh; 1024 points give every distance its usual conditions. */
  readonly real: PointArray;
  /** m × 2, fresh; `modeSamples` points serve the mode coverage too. */
  readonly generated: PointArray;
  /** The critic's raw outputs f on fresh real points, as many as one likes. */
  readonly realScores: ArrayLike<number>;
  readonly generatedScores: ArrayLike<number>;
  /** Whether D = sigmoid(f) was trained by the logistic loss, so that the scores imply a JS. */
  readonly discriminator: boolean;
  /** Of the dataset, where it has any. */
  readonly modes?: readonly Mode[] | undefined;
  /** As far as they have been measured under the same options. */
  readonly floors?: Floors | undefined;
  readonly options?: DistanceOptions;
}

/** The same distances, each beside its floor as far as that is known by now. */
export function withFloors<Measured extends Distances>(measured: Measured, floors: Floors | undefined): Measured {
  if (!floors) return measured;
  const entries = distanceNames.map((name) => {
    const floor = floors.values[name];
    return [name, floor === null ? measured[name] : { ...measured[name], floor }];
  });
  return { ...measured, ...Object.fromEntries(entries) };
}

/** Everything that is measured of a run at one iteration, each number with its estimator and sample size. */
export function measure(measurement: Measurement): Measures {
  const { iteration, real, generated, realScores, generatedScores, discriminator, modes, floors } = measurement;
  const ofScores = (value: number, estimator: Estimate['estimator']): Estimate => {
    const samples = Math.min(realScores.length, generatedScores.length);
    if (Number.isNaN(value)) return { value: null, reason: 'not-finite', estimator, samples };
    return { value, estimator, samples };
  };
  return {
    iteration,
    ...withFloors(distances(real, generated, measurement.options ?? distanceDefaults), floors),
    criticEstimate: ofScores(criticEstimate(realScores, generatedScores), 'critic'),
    ...(discriminator && { impliedJs: ofScores(impliedJensenShannon(realScores, generatedScores), 'classifier') }),
    ...(modes && modes.length > 0 && { modes: modeCoverage(firstPoints(generated, modeSamples), modes) }),
  };
}
