import { defLipschitz } from './def-lipschitz.ts';
import { krDuality } from './kr-duality.ts';

export const claims = [krDuality, defLipschitz] as const;
