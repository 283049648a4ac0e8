import { expect, test } from 'vitest';
import { defaultExperiment } from '../../experiment/experiment.ts';
import { createExperimentStore } from '../../store/experiment.ts';
import type { Playground } from '../../store/playground.ts';
import { createFrames, emptySeries } from '../../store/run.ts';
import { push } from '../../store/series.ts';
import type { Frame } from '../../worker/protocol.ts';
import { panels } from '../curves/panels.ts';
import { createPast } from './past.ts';

function pastOf() {
  const frames = createFrames();
  const series = emptySeries();
  push(series.wasserstein, 0, 2);
  push(series.wasserstein, 40, 0.5);
  push(series.wasserstein, 90, 7);
  frames.newest = { iteration: 50 } as Frame;
  frames.before = { experiment: defaultExperiment, changes: [], series };
  frames.changes = [
    { iteration: 0, field: 'batchSize', from: 128, to: 64 },
    { iteration: 30, field: 'constraint.kind', from: 'gradient-penalty', to: 'clip' },
    { iteration: 30, field: 'criticOptimizer.rate', from: 0.001, to: 0.0005, until: 42 },
  ];
  const playground = { frames, experiment: createExperimentStore() } as unknown as Playground;
  return { frames, past: createPast(playground, 'en'), zh: createPast(playground, 'zh') };
}

test('the axis makes room for the curves before, as far as this run has come', () => {
  const { frames, past } = pastOf();
  const { wasserstein } = panels;
  const domain = (upTo: number) => past.domain(wasserstein, wasserstein.curves, upTo, [0, 0.1]);
  expect(domain(50)).toEqual([0, 2]);
  expect(domain(95)).toEqual([0, 8]);
  frames.before = undefined;
  expect(domain(95)).toEqual([0, 0.1]);
});

test('a change is said with both its values, near where it was made and nowhere else', () => {
  const { past, zh } = pastOf();
  expect(past.said(0)).toBe(' Started afresh: Batch size 128 → 64.');
  expect(past.said(20)).toBe('');
  expect(past.said(30)).toBe(
    ' Changed at iteration 30: Constraint gradient penalty → weight clipping.' +
      ' Changed between iterations 30 and 42: The critic’s learning rate 0.001 → 0.0005.',
  );
  expect(zh.said(0)).toContain('128 → 64');
});
