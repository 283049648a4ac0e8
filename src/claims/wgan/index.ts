import { clipLipschitzLaw } from './clip-lipschitz-law.ts';
import { defLipschitz } from './def-lipschitz.ts';
import { kWApprox } from './k-w-approx.ts';
import { krDuality } from './kr-duality.ts';
import { lipschitzIffGradient } from './lipschitz-iff-gradient.ts';
import { weightClipping } from './weight-clipping.ts';

export const claims = [
  krDuality,
  defLipschitz,
  lipschitzIffGradient,
  kWApprox,
  weightClipping,
  clipLipschitzLaw,
] as const;
