import { collapseBasin } from './collapse-basin.ts';
import { diracCriticalDamping } from './dirac-critical-damping.ts';
import { diracNumbers } from './dirac-numbers.ts';

export const claims = [diracNumbers, diracCriticalDamping, collapseBasin] as const;
