/** Where two curves cross. */
export interface Crossing {
  readonly x: number;
  readonly y: number;
  /** Between the curves' normals, 0 … π. */
  readonly angle: number;
  /** Its sine, |det| of the unit tangents: 0 where they touch. */
  readonly sine: number;
}

export interface Meeting {
  readonly crossings: readonly Crossing[];
  /** One curve lies on the other. */
  readonly coincide: boolean;
}

export const pairNames = ['circles', 'circleLine', 'lines', 'sineLine'] as const;
export type PairName = (typeof pairNames)[number];

type Normal = readonly [number, number];

interface Pair {
  readonly first: () => Float64Array;
  /** Moved to (x, y), as a polyline. */
  readonly second: (angle: number, x: number, y: number) => Float64Array;
  readonly meet: (angle: number, x: number, y: number) => Meeting;
  /** From the second curve. */
  readonly distance: (angle: number, x: number, y: number) => (px: number, py: number) => number;
}

/** Curves without an end are drawn and looked at this far out. */
export const WINDOW = 3;
const FAR = 10;
/** Looks for a change of sign along the sine. */
const LOOKS = 96;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
/** A right angle has no cosine left over. */
const directionOf = (degrees: number): Normal =>
  degrees === 90 ? [0, 1] : [Math.cos(radians(degrees)), Math.sin(radians(degrees))];

function crossing(x: number, y: number, one: Normal, other: Normal): Crossing {
  const sine = Math.abs(one[0] * other[1] - one[1] * other[0]);
  return { x, y, sine, angle: Math.atan2(sine, one[0] * other[0] + one[1] * other[1]) };
}

const apart: Meeting = { crossings: [], coincide: false };

const along = (n: number, at: (share: number) => Normal) =>
  Float64Array.from(Array.from({ length: n + 1 }, (_, k) => at(k / n)).flat());
const circle = (x: number, y: number) =>
  along(512, (share) => [x + Math.cos(2 * Math.PI * share), y + Math.sin(2 * Math.PI * share)]);
function line(degrees: number, x: number, y: number): Float64Array {
  const [dx, dy] = directionOf(degrees);
  return Float64Array.of(x - FAR * dx, y - FAR * dy, x + FAR * dx, y + FAR * dy);
}
const toLine = (degrees: number, x: number, y: number) => {
  const [dx, dy] = directionOf(degrees);
  return (px: number, py: number) => Math.abs(dx * (py - y) - dy * (px - x));
};

/** Two unit circles, the second around (x, y). */
function circlesMeet(x: number, y: number): Meeting {
  const distance = Math.hypot(x, y);
  if (distance === 0) return { crossings: [], coincide: true };
  if (distance > 2) return apart;
  // From the middle between the centres, this far to either side.
  const height = Math.sqrt(1 - (distance / 2) ** 2);
  const [nx, ny] = [(-y / distance) * height, (x / distance) * height];
  const both = [1, -1].map((side) => {
    const [px, py] = [x / 2 + side * nx, y / 2 + side * ny];
    return crossing(px, py, [px, py], [px - x, py - y]);
  });
  return { crossings: height === 0 ? both.slice(1) : both, coincide: false };
}

/** The unit circle and a level line at the height y. */
function circleMeetsLine(y: number): Meeting {
  if (Math.abs(y) > 1) return apart;
  const x = Math.sqrt(1 - y * y);
  const places = x === 0 ? [0] : [-x, x];
  return { crossings: places.map((at) => crossing(at, y, [at, y], [0, 1])), coincide: false };
}

/** The x-axis and a line through (x, y). */
function linesMeet(degrees: number, x: number, y: number): Meeting {
  const [dx, dy] = directionOf(degrees);
  if (dy === 0) return { crossings: [], coincide: y === 0 };
  return { crossings: [crossing(x - (y * dx) / dy, 0, [0, 1], [-dy, dx])], coincide: false };
}

const places = Float64Array.from({ length: LOOKS + 1 }, (_, k) => WINDOW * ((2 * k) / LOOKS - 1));
const sines = places.map(Math.sin);

/** y = sin x in the window and a line through (x, y). */
function sineMeetsLine(degrees: number, x: number, y: number): Meeting {
  const [dx, dy] = directionOf(degrees);
  const above = (at: number, sine: number) => dx * (sine - y) - dy * (at - x);
  const crossings: Crossing[] = [];
  for (let k = 0; k < LOOKS; k++) {
    let [low, high] = [places[k] as number, places[k + 1] as number];
    const atLow = above(low, sines[k] as number);
    if (atLow < 0 === above(high, sines[k + 1] as number) < 0) continue;
    for (let halving = 0; halving < 50; halving++) {
      const middle = (low + high) / 2;
      if (above(middle, Math.sin(middle)) < 0 === atLow < 0) low = middle;
      else high = middle;
    }
    const slope = Math.cos(low);
    const long = Math.hypot(1, slope);
    crossings.push(crossing(low, Math.sin(low), [-slope / long, 1 / long], [-dy, dx]));
  }
  return { crossings, coincide: false };
}

export const pairs: Readonly<Record<PairName, Pair>> = {
  circles: {
    first: () => circle(0, 0),
    second: (_, x, y) => circle(x, y),
    meet: (_, x, y) => circlesMeet(x, y),
    distance: (_, x, y) => (px, py) => Math.abs(Math.hypot(px - x, py - y) - 1),
  },
  circleLine: {
    first: () => circle(0, 0),
    second: (_, x, y) => line(0, x, y),
    meet: (_, _x, y) => circleMeetsLine(y),
    distance: (_, x, y) => toLine(0, x, y),
  },
  lines: { first: () => line(0, 0, 0), second: line, meet: linesMeet, distance: toLine },
  sineLine: {
    first: () => along(512, (share) => [WINDOW * (2 * share - 1), Math.sin(WINDOW * (2 * share - 1))]),
    second: line,
    meet: sineMeetsLine,
    distance: toLine,
  },
};

export const meetingOf = (pair: PairName, angle: number, x: number, y: number): Meeting =>
  pairs[pair].meet(angle, x, y);
