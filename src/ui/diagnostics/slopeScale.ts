import { roundUp } from '../../plots/domain.ts';
import type { HeatScale } from '../../plots/heat.ts';
import { spread } from '../../plots/levels.ts';
import type { SlopeMark } from './slopeMark.ts';

/** From 0 to twice the mark, which has the middle colour; where there is none, to what nearly all slopes lie under. */
export function slopeScale(norms: Float32Array, mark: SlopeMark | undefined): HeatScale {
  if (mark && mark.value > 0) return { kind: 'diverging', domain: [0, 2 * mark.value], label: '' };
  return { kind: 'sequential', domain: [0, roundUp(spread(norms)?.[1] ?? 1)], label: '' };
}
