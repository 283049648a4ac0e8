import { type DistanceName, type DistanceOptions, distanceDefaults, distanceNames, distances } from './distances.ts';
import type { PointArray } from './points.ts';

/** What each estimator gives between independent sets of real samples, as the mean over the repeats so far. */
export interface Floors {
  readonly repeats: number;
  /** Null where the distance isn't defined. */
  readonly values: Readonly<Record<DistanceName, number | null>>;
}

/**
 * Takes one more pair of independent sets of real samples into the mean. One
 * repeat costs as much as one measurement of the six distances, so that a
 * worker can make them one at a time between other work.
 *
 * @param first n × 2 real points
 * @param second n × 2 real points, drawn independently of the first
 * @param floors the mean so far; absent before the first repeat
 */
export function addFloor(
  first: PointArray,
  second: PointArray,
  floors?: Floors,
  options: DistanceOptions = distanceDefaults,
): Floors {
  const fresh = distances(first, second, options);
  const repeats = (floors?.repeats ?? 0) + 1;
  const mean = (name: DistanceName) => {
    const before = floors ? floors.values[name] : 0;
    const { value } = fresh[name];
    return value === null || before === null ? null : before + (value - before) / repeats;
  };
  const values = Object.fromEntries(distanceNames.map((name) => [name, mean(name)])) as Floors['values'];
  return { repeats, values };
}
