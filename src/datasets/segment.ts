import { number } from '../fields/field.ts';
import { dataset } from './dataset.ts';

/**
 * The vertical segment {θ} × [0, 1], uniform (Arjovsky et al. 2017, Example 1).
 * With a thickness w it becomes the strip [θ − w/2, θ + w/2] × [0, 1], which
 * has a density.
 */
export const segment = dataset({
  kind: 'segment',
  parameters: {
    theta: number(-2, 2, 0),
    thickness: number(0, 2, 0),
  },
  place({ theta, thickness }, u, out, at) {
    out[at] = theta + thickness * ((u[1] as number) - 0.5);
    out[at + 1] = u[0] as number;
  },
  density({ theta, thickness }) {
    if (thickness === 0) return undefined;
    return (x, y) => (Math.abs(x - theta) <= thickness / 2 && y >= 0 && y <= 1 ? 1 / thickness : 0);
  },
});
