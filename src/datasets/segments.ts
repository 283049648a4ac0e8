import { number, type ValueOf } from '../fields/field.ts';
import { normalCdf, normalPdf } from '../math/special.ts';
import { blurred } from './blur.ts';
import { dataset } from './dataset.ts';

const parameters = {
  /** Distance between the middles. */
  gap: number(0, 3, 1.6),
  /** Between the directions. */
  angle: number(0, 180, 30, { unit: '°' }),
  /** Gaussian noise; without it there is no density. */
  sigma: number(0, 0.5, 0),
};
type Segments = ValueOf<typeof parameters>;

const HALF = 1.2;

interface Line {
  readonly x: number;
  /** Unit direction. */
  readonly dx: number;
  readonly dy: number;
}

/** Left and right segment, each leaning by half the angle; at gap 0 they cross, or coincide where the angle is 0° or 180°. */
function lines({ gap, angle }: Segments): readonly [Line, Line] {
  const lean = (angle * Math.PI) / 360;
  const [dx, dy] = [Math.sin(lean), Math.cos(lean)];
  return [
    { x: -gap / 2, dx: -dx, dy },
    { x: gap / 2, dx, dy },
  ];
}

/** Two segments of equal weight whose middles lie on the x-axis, parallel at angle 0. */
export const segments = dataset({
  kind: 'segments',
  parameters,
  place(segments, u, out, at) {
    const { x, dx, dy } = lines(segments)[(u[0] as number) < 0.5 ? 0 : 1];
    const along = HALF * (2 * (u[1] as number) - 1);
    blurred(x + along * dx, along * dy, segments.sigma, u, out, at);
  },
  density(segments) {
    const { sigma } = segments;
    if (sigma === 0) return undefined;
    const both = lines(segments);
    return (x, y) => {
      let sum = 0;
      for (const line of both) {
        const along = (x - line.x) * line.dx + y * line.dy;
        const across = (x - line.x) * line.dy - y * line.dx;
        const inside = normalCdf(along + HALF, 0, sigma) - normalCdf(along - HALF, 0, sigma);
        sum += (normalPdf(across, 0, sigma) * inside) / (2 * HALF);
      }
      return sum / 2;
    };
  },
});
