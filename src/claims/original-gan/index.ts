import { figVanishingVsDSteps } from './fig-vanishing-vs-d-steps.ts';
import { ganGLossNonsaturating } from './gan-g-loss-nonsaturating.ts';
import { ganGLossSaturating } from './gan-g-loss-saturating.ts';

export const claims = [ganGLossSaturating, ganGLossNonsaturating, figVanishingVsDSteps] as const;
