import type { Experiment } from '../experiment/experiment.ts';

/** Lines of each direction, and nodes of each line. */
export const LINES = 13;
export const NODES = 49;

/** The part of the latent space that is drawn: ±2.5 holds 98.8 % of a normal coordinate. */
export const rangeOf = ({ latent }: Experiment): readonly [from: number, to: number] =>
  latent.kind === 'normal' ? [-2.5, 2.5] : [0, 1];

/** Where the coordinates after the second one stay: in the middle of their law. */
export const restOf = ({ latent }: Experiment): number => (latent.kind === 'normal' ? 0 : 0.5);

/**
 * Latent vectors along the lines of an even grid of the first two coordinates, line by line: first those along which the
 * first coordinate runs, then those of the second. A latent space of one dimension is one line. A noised generator maps
 * nothing, and has none.
 */
export function latentLines(experiment: Experiment): Float32Array {
  const { dimension } = experiment.latent;
  if (experiment.generator.kind === 'noised') return new Float32Array(0);
  const [from, to] = rangeOf(experiment);
  const at = (k: number, count: number) => from + ((to - from) * k) / (count - 1);
  const lines = dimension === 1 ? 1 : 2 * LINES;
  const out = new Float32Array(lines * NODES * dimension).fill(restOf(experiment));
  for (let line = 0; line < lines; line++) {
    const runs = line < LINES ? 0 : 1;
    for (let node = 0; node < NODES; node++) {
      const z = (line * NODES + node) * dimension;
      out[z + runs] = at(node, NODES);
      if (dimension > 1) out[z + 1 - runs] = at(line % LINES, LINES);
    }
  }
  return out;
}

/** By how much the map stretches along its lines: the least and the most that a step between two nodes grows. */
export function stretchOf(experiment: Experiment, image: ArrayLike<number>): { least: number; most: number } {
  const [from, to] = rangeOf(experiment);
  const step = (to - from) / (NODES - 1);
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (let node = 1; node < image.length / 2; node++) {
    if (node % NODES === 0) continue;
    const [x, y, beforeX, beforeY] = [2 * node, 2 * node + 1, 2 * node - 2, 2 * node - 1].map(
      (i) => image[i] as number,
    );
    const length = Math.hypot((x as number) - (beforeX as number), (y as number) - (beforeY as number)) / step;
    least = Math.min(least, length);
    most = Math.max(most, length);
  }
  return image.length === 0 ? { least: Number.NaN, most: Number.NaN } : { least, most };
}
