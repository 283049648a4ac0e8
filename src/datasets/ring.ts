import { integer, number, type ValueOf } from '../fields/field.ts';
import { blurred } from './blur.ts';
import { dataset, type Mode } from './dataset.ts';
import { mixtureDensity } from './mixture.ts';

const parameters = {
  modes: integer(1, 32, 8),
  radius: number(0, 2.5, 2 / 1.414),
  sigma: number(0.001, 1, 0.02 / 1.414, { scale: 'log' }),
};
type Ring = ValueOf<typeof parameters>;

function mode({ modes, radius, sigma }: Ring, index: number): Mode {
  const angle = (2 * Math.PI * index) / modes;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), sigma };
}

const allModes = (ring: Ring) => Array.from({ length: ring.modes }, (_, index) => mode(ring, index));

/**
 * k Gaussians of equal weight on a circle. The defaults are the 8-Gaussians
 * toy of Gulrajani et al. 2017 (gan_toy.py): a ring of radius 2 and noise
 * 0.02, both divided by 1.414.
 */
export const ring = dataset({
  kind: 'ring',
  parameters,
  place(ring, u, out, at) {
    const { x, y, sigma } = mode(ring, Math.floor((u[0] as number) * ring.modes));
    blurred(x, y, sigma, u, out, at);
  },
  density: (ring) => mixtureDensity(allModes(ring)),
  modes: allModes,
});
