import { wasserstein } from '../divergences/wasserstein.ts';
import { type Asked, normsOf, type Probed } from '../engines/probe.ts';
import { onCones } from '../math/cones.ts';
import { gridPoints } from '../math/grid.ts';
import { mean } from '../math/mean.ts';
import { distanceOf, drawFunnels, drawSquare, type Funnels, HALF, movedDown } from './funnels.ts';

/** Cells a side of the pictures, which are asked in their middles. */
export const RESOLUTION = 40;
const inner = HALF - HALF / RESOLUTION;
/** Where a picture's first and last values lie. */
export const PICTURED = [-inner, inner, -inner, inner] as const;
const grid = gridPoints(PICTURED, RESOLUTION);

/** Points that stand for P_r in training: as many as a table of points holds. */
const TABLE = 4096;
/** Fresh points that a critic is graded on, and points a side of the exact plan. */
const FRESH = 1024;
const PLANNED = 256;

/** Real points are generated ones moved down their rays, so that the best critic is −u and W₁ is known. */
export interface ExamPair {
  readonly funnels: Funnels;
  readonly distance: number;
  /** TABLE × 2. */
  readonly real: Float64Array;
  /** FRESH generated points, uniform on the square, and the real points that they become. */
  readonly generated: Float64Array;
  readonly moved: Float64Array;
}

/** What the referee says of a critic. */
export interface Grade {
  /** (E f(x_r) − E f(x_g))/W on fresh points. */
  readonly share: number;
  /** Mean cosine between ∇f and ∇f*, and E‖∇f − ∇f*‖², over the generated points: what a generator would be taught. */
  readonly cosine: number;
  readonly error: number;
}

/** f on RESOLUTION² cells, row by row from the lowest, and ‖∇f − ∇f*‖ there. */
export interface Picture {
  readonly field: Float64Array;
  readonly misses: Float64Array;
}

export function examPair(count: number, seed: number): ExamPair {
  const funnels = drawFunnels(count, seed);
  const generated = drawSquare(FRESH, seed, 3);
  return {
    funnels,
    distance: distanceOf(funnels),
    real: movedDown(funnels, drawSquare(TABLE, seed, 2)),
    generated,
    moved: movedDown(funnels, generated),
  };
}

const turned = ({ f, slopes }: Probed): Probed => ({ f: f.map((value) => -value), slopes: slopes.map((s) => -s) });

/** The best critic: high on the tips, where real points gather. */
export const truthOf =
  ({ funnels }: Pick<ExamPair, 'funnels'>): Asked =>
  (points) =>
    turned(onCones(funnels, points));

function missesOf(asked: Probed, truth: Probed): Float64Array {
  return normsOf(asked.slopes.map((slope, i) => slope - (truth.slopes[i] as number)));
}

export function gradeOf(pair: ExamPair, candidate: Asked): Grade {
  const [asked, truth] = [candidate(pair.generated), truthOf(pair)(pair.generated)];
  const norms = normsOf(asked.slopes);
  const cosines = norms.map((norm, k) => {
    const along = (i: number) => (asked.slopes[i] as number) * (truth.slopes[i] as number);
    return norm === 0 ? 0 : (along(2 * k) + along(2 * k + 1)) / norm;
  });
  return {
    share: (mean(candidate(pair.moved).f) - mean(asked.f)) / pair.distance,
    cosine: mean(cosines),
    error: mean(missesOf(asked, truth), (miss) => miss * miss),
  };
}

export function pictureOf(pair: ExamPair, candidate: Asked): Picture {
  const asked = candidate(grid);
  return { field: asked.f, misses: missesOf(asked, truthOf(pair)(grid)) };
}

/** What the exact plan between two samples makes of it: its cost, and its potential, which is funnels itself, upside down, on the real points. */
export function planned({ funnels }: ExamPair, seed: number): { readonly cost: number; readonly candidate: Asked } {
  const real = movedDown(funnels, drawSquare(PLANNED, seed, 4));
  const best = wasserstein(real, drawSquare(PLANNED, seed, 5));
  const upside = { tips: real, heights: best.u.map((value) => -value) };
  return { cost: best.value, candidate: truthOf({ funnels: upside }) };
}
