import type { Density, Mode } from './dataset.ts';

/** Density of a mixture of isotropic Gaussians of equal weight. */
export function mixtureDensity(modes: readonly Mode[]): Density {
  return (x, y) => {
    let sum = 0;
    for (const { x: centreX, y: centreY, sigma } of modes) {
      const variance = sigma * sigma;
      const squared = (x - centreX) ** 2 + (y - centreY) ** 2;
      sum += Math.exp(-squared / (2 * variance)) / (2 * Math.PI * variance);
    }
    return sum / modes.length;
  };
}
