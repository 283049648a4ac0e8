import { number } from '../fields/field.ts';
import { blurred } from './blur.ts';
import { dataset, type Mode } from './dataset.ts';
import { mixtureDensity } from './mixture.ts';

/** One isotropic Gaussian, off the origin so that a generator has somewhere to go. */
export const gaussian = dataset({
  kind: 'gaussian',
  parameters: {
    x: number(-2, 2, 0.8),
    y: number(-2, 2, 0.5),
    sigma: number(0.001, 1, 0.4, { scale: 'log' }),
  },
  place({ x, y, sigma }, u, out, at) {
    blurred(x, y, sigma, u, out, at);
  },
  density: (mode) => mixtureDensity([mode]),
  modes: ({ x, y, sigma }): Mode[] => [{ x, y, sigma }],
});
