import { number, points as pointsField } from '../fields/field.ts';
import { blurred } from './blur.ts';
import { dataset } from './dataset.ts';
import { mixtureDensity } from './mixture.ts';

/** The reader's own points, of equal weight, each blurred by a Gaussian jitter. */
export const points = dataset({
  kind: 'points',
  parameters: {
    points: pointsField(1, 4096, 3),
    /** Standard deviation; at 0 there is no density. */
    jitter: number(0, 0.5, 0.05),
  },
  place({ points, jitter }, u, out, at) {
    const [x, y] = points[Math.floor((u[0] as number) * points.length)] as readonly [number, number];
    blurred(x, y, jitter, u, out, at);
  },
  density({ points, jitter }) {
    if (jitter === 0) return undefined;
    return mixtureDensity(points.map(([x, y]) => ({ x, y, sigma: jitter })));
  },
});
