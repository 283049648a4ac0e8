import type { RandomNetwork } from './randomNetwork.ts';

/** How a network with a piecewise linear activation folds the latent line. */
export interface FoldedLine {
  /** Where some unit switches, both ends included, in order. */
  readonly latent: Float64Array;
  /** Pieces on which no unit switches. */
  readonly pieces: number;
  /** Of the places between them, those at which the image turns or changes its speed. */
  readonly kinks: number;
  /** The largest second difference of the image over half a piece; 0 where all are straight. */
  readonly bend: number;
}

/** Shares of a piece's own velocity below this are rounding. */
const TURN = 1e-9;

/**
 * The exact switching places on [−range, range], layer by layer: up to a layer the network is linear between the places
 * that are known, so a unit of the layer that changes sign between two of them does so where the straight line does.
 */
export function foldedLine(network: RandomNetwork, range: number): FoldedLine {
  let latent = Float64Array.of(-range, range);
  const { length: depth } = network.before(latent);
  for (let layer = 0; layer < depth; layer++) {
    const seen = network.before(latent)[layer] as Float64Array;
    const width = seen.length / latent.length;
    const found = [...latent];
    for (let i = width; i < seen.length; i++) {
      const [before, here] = [seen[i - width] as number, seen[i] as number];
      if (before < 0 === here < 0) continue;
      const k = Math.floor(i / width);
      const [from, to] = [latent[k - 1] as number, latent[k] as number];
      found.push(from + ((to - from) * before) / (before - here));
    }
    latent = Float64Array.from(new Set(found)).sort();
  }
  return { latent, ...shapeOf(network, latent) };
}

/** Pieces, kinks and bend of the image between these places. */
export function shapeOf(network: RandomNetwork, latent: Float64Array): Omit<FoldedLine, 'latent'> {
  const image = network.map(latent);
  return { pieces: latent.length - 1, kinks: kinksOf(image, latent), bend: bendOf(network, latent, image) };
}

function bendOf(network: RandomNetwork, latent: Float64Array, image: Float64Array): number {
  const middles = latent.slice(1).map((to, k) => (to + (latent[k] as number)) / 2);
  return network.map(middles).reduce((most, value, i) => {
    const second = (image[i] as number) - 2 * value + (image[i + 2] as number);
    return Math.max(most, Math.abs(second));
  }, 0);
}

function kinksOf(image: Float64Array, latent: Float64Array): number {
  const velocity = (k: number, axis: number) =>
    ((image[2 * k + 2 + axis] as number) - (image[2 * k + axis] as number)) /
    ((latent[k + 1] as number) - (latent[k] as number));
  let count = 0;
  for (let k = 1; k + 1 < latent.length; k++) {
    const [ax, ay, bx, by] = [velocity(k - 1, 0), velocity(k - 1, 1), velocity(k, 0), velocity(k, 1)];
    if (Math.hypot(bx - ax, by - ay) > TURN * (Math.hypot(ax, ay) + Math.hypot(bx, by))) count += 1;
  }
  return count;
}
