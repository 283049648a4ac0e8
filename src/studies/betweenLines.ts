import { type LinesDivergences, parallelLines } from '../divergences/lines.ts';
import { number } from '../fields/field.ts';
import { exact } from './study.ts';

const parameters = {
  /** Where the generated line stands; the real one stands at 0. */
  theta: number(-2, 2, 1),
  /** w: each line is uniform on a strip this wide. */
  thickness: number(0, 1, 0),
  /** σ of the Gaussian noise on both. */
  sigma: number(0, 1, 0),
} as const;

/** What each divergence says of two parallel lines, and its slope in θ (Arjovsky, Chintala & Bottou 2017, Example 1). */
export const betweenLines = exact('betweenLines', parameters, (at): LinesDivergences => parallelLines(at));
