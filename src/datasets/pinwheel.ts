import { integer, number } from '../fields/field.ts';
import { normalPdf } from '../math/special.ts';
import { blurred } from './blur.ts';
import { dataset } from './dataset.ts';

function turned(x: number, y: number, angle: number): readonly [number, number] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos * x - sin * y, sin * x + cos * y];
}

/**
 * Gaussian blades around the origin, bent by a twist, after the pinwheel of
 * Johnson et al. 2016. Here the twist grows with the distance from the origin:
 * such a swirl keeps areas, so the density is the blades' own, untwisted.
 */
export const pinwheel = dataset({
  kind: 'pinwheel',
  parameters: {
    arms: integer(1, 12, 5),
    /** Standard deviation along a blade, whose middle lies at distance 1. */
    length: number(0.01, 0.5, 0.3, { scale: 'log' }),
    /** Standard deviation across a blade. */
    width: number(0.01, 0.5, 0.1, { scale: 'log' }),
    /** Turn at distance 1. */
    twist: number(-3, 3, 1, { unit: 'rad' }),
  },
  place({ arms, length, width, twist }, u, out, at) {
    blurred(0, 0, 1, u, out, at);
    const x = 1 + length * (out[at] as number);
    const y = width * (out[at + 1] as number);
    const arm = (2 * Math.PI * Math.floor((u[0] as number) * arms)) / arms;
    [out[at], out[at + 1]] = turned(x, y, arm + twist * Math.hypot(x, y)) as [number, number];
  },
  density({ arms, length, width, twist }) {
    return (x, y) => {
      const [bladeX, bladeY] = turned(x, y, -twist * Math.hypot(x, y));
      let sum = 0;
      for (let arm = 0; arm < arms; arm++) {
        const [along, across] = turned(bladeX, bladeY, (-2 * Math.PI * arm) / arms);
        sum += normalPdf(along, 1, length) * normalPdf(across, 0, width);
      }
      return sum / arms;
    };
  },
});
