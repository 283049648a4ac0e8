import { def21 } from './def-2-1.ts';
import { def22 } from './def-2-2.ts';
import { defGeneratorPushforward } from './def-generator-pushforward.ts';
import { defManifoldMeasure } from './def-manifold-measure.ts';
import { defPerfectAccuracy } from './def-perfect-accuracy.ts';
import { defSupport } from './def-support.ts';
import { generatorLowDim } from './generator-low-dim.ts';
import { lemma1 } from './lemma-1.ts';
import { lemma1ProofRelu } from './lemma-1-proof-relu.ts';
import { lemma1ProofSmooth } from './lemma-1-proof-smooth.ts';
import { lemma2 } from './lemma-2.ts';
import { lemma3 } from './lemma-3.ts';
import { lemniscateCrossing } from './lemniscate-crossing.ts';
import { peanoLemniscate } from './peano-lemniscate.ts';
import { perfectDConsequence } from './perfect-d-consequence.ts';
import { perfectDIntuition } from './perfect-d-intuition.ts';
import { softerMetricNeed } from './softer-metric-need.ts';
import { thm21 } from './thm-2-1.ts';
import { thm22 } from './thm-2-2.ts';
import { thm23 } from './thm-2-3.ts';

export const claims = [
  defGeneratorPushforward,
  defSupport,
  defManifoldMeasure,
  generatorLowDim,
  peanoLemniscate,
  lemniscateCrossing,
  lemma1,
  lemma1ProofRelu,
  lemma1ProofSmooth,
  defPerfectAccuracy,
  perfectDIntuition,
  thm21,
  def21,
  def22,
  lemma2,
  lemma3,
  thm22,
  perfectDConsequence,
  thm23,
  softerMetricNeed,
] as const;
