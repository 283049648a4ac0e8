import { clipCapacityUnderuse } from './clip-capacity-underuse.ts';
import { clipExplodingVanishing } from './clip-exploding-vanishing.ts';
import { diracGan } from './dirac-gan.ts';
import { figWeightHistogram } from './fig-weight-histogram.ts';
import { gpCriticObjective } from './gp-critic-objective.ts';
import { gpDefinition } from './gp-definition.ts';
import { gpInterpolates } from './gp-interpolates.ts';
import { gpNoBn } from './gp-no-bn.ts';
import { gpOptimizer } from './gp-optimizer.ts';
import { lambdaChoice } from './lambda-choice.ts';
import { oneSidedEstimate } from './one-sided-estimate.ts';
import { oneSidedPenalty } from './one-sided-penalty.ts';
import { preset8gaussians } from './preset-8gaussians.ts';
import { preset25gaussians } from './preset-25gaussians.ts';
import { presetSwissroll } from './preset-swissroll.ts';
import { spectralNormalization } from './spectral-normalization.ts';
import { summaryS4 } from './summary-s4.ts';
import { thm41 } from './thm-4-1.ts';
import { thm41Lines } from './thm-4-1-lines.ts';
import { thm41Scope } from './thm-4-1-scope.ts';
import { thm41Trained } from './thm-4-1-trained.ts';

export const claims = [
  clipCapacityUnderuse,
  clipExplodingVanishing,
  figWeightHistogram,
  gpDefinition,
  gpInterpolates,
  gpCriticObjective,
  thm41,
  thm41Lines,
  thm41Scope,
  thm41Trained,
  oneSidedPenalty,
  oneSidedEstimate,
  lambdaChoice,
  gpOptimizer,
  gpNoBn,
  spectralNormalization,
  diracGan,
  preset8gaussians,
  preset25gaussians,
  presetSwissroll,
  summaryS4,
] as const;
