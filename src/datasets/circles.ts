import { number } from '../fields/field.ts';
import { blurred } from './blur.ts';
import { dataset } from './dataset.ts';
import { tubeDensity } from './tube.ts';

const on = (radius: number, t: number): readonly [number, number] => [
  radius * Math.cos(2 * Math.PI * t),
  radius * Math.sin(2 * Math.PI * t),
];

/** Two concentric circles of equal weight with Gaussian noise, after scikit-learn's make_circles. */
export const circles = dataset({
  kind: 'circles',
  parameters: {
    radius: number(0.1, 2.5, 1.8),
    /** Inner radius over outer radius. */
    ratio: number(0, 1, 0.5),
    sigma: number(0.005, 0.5, 0.06, { scale: 'log' }),
  },
  place({ radius, ratio, sigma }, u, out, at) {
    const [x, y] = on((u[0] as number) < 0.5 ? radius : ratio * radius, u[1] as number);
    blurred(x, y, sigma, u, out, at);
  },
  density({ radius, ratio, sigma }) {
    const circle = (r: number) => ({ at: (t: number) => on(r, t), speed: 2 * Math.PI * r });
    return tubeDensity([circle(radius), circle(ratio * radius)], sigma);
  },
});
