import { defGeneratorPushforward } from './def-generator-pushforward.ts';
import { defManifoldMeasure } from './def-manifold-measure.ts';
import { defSupport } from './def-support.ts';
import { generatorLowDim } from './generator-low-dim.ts';
import { lemma1 } from './lemma-1.ts';
import { lemma1ProofRelu } from './lemma-1-proof-relu.ts';
import { lemma1ProofSmooth } from './lemma-1-proof-smooth.ts';
import { lemniscateCrossing } from './lemniscate-crossing.ts';
import { peanoLemniscate } from './peano-lemniscate.ts';

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
] as const;
