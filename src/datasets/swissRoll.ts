import { number } from '../fields/field.ts';
import { blurred } from './blur.ts';
import { dataset } from './dataset.ts';
import { tubeDensity } from './tube.ts';

const FIRST = 1.5 * Math.PI;
const LAST = 4.5 * Math.PI;
const SCALE = 7.5;

function along(t: number): readonly [number, number] {
  const angle = FIRST + (LAST - FIRST) * t;
  return [(angle * Math.cos(angle)) / SCALE, (angle * Math.sin(angle)) / SCALE];
}

/**
 * The roll (s cos s, s sin s)/7.5 with s uniform on [1.5π, 4.5π] (Marsland
 * 2009, as in scikit-learn's make_swiss_roll). The default noise is that of
 * Gulrajani et al. 2017 (gan_toy.py): 0.25/7.5.
 */
export const swissRoll = dataset({
  kind: 'swissRoll',
  parameters: { sigma: number(0.005, 0.5, 0.25 / SCALE, { scale: 'log' }) },
  place({ sigma }, u, out, at) {
    const [x, y] = along(u[0] as number);
    blurred(x, y, sigma, u, out, at);
  },
  density: ({ sigma }) => tubeDensity([{ at: along, speed: ((LAST - FIRST) * Math.hypot(LAST, 1)) / SCALE }], sigma),
});
