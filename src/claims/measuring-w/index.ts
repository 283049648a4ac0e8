import { collapseBasin } from './collapse-basin.ts';
import { diracCriticalDamping } from './dirac-critical-damping.ts';
import { diracNumbers } from './dirac-numbers.ts';
import { ringOfSeven } from './ring-of-seven.ts';

export const claims = [diracNumbers, diracCriticalDamping, collapseBasin, ringOfSeven] as const;
