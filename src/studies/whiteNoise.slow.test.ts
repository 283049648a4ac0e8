import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { fillNormal } from '../math/draws.ts';
import { mean } from '../math/mean.ts';
import { whiteNoise } from './whiteNoise.ts';

const usual = { ...defaults(whiteNoise.parameters), updates: 8000, batch: 4 };
const find = (given: Partial<typeof usual> = {}, seed = 1) => whiteNoise.find({ ...usual, ...given }, seed);

/** Re E exp(itX) of drawn X, whose standard error is below 1/√n. */
const wave = (values: Float64Array, t: number) => mean(values, (value) => Math.cos(t * value));
const ERROR = 5 / Math.sqrt(usual.updates);

describe('the law of an update', () => {
  it.each(['shift', 'stretch'] as const)('is Cauchy with the mean of σ_r|J|/σ_ε for its scale: %s', (moves) => {
    const { updates, scale } = find({ moves, sigmaR: 0.3, sigmaEpsilon: 0.07 });
    const z = new Float64Array(usual.batch).fill(1);
    if (moves === 'stretch') fillNormal({ seed: 1, stream: 'latent', iteration: 0, substep: 0 }, z);
    expect(scale).toBeCloseTo((0.3 / 0.07) * mean(z, Math.abs), 12);
    // The characteristic function of a Cauchy law is e^(−scale|t|).
    for (const t of [0.3, 1, 2]) expect(Math.abs(wave(updates, t / scale) - Math.exp(-t))).toBeLessThan(ERROR);
  });

  it('in between is that of a Cauchy and a normal number, around the lean', () => {
    const { updates, scale } = find({ share: 0.6, lean: 1.5 });
    const centre = 0.6 * 1.5 * scale;
    for (const t of [0.4, 1.1]) {
      const expected = Math.exp(-0.8 * t - (0.6 * t) ** 2 / (2 * usual.batch));
      expect(
        Math.abs(
          wave(
            updates.map((update) => update - centre),
            t / scale,
          ) - expected,
        ),
      ).toBeLessThan(ERROR);
    }
  });

  it('is normal where all of r goes with ε, and narrows with the batch', () => {
    const { updates, scale } = find({ share: 1, lean: 2, batch: 9 });
    const centre = mean(updates);
    const deviation = Math.sqrt(mean(updates, (update) => (update - centre) ** 2));
    expect(Math.abs(centre / (2 * scale) - 1)).toBeLessThan(0.01);
    expect(Math.abs((3 * deviation) / scale - 1)).toBeLessThan(0.04);
    expect(mean(updates, (update) => ((update - centre) / deviation) ** 4)).toBeLessThan(3.3);
  });
});

it('clipped updates lie within the clip, and have the deviation of a clipped Cauchy law', () => {
  const { clipped, scale } = find({ clip: 3 });
  expect(Math.max(...clipped.values)).toBe(3 * scale);
  expect(Math.min(...clipped.values)).toBe(-3 * scale);
  const spread = Math.sqrt(mean(clipped.values, (value) => value ** 2));
  expect(Math.abs(spread / clipped.deviation - 1)).toBeLessThan(0.04);
});

it('a finding nearby saves draws and changes nothing; another seed draws others', () => {
  const first = find({}, 3);
  for (const given of [{ sigmaR: 0.9 }, { batch: 2 }, { batch: 7 }, { updates: 3000 }, { share: 0.5 }]) {
    const alone = find(given, 3);
    const other = find(given, 4);
    // toEqual would take a second for so many numbers.
    expect(isDeepStrictEqual(whiteNoise.find({ ...usual, ...given }, 3, first), alone)).toBe(true);
    expect(isDeepStrictEqual(whiteNoise.find({ ...usual, ...given }, 4, first), other)).toBe(true);
    expect(isDeepStrictEqual(other.updates, alone.updates)).toBe(false);
  }
});
