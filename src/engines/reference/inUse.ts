import type { Experiment } from '../../experiment/experiment.ts';
import { FIRST_POWER_ITERATIONS, initialSingular } from '../initial.ts';
import { criticLayout } from '../layout.ts';
import type { Reals } from '../trainer.ts';
import { alignRight, allocateSpectral, normaliseWeights, powerIterate, type Spectral } from './spectral.ts';

/**
 * Spectral normalisation where the experiment asks for it: fresh vectors are
 * iterated until σ has converged; given ones are taken as they are.
 */
export function startSpectral(experiment: Experiment, critic: Float64Array, singular?: Reals): Spectral | undefined {
  if (experiment.constraint.kind !== 'spectral-norm') return undefined;
  const u = singular ? Float64Array.from(singular) : initialSingular(experiment);
  const spectral = allocateSpectral(criticLayout(experiment), u);
  const iterations = singular ? 0 : FIRST_POWER_ITERATIONS;
  for (let i = 0; i < iterations; i++) powerIterate(spectral, critic);
  return spectral;
}

/** The parameters that a critic runs on away from a critic step. */
export function criticInUse(spectral: Spectral | undefined, critic: Float64Array): Float64Array {
  if (!spectral) return critic;
  alignRight(spectral, critic);
  return normaliseWeights(spectral, critic);
}
