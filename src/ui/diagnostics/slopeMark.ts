import type { Experiment } from '../../experiment/experiment.ts';
import { setting } from '../text/format.ts';

/** What the constraint wants of ‖∇ₓf‖: the penalty's target, or the bound that spectral norm keeps. */
export interface SlopeMark {
  readonly kind: 'target' | 'bound';
  readonly value: number;
}

/** Clipping bounds the slope too, but by no number that a reader could hold a slope against. */
export function slopeMark({ constraint }: Experiment): SlopeMark | undefined {
  if (constraint.kind === 'gradient-penalty') return { kind: 'target', value: constraint.target };
  return constraint.kind === 'spectral-norm' ? { kind: 'bound', value: 1 } : undefined;
}

/** What the penalty at a point is λ times of: (‖g‖ − k)², or its positive part. Where nothing is penalised, the slope itself. */
export function excessOf({ constraint }: Experiment, norm: number): number {
  if (constraint.kind !== 'gradient-penalty') return norm;
  const off = norm - constraint.target;
  return (constraint.sides === 'one' ? Math.max(0, off) : off) ** 2;
}

/** The same as a formula. */
export function excessName({ constraint: { kind, target, sides } }: Experiment): string {
  if (kind !== 'gradient-penalty') return '‖∇ₓf‖';
  return sides === 'one' ? `(‖∇ₓf‖ − ${setting(target)})₊²` : `(‖∇ₓf‖ − ${setting(target)})²`;
}
