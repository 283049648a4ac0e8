import type { Experiment } from '../experiment/experiment.ts';

/** A dense layer's place in the flat parameter vector: weights row-major in × out, then the bias. */
export interface LayerLayout {
  readonly inputs: number;
  readonly outputs: number;
  /** Offset of the first weight. */
  readonly weights: number;
  /** Offset of the first bias. */
  readonly bias: number;
}

export interface NetworkLayout {
  readonly layers: readonly LayerLayout[];
  /** Length of the flat vector. */
  readonly size: number;
}

/** Lays out a chain of dense layers of the given widths, inputs first. */
export function layoutOf(widths: readonly number[]): NetworkLayout {
  const layers: LayerLayout[] = [];
  let size = 0;
  for (let l = 1; l < widths.length; l++) {
    const [inputs, outputs] = [widths[l - 1] as number, widths[l] as number];
    layers.push({ inputs, outputs, weights: size, bias: size + inputs * outputs });
    size += inputs * outputs + outputs;
  }
  return { layers, size };
}

/** The critic: R² → R. */
export function criticLayout({ critic }: Experiment): NetworkLayout {
  return layoutOf([2, ...Array<number>(critic.depth).fill(critic.width), 1]);
}

/**
 * The generator: R^latent → R². An affine generator is a chain without hidden
 * layers; a translation has the single parameter θ and no layers, a noised
 * generator, g(z) = z, nothing at all.
 */
export function generatorLayout({ generator, latent }: Experiment): NetworkLayout {
  if (generator.kind === 'noised') return { layers: [], size: 0 };
  if (generator.kind === 'translation') return { layers: [], size: 1 };
  const hidden = generator.kind === 'affine' ? 0 : generator.depth;
  return layoutOf([latent.dimension, ...Array<number>(hidden).fill(generator.width), 2]);
}

/** θ where the generator is a translation, read off any of its points g(z) = (θ, z); the others have none. */
export function translationOf({ generator }: Experiment, points: ArrayLike<number>): number | undefined {
  return generator.kind === 'translation' ? points[0] : undefined;
}
