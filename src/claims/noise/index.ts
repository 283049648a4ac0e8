import { lemma4 } from './lemma-4.ts';
import { noisyDLossJs } from './noisy-d-loss-js.ts';
import { noisyJsNotIntrinsic } from './noisy-js-not-intrinsic.ts';
import { noisyOptimalD } from './noisy-optimal-d.ts';
import { thm32NoiseGradient } from './thm-3-2-noise-gradient.ts';
import { thm33 } from './thm-3-3.ts';
import { thm33TwoTerms } from './thm-3-3-two-terms.ts';
import { thmNoiseDensity } from './thm-noise-density.ts';

export const claims = [
  thmNoiseDensity,
  noisyOptimalD,
  thm32NoiseGradient,
  noisyDLossJs,
  noisyJsNotIntrinsic,
  lemma4,
  thm33,
  thm33TwoTerms,
] as const;
