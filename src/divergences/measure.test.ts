import { describe, expect, it } from 'vitest';
import { addFloor } from './floors.ts';
import { measure } from './measure.ts';
import { normalPoints, normalValues } from './testing.ts';
import { wasserstein } from './wasserstein.ts';

const real = normalPoints(1, 1500);
const generated = normalPoints(2, 2600, [0.8, -0.5], 0.7);
const given = {
  iteration: 40,
  real,
  generated,
  realScores: normalValues(3, 300).map((z) => z + 1),
  generatedScores: normalValues(4, 200),
  discriminator: true,
  modes: [{ x: 0.8, y: -0.5, sigma: 0.7 }],
};

describe('measure', () => {
  it('says for every number how it was made and from how many samples', () => {
    const found = measure(given);
    expect(found.iteration).toBe(40);
    expect(found.wasserstein).toEqual({
      value: wasserstein(real.subarray(0, 512), generated.subarray(0, 512)).value,
      estimator: 'transport',
      samples: 256,
    });
    expect(found.slicedWasserstein).toMatchObject({ estimator: 'sliced', samples: 1024 });
    // A point or two in a thousand lie beyond the window.
    for (const { estimator, samples } of [found.js, found.klForward, found.klReverse, found.tv]) {
      expect([estimator, samples > 1000 && samples <= 1024]).toEqual(['kernel-density', true]);
    }
    expect(found.criticEstimate).toMatchObject({ estimator: 'critic', samples: 200 });
    expect(found.impliedJs).toMatchObject({ estimator: 'classifier', samples: 200 });
    expect(found.modes).toMatchObject({ samples: 2500, covered: 1, total: 1 });
  });

  it('leaves out what the run has not', () => {
    const found = measure({ ...given, discriminator: false, modes: undefined });
    expect(Object.keys(found)).not.toContain('impliedJs');
    expect(Object.keys(found)).not.toContain('modes');
    expect(Object.keys(found.wasserstein)).not.toContain('floor');
  });

  it('sets each floor beside its number', () => {
    const floors = addFloor(normalPoints(5, 1024), normalPoints(6, 1024));
    const found = measure({ ...given, floors });
    expect(found.wasserstein.floor).toBe(floors.values.wasserstein);
    expect(found.klReverse.floor).toBe(floors.values.klReverse);
    expect(found.wasserstein.value).toBeGreaterThan(floors.values.wasserstein as number);
    expect(Object.keys(found.criticEstimate)).not.toContain('floor');
  });

  it('takes single precision as it comes', () => {
    const single = measure({ ...given, real: Float32Array.from(real), generated: Float32Array.from(generated) });
    expect(single.wasserstein.value).toBeCloseTo(measure(given).wasserstein.value as number, 6);
    expect(single.klForward.value).toBeCloseTo(measure(given).klForward.value as number, 2);
  });

  it('has null and a reason, not an exception, where points have been lost', () => {
    const found = measure({ ...given, generated: generated.map((z, i) => (i === 7 ? Number.NaN : z)) });
    const lost = { value: null, reason: 'not-finite', samples: 0 };
    expect(found.wasserstein).toEqual({ ...lost, estimator: 'transport' });
    expect(found.slicedWasserstein).toEqual({ ...lost, estimator: 'sliced' });
    expect(found.js.value).toBeGreaterThan(0);
    const scores = measure({ ...given, generatedScores: [1, Number.NaN] });
    expect(scores.criticEstimate).toEqual({ value: null, reason: 'not-finite', estimator: 'critic', samples: 2 });
    expect(scores.impliedJs).toMatchObject({ value: null, reason: 'not-finite' });
  });

  it('keeps what is defined where all the generated points are far away', () => {
    const floors = addFloor(normalPoints(5, 64), normalPoints(6, 64));
    const found = measure({ ...given, floors, generated: generated.map((z) => z + 40) });
    expect(found.wasserstein.value).toBeGreaterThan(50);
    expect(found.slicedWasserstein.value).toBeGreaterThan(30);
    expect(found.modes).toMatchObject({ covered: 0, samples: 2500 });
    for (const estimate of [found.js, found.klForward, found.klReverse, found.tv]) {
      expect(estimate).toMatchObject({ value: null, reason: 'outside', estimator: 'kernel-density', samples: 0 });
    }
  });
});
