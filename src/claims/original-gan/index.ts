import { dLossJsEstimator } from './d-loss-js-estimator.ts';
import { defJs } from './def-js.ts';
import { defKl } from './def-kl.ts';
import { defTv } from './def-tv.ts';
import { figVanishingVsDSteps } from './fig-vanishing-vs-d-steps.ts';
import { ganGLossNonsaturating } from './gan-g-loss-nonsaturating.ts';
import { ganGLossSaturating } from './gan-g-loss-saturating.ts';
import { jsIdentity } from './js-identity.ts';
import { optimalDiscriminator } from './optimal-discriminator.ts';

export const claims = [
  defKl,
  defJs,
  defTv,
  optimalDiscriminator,
  jsIdentity,
  dLossJsEstimator,
  ganGLossSaturating,
  ganGLossNonsaturating,
  figVanishingVsDSteps,
] as const;
