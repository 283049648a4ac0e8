import { integer, number } from '../fields/field.ts';
import { boxMuller } from '../math/draws.ts';
import { dataset, type Mode } from './dataset.ts';

/**
 * k Gaussians of equal weight on a circle. The defaults are the 8-Gaussians
 * toy of Gulrajani et al. 2017 (gan_toy.py): a ring of radius 2 and noise
 * 0.02, both divided by 1.414.
 */
export const ring = dataset({
  kind: 'ring',
  parameters: {
    modes: integer(1, 32, 8),
    radius: number(0, 2.5, 2 / 1.414),
    sigma: number(0.001, 1, 0.02 / 1.414, { scale: 'log' }),
  },
  place({ modes, radius, sigma }, u, out, at) {
    const angle = (2 * Math.PI * Math.floor((u[0] as number) * modes)) / modes;
    boxMuller(u[1] as number, u[2] as number, out, at);
    out[at] = radius * Math.cos(angle) + sigma * (out[at] as number);
    out[at + 1] = radius * Math.sin(angle) + sigma * (out[at + 1] as number);
  },
  density(parameters, x, y) {
    const { modes, sigma } = parameters;
    let sum = 0;
    for (const centre of this.modes?.(parameters) ?? []) {
      const squared = ((x - centre.x) ** 2 + (y - centre.y) ** 2) / (sigma * sigma);
      sum += Math.exp(-squared / 2);
    }
    return sum / (modes * 2 * Math.PI * sigma * sigma);
  },
  modes({ modes, radius, sigma }): Mode[] {
    return Array.from({ length: modes }, (_, i) => {
      const angle = (2 * Math.PI * i) / modes;
      return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), sigma };
    });
  },
});
