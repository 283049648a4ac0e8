import { cor1Feedforward } from './cor-1-feedforward.ts';
import { defWasserstein } from './def-wasserstein.ts';
import { earthMoverIntuition } from './earth-mover-intuition.ts';
import { figWJsTheta } from './fig-w-js-theta.ts';
import { thmTopology1 } from './thm-topology-1.ts';
import { thmTopology2 } from './thm-topology-2.ts';
import { thmTopology3 } from './thm-topology-3.ts';
import { thmTopology4 } from './thm-topology-4.ts';
import { thmTopologyNoncompact } from './thm-topology-noncompact.ts';
import { thmWContinuity1 } from './thm-w-continuity-1.ts';
import { thmWContinuity2 } from './thm-w-continuity-2.ts';
import { thmWContinuity3 } from './thm-w-continuity-3.ts';
import { wGradientClaim } from './w-gradient-claim.ts';
import { wSuperiority } from './w-superiority.ts';
import { weakestTopologyClaim } from './weakest-topology-claim.ts';

export const claims = [
  defWasserstein,
  earthMoverIntuition,
  figWJsTheta,
  wSuperiority,
  wGradientClaim,
  thmWContinuity1,
  thmWContinuity2,
  thmWContinuity3,
  cor1Feedforward,
  thmTopology1,
  thmTopology2,
  thmTopology3,
  thmTopology4,
  thmTopologyNoncompact,
  weakestTopologyClaim,
] as const;
