import { powerOf } from '../../math/slope.ts';
import { latentImage, radii } from '../../studies/latentImage.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/** The lemniscate of width 1 is as long as Gauss's constant says (ϖ; OEIS A062539). */
const LENGTH = 2.62205755429212;

/** A curve has a length and no area: what lies within ε of it is 2Lε + O(ε²), and goes to 0 with ε. */
export const defManifoldMeasure = claim({
  id: 'def-manifold-measure',
  title: { en: 'Length, and no area', zh: '有长度，没有面积' },
  source: [{ of: 'ab', at: '§2' }],
  study: latentImage,
  at: { map: 'lemniscate' },
  broken: {
    at: { map: 'network', latent: 2 },
    what: { en: 'take a surface for the curve', zh: '把曲线换成一片区域' },
  },
  speaksOf: ['map'],
  checks: {
    length: { en: 'length of the lemniscate of width 1', zh: '宽为 1 的双纽线的长度' },
    power: { en: 'how the area within ε goes with ε, as a power', zh: 'ε 邻域的面积随 ε 变化的幂次' },
    tube: { en: 'that area, over 2Lε + πε²', zh: '该面积与 2Lε + πε² 之比' },
  },
  judge({ length, tube }) {
    const over = tube().map((area, k) => {
      const radius = radii[k] as number;
      return area / (2 * length * radius + Math.PI * radius * radius);
    });
    return [
      near('length', length, LENGTH, 1e-3, 'quadrature'),
      near('power', powerOf(radii, tube()), 1, 0.1, 'finite-scale'),
      atMost('tube', Math.max(...over), 1, 0.01, 'quadrature'),
    ];
  },
});
