import { allocate } from './memory';
import { normal4, philox4, secondNormal, uniform0, uniform1, uniform2, uniform3 } from './philox';
import { cosTurn, madd, select, sinTurn4, splat } from './simd';
import { member, team } from './team';

// The push-forwards of src/datasets, four samples at a time. Rings, grids, single
// Gaussians and the reader's own points are one case: a table of centres.

export const CENTRES: i32 = 0;
export const MOONS: i32 = 1;
export const SPIRAL: i32 = 2;
export const SWISS_ROLL: i32 = 3;
export const SEGMENTS: i32 = 4;
export const CIRCLES: i32 = 5;
export const PINWHEEL: i32 = 6;
export const CHECKERBOARD: i32 = 7;
export const SEGMENT: i32 = 8;

let kind: i32, sigma: f32, count: i32;
/** Parameters in the order of the dataset's own table; see `dataset.ts` beside this folder. */
let p0: f32, p1: f32, p2: f32, p3: f32;
/** `count` centres, two floats each; a team has them once. */
export let centres: usize;

/** Which dataset; returns where its centres are to be written. */
export function dataset(kindCode: i32, deviation: f32, first: f32, second: f32, third: f32, fourth: f32, centreCount: i32): usize {
  kind = kindCode;
  sigma = deviation;
  p0 = first;
  p1 = second;
  p2 = third;
  p3 = fourth;
  count = centreCount;
  centres = member > 0 ? team.centres : allocate(2 * centreCount + 4);
  return centres;
}

let x: v128 = i32x4.splat(0), y: v128 = i32x4.splat(0);

@inline
function pickCentres(u0: v128): void {
  const index = i32x4.trunc_sat_f32x4_s(f32x4.mul(u0, splat(<f32>count)));
  const a = v128.load64_zero(centres + (<usize>i32x4.extract_lane(index, 0) << 3));
  const b = v128.load64_zero(centres + (<usize>i32x4.extract_lane(index, 1) << 3));
  const c = v128.load64_zero(centres + (<usize>i32x4.extract_lane(index, 2) << 3));
  const d = v128.load64_zero(centres + (<usize>i32x4.extract_lane(index, 3) << 3));
  const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5), cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
  x = v128.shuffle<i64>(ab, cd, 0, 2);
  y = v128.shuffle<i64>(ab, cd, 1, 3);
}

/** (x, y) ← radius · (cos, sin)(2π · turns). */
@inline
function polar(radius: v128, turns: v128): void {
  y = f32x4.mul(radius, sinTurn4(turns));
  x = f32x4.mul(radius, cosTurn());
}

@inline
function addBlur(deviation: f32, u2: v128, u3: v128): void {
  const s = splat(deviation);
  x = madd(s, normal4(u2, u3), x);
  y = madd(s, secondNormal(), y);
}

/** p0 = half extent over cells · 2, p1 = half extent. */
@inline
function checkerboard(u0: v128, u1: v128, u2: v128): void {
  const cells = splat(<f32>count);
  const index = f32x4.mul(splat(2), f32x4.floor(f32x4.mul(u0, splat(p2))));
  const row = f32x4.floor(f32x4.div(f32x4.add(index, splat(0.5)), cells));
  let column = f32x4.sub(index, f32x4.mul(row, cells));
  if ((count & 1) === 0) {
    const half = f32x4.mul(row, splat(0.5));
    column = f32x4.add(column, f32x4.mul(splat(2), f32x4.sub(half, f32x4.floor(half))));
  }
  x = madd(splat(p0), f32x4.add(column, u1), splat(-p1));
  y = madd(splat(p0), f32x4.add(row, u2), splat(-p1));
}

function place(u0: v128, u1: v128, u2: v128, u3: v128): void {
  const firstHalf = f32x4.lt(u0, splat(0.5));
  if (kind === CENTRES) {
    pickCentres(u0);
  } else if (kind === CIRCLES) {
    polar(select(firstHalf, splat(p0), splat(p1)), u1);
  } else if (kind === MOONS) {
    polar(splat(1), f32x4.mul(u1, splat(0.5)));
    const sign = select(firstHalf, splat(1.25), splat(-1.25));
    x = f32x4.mul(sign, f32x4.sub(x, splat(0.5)));
    y = f32x4.mul(sign, f32x4.sub(y, splat(0.25)));
  } else if (kind === SPIRAL) {
    const t = f32x4.sqrt(u1);
    const arm = f32x4.floor(f32x4.mul(u0, splat(p0)));
    polar(f32x4.mul(splat(p2), t), madd(splat(p1), t, f32x4.div(arm, splat(p0))));
  } else if (kind === SWISS_ROLL) {
    const turns = madd(splat(1.5), u0, splat(0.75));
    polar(f32x4.mul(turns, splat(p0)), turns);
  } else if (kind === SEGMENTS) {
    const along = madd(splat(2 * p3), u1, splat(-p3));
    const side = select(firstHalf, splat(-1), splat(1));
    x = f32x4.mul(side, madd(along, splat(p1), splat(p0)));
    y = f32x4.mul(along, splat(p2));
  } else if (kind === CHECKERBOARD) {
    checkerboard(u0, u1, u2);
    return;
  } else if (kind === SEGMENT) {
    x = madd(splat(p1), f32x4.sub(u1, splat(0.5)), splat(p0));
    y = u0;
    return;
  } else {
    const along = madd(splat(p1), normal4(u2, u3), splat(1));
    const across = f32x4.mul(splat(p2), secondNormal());
    const distance = f32x4.sqrt(madd(along, along, f32x4.mul(across, across)));
    const arm = f32x4.div(f32x4.floor(f32x4.mul(u0, splat(p0))), splat(p0));
    const sine = sinTurn4(madd(splat(p3), distance, arm)), cosine = cosTurn();
    x = f32x4.sub(f32x4.mul(cosine, along), f32x4.mul(sine, across));
    y = madd(sine, along, f32x4.mul(cosine, across));
    return;
  }
  if (sigma > 0) addBlur(sigma, u2, u3);
}

/** Where the blocks begin that no sample is placed by (src/datasets/index.ts). */
const UPPER: i32 = 1 << 31;

/** Writes `samples` points (rounded up to four) of the dataset from number `first` on, two floats each; N(0, spread²I) is added. */
export function placeReal(
  out: usize, first: i32, samples: i32, iteration: i32, substep: i32, seed: i32, stream: i32, spread: f32,
): void {
  for (let i: i32 = 0; i < samples; i += 4) {
    philox4(first + i, iteration, substep, seed, stream);
    place(uniform0(), uniform1(), uniform2(), uniform3());
    if (spread > 0) {
      philox4(UPPER + first + i, iteration, substep, seed, stream);
      addBlur(spread, uniform2(), uniform3());
    }
    const at = out + (<usize>i << 3);
    v128.store(at, v128.shuffle<i32>(x, y, 0, 4, 1, 5));
    v128.store(at, v128.shuffle<i32>(x, y, 2, 6, 3, 7), 16);
  }
}
