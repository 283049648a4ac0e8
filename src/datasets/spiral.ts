import { integer, number, type ValueOf } from '../fields/field.ts';
import { blurred } from './blur.ts';
import { dataset } from './dataset.ts';
import { tubeDensity } from './tube.ts';

const parameters = {
  arms: integer(1, 8, 2),
  turns: number(0.1, 3, 1.25),
  radius: number(0.1, 2.5, 2),
  sigma: number(0.005, 0.5, 0.05, { scale: 'log' }),
};
type Spiral = ValueOf<typeof parameters>;

/** The point of an arm at the share t of its radius. */
function along({ arms, turns, radius }: Spiral, arm: number, t: number): readonly [number, number] {
  const angle = 2 * Math.PI * (turns * t + arm / arms);
  return [radius * t * Math.cos(angle), radius * t * Math.sin(angle)];
}

/**
 * Arms of an Archimedean spiral from the origin, of equal weight, with Gaussian
 * noise. Radii have density 2t, so that far out the arms are evenly filled.
 */
export const spiral = dataset({
  kind: 'spiral',
  parameters,
  place(spiral, u, out, at) {
    const arm = Math.floor((u[0] as number) * spiral.arms);
    const [x, y] = along(spiral, arm, Math.sqrt(u[1] as number));
    blurred(x, y, spiral.sigma, u, out, at);
  },
  density(spiral) {
    const speed = spiral.radius * Math.hypot(1, 2 * Math.PI * spiral.turns);
    const curves = Array.from({ length: spiral.arms }, (_, arm) => ({
      at: (t: number) => along(spiral, arm, t),
      weight: (t: number) => 2 * t,
      speed,
    }));
    return tubeDensity(curves, spiral.sigma);
  },
});
