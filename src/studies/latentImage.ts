import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { type Cells, cellsAlong, cellsInside, coarserAndCoarser, columnAndRow, type Triangle } from '../math/cells.ts';
import { once } from '../math/once.ts';
import { crossingsOfCircle, evenly, hilbertCurve, lemniscate } from './curves.ts';
import { type FoldedLine, foldedLine, shapeOf } from './foldedLine.ts';
import { densityPeak, lengthOf, tubeArea } from './onCurve.ts';
import { type RandomNetwork, randomNetwork } from './randomNetwork.ts';
import { exact } from './study.ts';

const parameters = {
  /** What maps the latent space to the plane: a random network, or a curve that is known. */
  map: choice(['network', 'hilbert', 'lemniscate'], 'network'),
  /** Dimensions of the network's latent space, [−2, 2]ᵏ. */
  latent: integer(1, 2, 1),
  activation: choice(['relu', 'leakyRelu', 'tanh', 'softplus'], 'relu'),
  width: integer(16, 64, 32),
  depth: integer(1, 3, 2),
  /** Standard deviation of the biases. */
  bias: number(0.1, 1, 0.5),
  /** Of Hilbert's curve. */
  order: integer(1, 7, 4),
} as const;

export type LatentImageParameters = ValueOf<typeof parameters>;

/** Cells of a side, as a share of the picture: how many the image meets, and how much of it lies in the fullest. */
export interface Boxes {
  readonly side: number;
  readonly count: number;
  /** P of the cell that holds most, where the mass is spread evenly along the image. */
  readonly most: number;
}

/** Where a map takes the latent space, moved and scaled into the unit square. */
export interface LatentImage {
  /** A curve's corners, or the images of a lattice, row by row: n × 2. */
  readonly image: Float64Array;
  /** Points a row of that lattice; 0 for a curve. */
  readonly across: number;
  /** The curve's straight pieces, where it is a network's. */
  readonly folded: FoldedLine | undefined;
  /** Of the curve; NaN for a surface. */
  readonly length: number;
  /** Of finer and finer sides: 1, ½, ¼ … */
  readonly boxes: readonly Boxes[];
  /** The cells themselves, likewise. */
  readonly cells: readonly Cells[];
  /** Of each square of the lattice, a number for the units that are on there. */
  readonly patterns: Uint8Array;
  /** Area of what lies within each of `radii` of the curve; NaN for a surface. */
  readonly tube: () => readonly number[];
  /** Highest kernel density of mass that lies evenly on the image, for each of `bandwidths`. */
  readonly peak: () => readonly number[];
  /** How often a small circle around a place meets the curve. */
  readonly branchesAt: (place: readonly [number, number], radius: number) => number;
}

/** Shares of the picture. */
export const radii = [2 ** -8, 2 ** -7, 2 ** -6];
export const bandwidths = [2 ** -3, 2 ** -3.5, 2 ** -4, 2 ** -4.5, 2 ** -5];

const RANGE = 2;
/** Corners of a smooth curve. */
const POINTS = 385;
/** Points along a curve that stand for mass on it; they lie nearer together than the finest kernel is wide. */
const MASSES = 512;
const ACROSS = 33;
/** The finest side is 2⁻ᵏ; for Hilbert's curve, half of its own finest squares'. */
const OCTAVES = { curve: 12, surface: 7, hilbert: 8 } as const;

const even = (n: number) => Float64Array.from({ length: n }, (_, i) => RANGE * ((2 * i) / (n - 1) - 1));

function lattice(n: number, shift = 0): Float64Array {
  const axis = even(n);
  return Float64Array.from({ length: 2 * n * n }, (_, i) => {
    const k = i >> 1;
    return (axis[i % 2 === 0 ? k % n : Math.floor(k / n)] as number) + shift;
  });
}

/** Into the unit square, the longer side filling it. A single point goes to its corner. */
function scaled(points: Float64Array): Float64Array {
  const low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const high = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  points.forEach((value, i) => {
    low[i % 2] = Math.min(low[i % 2] as number, value);
    high[i % 2] = Math.max(high[i % 2] as number, value);
  });
  const size = Math.max((high[0] as number) - (low[0] as number), (high[1] as number) - (low[1] as number)) || 1;
  return points.map((value, i) => (value - (low[i % 2] as number)) / size);
}

/** The two triangles of each square of a lattice. */
function* trianglesOf(points: Float64Array, across: number): Generator<Triangle> {
  const at = (k: number) => [points[2 * k] as number, points[2 * k + 1] as number] as const;
  for (let row = 0; row + 1 < across; row++) {
    for (let column = 0; column + 1 < across; column++) {
      const k = row * across + column;
      yield [at(k), at(k + 1), at(k + across)];
      yield [at(k + 1), at(k + across), at(k + across + 1)];
    }
  }
}

/** Cells of finer and finer sides, from the finest. */
function boxesOf(finest: Cells, octaves: number): Pick<LatentImage, 'cells' | 'boxes'> {
  const total = [...finest.values()].reduce((a, b) => a + b, 0);
  const cells = coarserAndCoarser(finest, octaves).reverse();
  const boxes = cells.map((met, k) => ({
    side: 2 ** -k,
    count: met.size,
    most: [...met.values()].reduce((a, b) => Math.max(a, b), 0) / total,
  }));
  return { cells, boxes };
}

function curveOf(at: LatentImageParameters, seed: number): { image: Float64Array; folded?: FoldedLine } {
  if (at.map === 'hilbert') return { image: hilbertCurve(at.order) };
  if (at.map === 'lemniscate') return { image: scaled(lemniscate(POINTS)) };
  const network = randomNetwork({ ...at, inputs: 1, outputs: 2 }, seed);
  const bends = at.activation === 'relu' || at.activation === 'leakyRelu';
  if (bends) {
    const folded = foldedLine(network, RANGE);
    return { image: scaled(network.map(folded.latent)), folded };
  }
  // No unit switches: one piece, from end to end.
  const latent = Float64Array.of(-RANGE, RANGE);
  return { image: scaled(network.map(even(POINTS))), folded: { latent, ...shapeOf(network, latent) } };
}

/** The push-forward of a low-dimensional latent space into the plane (Arjovsky & Bottou 2017, Lemma 1). */
export const latentImage = exact('latentImage', parameters, (at, seed): LatentImage => {
  if (at.map === 'network' && at.latent === 2) return surfaceOf(at, seed);
  const { image, folded } = curveOf(at, seed);
  const masses = once(() => evenly(image, MASSES));
  const octaves = at.map === 'hilbert' ? OCTAVES.hilbert : OCTAVES.curve;
  return {
    image,
    across: 0,
    folded,
    length: lengthOf(image),
    patterns: new Uint8Array(),
    ...boxesOf(cellsAlong(image, 2 ** -octaves), octaves),
    tube: once(() => radii.map((radius) => tubeArea(image, radius))),
    peak: once(() => bandwidths.map((bandwidth) => densityPeak(masses(), bandwidth))),
    branchesAt: (place, radius) => crossingsOfCircle(evenly(image, 4096), place, radius),
  };
});

/** At the middle of each square of the lattice. */
function patternsOf(network: RandomNetwork): Uint8Array {
  const half = RANGE / (ACROSS - 1);
  const middles = lattice(ACROSS, half).filter(
    (_, i) => (i >> 1) % ACROSS < ACROSS - 1 && i >> 1 < ACROSS * (ACROSS - 1),
  );
  const squares = (ACROSS - 1) ** 2;
  const codes = new Uint32Array(squares);
  for (const layer of network.before(middles)) {
    const width = layer.length / squares;
    layer.forEach((seen, i) => {
      const k = Math.floor(i / width);
      codes[k] = Math.imul((codes[k] as number) ^ (seen > 0 ? (i % width) + 1 : 0), 0x9e3779b1);
    });
  }
  return Uint8Array.from(codes, (code) => code >>> 24);
}

function surfaceOf(at: LatentImageParameters, seed: number): LatentImage {
  const network = randomNetwork({ ...at, inputs: 2, outputs: 2 }, seed);
  const image = scaled(network.map(lattice(ACROSS)));
  const side = 2 ** -OCTAVES.surface;
  const cells: Cells = new Map();
  for (const triangle of trianglesOf(image, ACROSS)) cellsInside(triangle, side, cells);
  const masses = once(() =>
    Float64Array.from(
      [...cells.keys()].flatMap((cell) => columnAndRow(cell)),
      (k) => (k + 0.5) * side,
    ),
  );
  return {
    image,
    across: ACROSS,
    folded: undefined,
    length: Number.NaN,
    patterns: patternsOf(network),
    ...boxesOf(cells, OCTAVES.surface),
    tube: () => radii.map(() => Number.NaN),
    peak: once(() => bandwidths.map((bandwidth) => densityPeak(masses(), bandwidth))),
    branchesAt: () => Number.NaN,
  };
}
