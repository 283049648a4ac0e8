import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchFor, scattered, small, vary } from '../engines/conformance/cases.ts';
import { probe } from '../engines/probe.ts';
import { ReferenceTrainer } from '../engines/reference/trainer.ts';
import { sigmoid } from '../math/activations.ts';
import { network } from './carrier.ts';
import { passedOn, pointByPoint } from './passedOn.ts';

const experiment = vary(small, {
  latent: { kind: 'uniform', dimension: 1 },
  generator: { kind: 'affine' },
  constraint: { kind: 'none' },
});
const state = scattered(experiment);

/** What an engine's own backpropagation says of the shift b of g(z) = zA + b, beside ours at the same points. */
async function both(objective: 'minimax' | 'non-saturating') {
  const trainer = new ReferenceTrainer({ ...experiment, objective });
  await trainer.restore(state);
  const batch = batchFor(experiment);
  const { generatorGradient } = await trainer.gradients(batch);
  const points = Float64Array.from(await trainer.generate(Float32Array.from(batch.latent)));
  trainer.dispose();
  return { theirs: Math.abs(generatorGradient[2] as number), ours: passedOn(probe(experiment, state, points)) };
}

describe('what a discriminator passes on', () => {
  it('is what backpropagation brings to a shift along x', async () => {
    const minimax = await both('minimax');
    expect(minimax.theirs).toBeGreaterThan(0.01);
    expect(Math.abs(minimax.ours.saturating / minimax.theirs - 1)).toBeLessThan(1e-6);
    const other = await both('non-saturating');
    expect(Math.abs(other.ours.nonSaturating / other.theirs - 1)).toBeLessThan(1e-6);
  });

  it('scatters, steepens and errs as its definitions say', () => {
    const slopes = Float64Array.of(0.3, -0.4, 1.2, 0.5, -2, 1.5);
    const f = Float64Array.of(-1, 0.25, -2.5);
    const d = [...f].map(sigmoid);
    const parts = d.map((share, i) => (1 - share) * (slopes[2 * i] as number));
    const mean = parts.reduce((a, b) => a + b) / 3;
    const found = passedOn({ f, slopes });
    expect(found.deviation).toBeCloseTo(Math.sqrt(parts.reduce((sum, part) => sum + (part - mean) ** 2, 0) / 3), 12);
    const steep = [0.5, 1.3, 2.5].map((norm, i) => norm * (d[i] as number)) as [number, number, number];
    expect(found.mean).toBeCloseTo((steep[0] + steep[1] + steep[2]) / 3, 12);
    expect(found.median).toBeCloseTo([...steep].sort((a, b) => a - b)[1] as number, 12);
    // The second point is the worst: D = .562 and ‖∇D‖ = .32.
    expect(found.epsilon).toBeCloseTo(sigmoid(0.25) + sigmoid(0.25) * sigmoid(-0.25) * 1.3, 12);
  });

  it('is under ε̂/(1 − ε̂) whatever the discriminator (Theorem 2.4 on a batch)', () => {
    const entry = fc.double({ min: -30, max: 30, noNaN: true });
    const point = fc.tuple(entry, entry, entry);
    let told = 0;
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
        const f = Float64Array.from(points, ([logit]) => logit);
        const slopes = Float64Array.from(points.flatMap(([, x, y]) => [x, y]));
        const { saturating, epsilon } = passedOn({ f, slopes });
        if (epsilon < 1) {
          told++;
          expect(saturating).toBeLessThanOrEqual(epsilon / (1 - epsilon));
        }
      }),
      { numRuns: 500 },
    );
    expect(told).toBeGreaterThan(20);
  });
});

it('is under Mε̂/(1 − ε̂) through a network, whatever the discriminator', () => {
  const generator = vary(small, { generator: { kind: 'mlp' } });
  const latent = Float64Array.from(batchFor(generator).latent);
  const carrier = network(generator, scattered(generator).generator, latent);
  const count = carrier.points.length / 2;
  // Where D is small and steep, and all points pull one way, less is lost: a fifth of M would be too little.
  const slopes = Float64Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? 300 : 160));
  const tight = passedOn({ f: new Float64Array(count).fill(-8), slopes }, carrier);
  expect(tight.saturating).toBeLessThanOrEqual(tight.bound);
  expect(tight.saturating / tight.bound).toBeGreaterThan(0.2);
  const entry = fc.double({ min: -30, max: 30, noNaN: true });
  const rows = (length: number) => fc.array(entry, { minLength: length, maxLength: length });
  fc.assert(
    fc.property(rows(count), rows(2 * count), fc.double({ min: 1e-4, max: 1, noNaN: true }), (f, slopes, share) => {
      const scaled = Float64Array.from(slopes, (slope) => slope * share);
      const { saturating, bound } = passedOn(
        { f: Float64Array.from(f, (logit) => logit - 5), slopes: scaled },
        carrier,
      );
      expect(saturating).toBeLessThanOrEqual(bound);
    }),
    { numRuns: 200 },
  );
});

describe('point by point', () => {
  const points = batchFor(experiment).real as Float64Array;
  const found = pointByPoint((at) => probe(experiment, state, at), points);

  it('finds both gradients by differences, D and ‖∇ℓ‖ by the chain rule', () => {
    for (let i = 0; i < found.d.length; i++) {
      const [d, slope] = [found.d[i] as number, found.slope[i] as number];
      expect(Math.abs((found.saturating[i] as number) / (d * slope) - 1)).toBeLessThan(1e-6);
      expect(Math.abs((found.nonSaturating[i] as number) / ((1 - d) * slope) - 1)).toBeLessThan(1e-6);
    }
  });
});
