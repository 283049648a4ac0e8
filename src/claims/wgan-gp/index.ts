import { diracGan } from './dirac-gan.ts';
import { thm41 } from './thm-4-1.ts';
import { thm41Lines } from './thm-4-1-lines.ts';

export const claims = [thm41, thm41Lines, diracGan] as const;
