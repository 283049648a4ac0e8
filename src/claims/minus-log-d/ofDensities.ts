import type { DensitiesAt } from '../../studies/betweenDensities.ts';

/** What a statement of the two densities alone speaks of, whatever D is. */
export const ofDensities = [
  'shape',
  'realCentre',
  'realApart',
  'realSpread',
  'generatedCentre',
  'generatedApart',
  'generatedSpread',
] as const satisfies readonly (keyof DensitiesAt)[];
