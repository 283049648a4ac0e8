import { expect, it } from 'vitest';
import { experimentFrom } from '../experiment/differences.ts';
import { FRESH, standingOf, yardstickOf } from './standing.ts';

it('a look finds the same after others as alone', () => {
  const experiment = experimentFrom({ dataset: { kind: 'ring' }, seed: 5 });
  const yardstick = yardstickOf(experiment);
  // Points that spread out from one place, as a generator's do.
  for (const reach of [0, 0.1, 0.4, 1, 0.9]) {
    const points = Float32Array.from({ length: 2 * FRESH }, (_, i) => 0.3 + reach * (yardstick.latent[i] as number));
    const { wasserstein, ...rest } = standingOf(yardstick, points);
    const alone = standingOf(yardstickOf(experiment), points);
    expect(rest).toEqual({ ...alone, wasserstein: undefined });
    expect(Math.abs(wasserstein - alone.wasserstein)).toBeLessThan(1e-12);
  }
});
