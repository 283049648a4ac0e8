import { expect, it } from 'vitest';
import { presetExperiment } from '../experiment/presets.ts';
import { defaults } from '../fields/check.ts';
import { benchInNode } from './inNode.test-kit.ts';
import { type Teaching, type TeachingParameters, teaching, teachingExperiment } from './teaching.ts';

const usual = defaults(teaching.parameters);

async function taught(given: Partial<TeachingParameters>): Promise<Teaching> {
  const bench = benchInNode(1);
  let found: Teaching = { theta: [], gradient: [] };
  for await (found of teaching.find({ ...usual, pretraining: 200, ...given }, bench));
  bench.dispose();
  return found;
}

it('is the presets’ experiment where nothing else is asked for', () => {
  const seeded = presetExperiment('lines-js');
  expect(teachingExperiment({ ...usual, teacher: 'js', sigma: 0 }, seeded.seed)).toEqual(seeded);
  expect(teachingExperiment({ ...usual, teacher: 'noise' }, seeded.seed)).toEqual(presetExperiment('lines-noise'));
  expect(teachingExperiment({ ...usual, teacher: 'w', lambda: 10 }, seeded.seed)).toEqual(presetExperiment('lines-w'));
});

it('trains the critic before, and between, as often as it is told', () => {
  const { criticSteps, warmup } = teachingExperiment({ ...usual, criticSteps: 7, pretraining: 500 }, 1);
  expect([criticSteps, warmup]).toEqual([7, 71]);
  expect(teachingExperiment({ ...usual, pretraining: 0 }, 1).warmup).toBe(0);
});

it('a clipped critic is never steeper than cᴸhᴸ⁻¹, here 1, and most of that', async () => {
  const { theta, gradient } = await taught({ teacher: 'clip' });
  for (const slope of gradient) {
    expect(slope).toBeGreaterThan(0.4);
    expect(slope).toBeLessThanOrEqual(1);
  }
  expect(theta[1]).toBeCloseTo(1 - 0.05 * (gradient[0] as number), 12);
});

it('−log D begins where the saturating loss has nothing left to say', async () => {
  const saturating = await taught({ teacher: 'js' });
  const other = await taught({ teacher: 'ns' });
  expect(Math.abs(saturating.gradient[0] as number)).toBeLessThan(0.01);
  expect(other.gradient[0]).toBeGreaterThan(2);
});
