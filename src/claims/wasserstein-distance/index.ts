import { defWasserstein } from './def-wasserstein.ts';
import { earthMoverIntuition } from './earth-mover-intuition.ts';
import { thmTopology1 } from './thm-topology-1.ts';
import { thmTopology2 } from './thm-topology-2.ts';
import { thmTopology3 } from './thm-topology-3.ts';
import { thmTopology4 } from './thm-topology-4.ts';
import { thmTopologyNoncompact } from './thm-topology-noncompact.ts';
import { weakestTopologyClaim } from './weakest-topology-claim.ts';

export const claims = [
  defWasserstein,
  earthMoverIntuition,
  thmTopology1,
  thmTopology2,
  thmTopology3,
  thmTopology4,
  thmTopologyNoncompact,
  weakestTopologyClaim,
] as const;
