import { powerOf } from '../../math/slope.ts';
import { onRaster } from '../../studies/onRaster.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/** A uniform law on a segment has no atoms, and no density on the plane: the fuller of N × N cells holds ∝ 1/N, ∝ N times its area. */
export const defAbsolutelyContinuous = claim({
  id: 'def-absolutely-continuous',
  title: { en: 'No atoms, and no density either', zh: '没有原子，也没有密度' },
  source: [{ of: 'ab', at: '§2' }],
  study: onRaster,
  at: { angle: 30 },
  checks: {
    mass: { en: 'how a cell’s probability goes with N, as a power', zh: '一格的概率随 N 变化的幂次' },
    density: { en: 'how its density goes with N, as a power', zh: '格内密度随 N 变化的幂次' },
  },
  judge({ peaks }) {
    const cells = peaks.map((peak) => peak.cells);
    const power = (of: (mass: number, n: number) => number) =>
      powerOf(
        cells,
        peaks.map((peak) => of(peak.mass, peak.cells)),
      );
    return [
      // Which way the segment falls among the cells changes from one raster to the next.
      near(
        'mass',
        power((mass) => mass),
        -1,
        0.05,
        'finite-scale',
      ),
      near(
        'density',
        power((mass, n) => mass * n * n),
        1,
        0.05,
        'finite-scale',
      ),
    ];
  },
});
