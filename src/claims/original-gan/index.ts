import { dLossJsEstimator } from './d-loss-js-estimator.ts';
import { dTooGoodDilemma } from './d-too-good-dilemma.ts';
import { dTooGoodTraining } from './d-too-good-training.ts';
import { defAbsolutelyContinuous } from './def-absolutely-continuous.ts';
import { defGanGame } from './def-gan-game.ts';
import { defJs } from './def-js.ts';
import { defKl } from './def-kl.ts';
import { defTv } from './def-tv.ts';
import { figVanishingVsDSteps } from './fig-vanishing-vs-d-steps.ts';
import { ganDLoss } from './gan-d-loss.ts';
import { ganGLossNonsaturating } from './gan-g-loss-nonsaturating.ts';
import { ganGLossSaturating } from './gan-g-loss-saturating.ts';
import { jsDisjointLog2 } from './js-disjoint-log2.ts';
import { jsEstimateSampled } from './js-estimate-sampled.ts';
import { jsIdentity } from './js-identity.ts';
import { jsZeroGradient } from './js-zero-gradient.ts';
import { klAsymmetryForward } from './kl-asymmetry-forward.ts';
import { klReverseWeights } from './kl-reverse-weights.ts';
import { mleForwardKl } from './mle-forward-kl.ts';
import { nashHalf } from './nash-half.ts';
import { optimalDiscriminator } from './optimal-discriminator.ts';
import { overlapProbabilityHeuristic } from './overlap-probability-heuristic.ts';
import { trainedDiscriminator } from './trained-discriminator.ts';
import { tvByAccuracy } from './tv-by-accuracy.ts';

export const claims = [
  defGanGame,
  defKl,
  defJs,
  defTv,
  defAbsolutelyContinuous,
  mleForwardKl,
  klAsymmetryForward,
  klReverseWeights,
  ganDLoss,
  optimalDiscriminator,
  trainedDiscriminator,
  jsIdentity,
  dLossJsEstimator,
  jsEstimateSampled,
  tvByAccuracy,
  nashHalf,
  jsDisjointLog2,
  jsZeroGradient,
  overlapProbabilityHeuristic,
  ganGLossSaturating,
  ganGLossNonsaturating,
  figVanishingVsDSteps,
  dTooGoodDilemma,
  dTooGoodTraining,
] as const;
