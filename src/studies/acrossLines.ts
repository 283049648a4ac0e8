import { wasserstein } from '../divergences/wasserstein.ts';
import { integer, number } from '../fields/field.ts';
import { fillUniform } from '../math/draws.ts';
import { exact } from './study.ts';

const parameters = {
  /** Where the generated line stands; the real one stands at 0. */
  theta: number(-2, 2, 0.5),
  points: integer(2, 256, 64),
} as const;

export interface AcrossLines {
  /** Mean cost of the best plan. */
  readonly best: number;
  /** Mean cost of the plan that ships in the order of the draws, which knows no heights. */
  readonly other: number;
}

/** Points at the same heights on both lines, listed in opposite orders, and two plans between them. */
export const acrossLines = exact('acrossLines', parameters, ({ theta, points }, seed): AcrossLines => {
  const heights = new Float64Array(points);
  fillUniform({ seed, stream: 'real', iteration: 0, substep: 0 }, heights);
  const place = (x: number, order: Float64Array) => Float64Array.from([...order].flatMap((height) => [x, height]));
  const opposite = heights.toReversed();
  const other = heights.reduce((sum, height, i) => sum + Math.hypot(theta, height - (opposite[i] as number)), 0);
  return { best: wasserstein(place(0, heights), place(theta, opposite)).value, other: other / points };
});
