import type { Density, Mode } from './dataset.ts';

/** Density of a mixture of isotropic Gaussians. */
export function mixtureDensity(modes: readonly Mode[]): Density {
  const shares = modes.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return (x, y) => {
    let sum = 0;
    for (const { x: centreX, y: centreY, sigma, weight = 1 } of modes) {
      const variance = sigma * sigma;
      const squared = (x - centreX) ** 2 + (y - centreY) ** 2;
      sum += (weight * Math.exp(-squared / (2 * variance))) / (2 * Math.PI * variance);
    }
    return sum / shares;
  };
}
