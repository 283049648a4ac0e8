import { clipCapacityUnderuse } from './clip-capacity-underuse.ts';
import { diracGan } from './dirac-gan.ts';
import { figWeightHistogram } from './fig-weight-histogram.ts';
import { gpInterpolates } from './gp-interpolates.ts';
import { oneSidedPenalty } from './one-sided-penalty.ts';
import { spectralNormalization } from './spectral-normalization.ts';
import { thm41 } from './thm-4-1.ts';
import { thm41Lines } from './thm-4-1-lines.ts';

export const claims = [
  clipCapacityUnderuse,
  figWeightHistogram,
  gpInterpolates,
  thm41,
  thm41Lines,
  oneSidedPenalty,
  spectralNormalization,
  diracGan,
] as const;
