import type { Chapter } from './chapter.ts';
import { disjointSupports } from './disjoint-supports/meta.ts';
import { measuringW } from './measuring-w/meta.ts';
import { minusLogD } from './minus-log-d/meta.ts';
import { noise } from './noise/meta.ts';
import { originalGan } from './original-gan/meta.ts';
import { perfectDiscriminators } from './perfect-discriminators/meta.ts';
import { vanishingGradients } from './vanishing-gradients/meta.ts';
import { wassersteinDistance } from './wasserstein-distance/meta.ts';
import { wgan } from './wgan/meta.ts';
import { wganGp } from './wgan-gp/meta.ts';

/** The chapters, in reading order. */
export const chapters: readonly Chapter[] = [
  disjointSupports,
  originalGan,
  perfectDiscriminators,
  vanishingGradients,
  minusLogD,
  noise,
  wassersteinDistance,
  wgan,
  wganGp,
  measuringW,
];
