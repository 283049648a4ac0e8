import { isDiscriminator } from '../../engines/objectives.ts';
import { sigmoid } from '../../math/activations.ts';
import { type Extent, extentOf, levelsFor } from '../../plots/levels.ts';
import type { StagePicture } from '../../plots/stage.ts';
import type { Picture } from '../../worker/camera.ts';

/** The field as it is shown: D = σ(f) for a discriminator, f otherwise. */
export function displayed({ field, objective }: Pick<Picture, 'field' | 'objective'>): Float32Array {
  return isDiscriminator(objective) ? field.map(sigmoid) : field.slice();
}

/** What a shown field asks of its levels; D spans [0, 1]. */
export function extentFor(field: Float32Array, { objective, resolution }: Picture): Extent {
  return isDiscriminator(objective) ? extentOf(field, resolution, [0, 1]) : extentOf(field, resolution);
}

/** A picture as a stage draws it at rest. */
export function pictured(picture: Picture): StagePicture {
  const field = displayed(picture);
  const { real, generated, resolution } = picture;
  const levels = levelsFor(extentFor(field, picture));
  return { real, generated, field, n: resolution, levels, gradients: new Float32Array(2 * field.length) };
}
