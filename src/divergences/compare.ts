import { checkTable, defaults, show } from '../fields/check.ts';
import { type Fault, InputError } from '../fields/fault.ts';
import { type FieldTable, integer, number, type ValueOf } from '../fields/field.ts';
import { type Distances, distances } from './distances.ts';
import { pointFaults } from './pointFaults.ts';

/** What a reader may choose about the estimators. */
export const compareTable = {
  bandwidth: number(1e-4, 1000, 0.1, { scale: 'log' }),
  grid: integer(2, 512, 128),
  bounds: { lower: number(-1e6, 1e6, -3), upper: number(-1e6, 1e6, 3) },
  projections: integer(1, 1024, 32),
} as const satisfies FieldTable;

/** How two point sets were compared: every option with the value it had. */
export interface CompareOptions {
  readonly bandwidth: number;
  readonly grid: number;
  readonly bounds: readonly [lower: number, upper: number];
  readonly projections: number;
}

/** How many points a side has, and how many of them lie in the window of the densities. */
export interface SideCount {
  readonly points: number;
  readonly inside: number;
}

export interface Comparison extends Distances {
  readonly counts: { readonly real: SideCount; readonly generated: SideCount };
  readonly options: CompareOptions;
}

/** A kernel narrower than this many cells can fall between their centres. */
const NARROWEST = 1 / 20;

function conflicts({ bandwidth, grid, bounds }: ValueOf<typeof compareTable>): Fault[] {
  if (bounds.lower >= bounds.upper) {
    return [{ code: 'conflict', field: 'bounds.upper', value: show(bounds.upper), allowed: `> ${bounds.lower}` }];
  }
  const narrowest = (NARROWEST * (bounds.upper - bounds.lower)) / grid;
  if (bandwidth >= narrowest) return [];
  return [{ code: 'conflict', field: 'bandwidth', value: show(bandwidth), allowed: `≥ ${narrowest} (bounds, grid)` }];
}

function count(points: Float64Array, [lower, upper]: CompareOptions['bounds']): SideCount {
  const within = (value: number) => value >= lower && value <= upper;
  let inside = 0;
  for (let i = 0; i < points.length; i += 2) {
    if (within(points[i] as number) && within(points[i + 1] as number)) inside++;
  }
  return { points: points.length / 2, inside };
}

/** The candidate as it was checked, or an error that lists every fault. */
function check(candidate: Readonly<Record<string, unknown>>) {
  const { real, generated, ...chosen } = candidate;
  const given = Object.entries(chosen).filter(([, value]) => value !== undefined);
  const settings = { ...defaults(compareTable), ...Object.fromEntries(given) };
  if (Array.isArray(chosen.bounds) && chosen.bounds.length === 2) {
    settings.bounds = { lower: chosen.bounds[0], upper: chosen.bounds[1] };
  }
  const fieldFaults = checkTable(compareTable, settings);
  const faults = [...pointFaults('real', real), ...pointFaults('generated', generated), ...fieldFaults];
  if (fieldFaults.length === 0) faults.push(...conflicts(settings));
  if (faults.length > 0) throw new InputError(faults);

  const { bandwidth, grid, projections } = settings;
  const bounds = [settings.bounds.lower, settings.bounds.upper] as const;
  const flat = (points: unknown) => Float64Array.from((points as number[][]).flat());
  return { real: flat(real), generated: flat(generated), options: { bandwidth, grid, bounds, projections } };
}

/**
 * The six distances between two lists of points that a reader gives, from all
 * of them; where the lists are too long for the exact W₁ it is taken from
 * fewer points, and its `estimator` and `samples` say so. Densities are taken
 * in the window alone: where a side has no point there, what rests on them is
 * null, with the reason.
 *
 * @param candidate `{real, generated, bandwidth?, grid?, bounds?, projections?}`:
 * lists of [x, y], and the options of `compareTable` with bounds as [lower, upper]
 * @throws InputError naming each field that can't be taken
 */
export function divergences(candidate: Readonly<Record<string, unknown>>): Comparison {
  const { real, generated, options } = check(candidate);
  const all = { transportSamples: Infinity, slicedSamples: Infinity, kernelSamples: Infinity };
  const counts = { real: count(real, options.bounds), generated: count(generated, options.bounds) };
  return { ...distances(real, generated, { ...options, ...all }), counts, options };
}
