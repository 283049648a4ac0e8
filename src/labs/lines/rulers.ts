import { valuesBetweenLines } from '../../divergences/lines.ts';
import type { Concept } from '../../plots/palette.ts';

export const rulers = ['klForward', 'klReverse', 'js', 'tv', 'wasserstein'] as const satisfies readonly Concept[];
export type Ruler = (typeof rulers)[number];

/** The rulers over θ, mirrored at 0: `x` ascending, NaN at a jump so that no line is drawn through it. */
export interface RulerCurves {
  readonly x: Float64Array;
  readonly y: Readonly<Record<Ruler, Float64Array>>;
  /** What each comes near to at θ → 0 where it jumps to 0 there. */
  readonly jumps: Readonly<Partial<Record<Ruler, number>>>;
}

/** Closer to 0 than any pixel. */
const NEAR = 1e-6;

/** @param arms samples on either side of 0 */
export function rulerCurves(thickness: number, sigma: number, reach: number, arms: number): RulerCurves {
  const x = new Float64Array(2 * arms + 1);
  const y = Object.fromEntries(rulers.map((ruler) => [ruler, new Float64Array(x.length)])) as Record<
    Ruler,
    Float64Array
  >;
  for (let i = 1; i <= arms; i++) {
    const theta = Math.max(NEAR, ((i - 1) / (arms - 1)) * reach);
    const readings = valuesBetweenLines({ theta, thickness, sigma });
    x[arms + i] = theta;
    x[arms - i] = -theta;
    for (const ruler of rulers) y[ruler][arms + i] = y[ruler][arms - i] = readings[ruler];
  }
  const jumps: Partial<Record<Ruler, number>> = {};
  for (const ruler of rulers) {
    const near = y[ruler][arms + 1] as number;
    if (near < 1e-3) continue;
    jumps[ruler] = near;
    y[ruler][arms] = Number.NaN;
  }
  return { x, y, jumps };
}
