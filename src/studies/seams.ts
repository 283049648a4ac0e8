import { datasets, modesOf } from '../datasets/index.ts';
import { defaults } from '../fields/check.ts';
import { choice, integer } from '../fields/field.ts';
import { exact } from './study.ts';

const parameters = {
  /** Centres that the code lists. */
  modes: integer(3, 32, 8),
  /** Closed: its angles run from 0 to 2π with both ends among them. */
  seam: choice(['open', 'closed'], 'closed'),
} as const;

export interface Seams {
  /** Of the places where points are put, the largest first. */
  readonly shares: readonly number[];
  /** Modes that the data say they have. */
  readonly told: number;
}

/** Looks a share of the first uniform. */
const LOOKS = 4;

/**
 * Where a ring of k listed Gaussians really puts its points, by sweeping the uniform that chooses among them. (To count them by
 * the nearest of the listed centres tells nothing: of two at one place rounding picks either.)
 */
export const seams = exact('seams', parameters, ({ modes, seam }): Seams => {
  const ring = { kind: 'ring', ...defaults(datasets.ring.parameters), modes, seam } as const;
  const places = new Map<string, number>();
  const out = new Float64Array(2);
  for (let i = 0; i < LOOKS * modes; i++) {
    // A third uniform of 0 leaves the noise away.
    datasets.ring.place(ring, Float64Array.of((i + 0.5) / (LOOKS * modes), 0, 0, 0), out, 0);
    const place = Array.from(out, (value) => Math.round(value * 1e9) + 0).join();
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  return {
    shares: [...places.values()].map((looks) => looks / (LOOKS * modes)).toSorted((a, b) => b - a),
    told: modesOf(ring)?.length ?? 0,
  };
});
