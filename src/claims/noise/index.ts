import { cor31 } from './cor-3-1.ts';
import { lemma4 } from './lemma-4.ts';
import { measureZeroAdversarial } from './measure-zero-adversarial.ts';
import { noiseAnnealing } from './noise-annealing.ts';
import { noiseDistanceChoice } from './noise-distance-choice.ts';
import { noiseSmoothingIdea } from './noise-smoothing-idea.ts';
import { noisyDLossJs } from './noisy-d-loss-js.ts';
import { noisyDLossJsTrained } from './noisy-d-loss-js-trained.ts';
import { noisyJsNotIntrinsic } from './noisy-js-not-intrinsic.ts';
import { noisyOptimalD } from './noisy-optimal-d.ts';
import { noisyOptimalDTrained } from './noisy-optimal-d-trained.ts';
import { thm32Interpretation } from './thm-3-2-interpretation.ts';
import { thm32NoiseGradient } from './thm-3-2-noise-gradient.ts';
import { thm33 } from './thm-3-3.ts';
import { thm33TwoTerms } from './thm-3-3-two-terms.ts';
import { thmNoiseDensity } from './thm-noise-density.ts';

export const claims = [
  noiseSmoothingIdea,
  thmNoiseDensity,
  cor31,
  noiseDistanceChoice,
  noisyOptimalD,
  noisyOptimalDTrained,
  thm32NoiseGradient,
  thm32Interpretation,
  measureZeroAdversarial,
  noisyDLossJs,
  noisyDLossJsTrained,
  noisyJsNotIntrinsic,
  noiseAnnealing,
  lemma4,
  thm33,
  thm33TwoTerms,
] as const;
