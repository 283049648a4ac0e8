import { number } from '../fields/field.ts';
import { blurred } from './blur.ts';
import { dataset } from './dataset.ts';
import { tubeDensity } from './tube.ts';

/** The unit half-circles are drawn this much larger, around (½, ¼). */
const SCALE = 1.25;

const upper = (t: number): readonly [number, number] => [
  SCALE * (Math.cos(Math.PI * t) - 0.5),
  SCALE * (Math.sin(Math.PI * t) - 0.25),
];
/** The upper moon turned by half a turn about the middle of the picture. */
const lower = (t: number): readonly [number, number] => {
  const [x, y] = upper(t);
  return [-x, -y];
};

/** Two interleaving half-circles of equal weight with Gaussian noise, after scikit-learn's make_moons. */
export const moons = dataset({
  kind: 'moons',
  parameters: { sigma: number(0.005, 0.5, 0.08, { scale: 'log' }) },
  place({ sigma }, u, out, at) {
    const [x, y] = ((u[0] as number) < 0.5 ? upper : lower)(u[1] as number);
    blurred(x, y, sigma, u, out, at);
  },
  density({ sigma }) {
    const speed = SCALE * Math.PI;
    return tubeDensity(
      [
        { at: upper, speed },
        { at: lower, speed },
      ],
      sigma,
    );
  },
});
