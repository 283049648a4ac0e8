import { defWasserstein } from './def-wasserstein.ts';
import { earthMoverIntuition } from './earth-mover-intuition.ts';

export const claims = [defWasserstein, earthMoverIntuition] as const;
