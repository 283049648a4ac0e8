import { cor21 } from './cor-2-1.ts';
import { defDNorm } from './def-d-norm.ts';
import { thm24 } from './thm-2-4.ts';
import { thm24CrossingCaveat } from './thm-2-4-crossing-caveat.ts';
import { thm24Reading } from './thm-2-4-reading.ts';

export const claims = [defDNorm, thm24, cor21, thm24CrossingCaveat, thm24Reading] as const;
