import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { blurred } from './blur.ts';
import { dataset, type Mode } from './dataset.ts';
import { mixtureDensity } from './mixture.ts';

const parameters = {
  modes: integer(1, 32, 8),
  radius: number(0, 2.5, 2 / 1.414),
  sigma: number(0.001, 1, 0.02 / 1.414, { scale: 'log' }),
  /** Closed: the angles run from 0 to 2π with both ends among them, which are one place. */
  seam: choice(['open', 'closed'], 'open'),
};
type Ring = ValueOf<typeof parameters>;

/** How many of the k centres lie apart. */
const apart = ({ modes, seam }: Ring) => (seam === 'closed' ? Math.max(1, modes - 1) : modes);

function mode(ring: Ring, index: number): Mode {
  const { modes, radius, sigma } = ring;
  const angle = (2 * Math.PI * index) / apart(ring);
  // What lies on the seam has the shares of both ends.
  const weight = index === 0 ? 1 + modes - apart(ring) : 1;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), sigma, weight };
}

const allModes = (ring: Ring) => Array.from({ length: apart(ring) }, (_, index) => mode(ring, index));

/**
 * k Gaussians of equal weight on a circle. The defaults are the 8-Gaussians
 * toy of Gulrajani et al. 2017 (gan_toy.py): a ring of radius 2 and noise
 * 0.02, both divided by 1.414. With a closed seam it is what widely copied code
 * makes of it by `linspace(0, 2π, k)`: k − 1 Gaussians, one of double weight.
 */
export const ring = dataset({
  kind: 'ring',
  parameters,
  place(ring, u, out, at) {
    const share = Math.floor((u[0] as number) * ring.modes);
    const { x, y, sigma } = mode(ring, Math.max(0, share - (ring.modes - apart(ring))));
    blurred(x, y, sigma, u, out, at);
  },
  density: (ring) => mixtureDensity(allModes(ring)),
  modes: allModes,
});
