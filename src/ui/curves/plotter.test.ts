import { expect, test } from 'vitest';
import { createFrames } from '../../store/run.ts';
import { push } from '../../store/series.ts';
import { panels } from './panels.ts';
import { curvesFor, lastIteration, newestReadings, pastIteration, wantedDomain } from './plotter.ts';

test('a curve that may leave the picture widens its axis by 60 % at most, and ∞ not at all', () => {
  const frames = createFrames();
  const { divergences } = panels;
  const wanted = () => wantedDomain(divergences, divergences.curves, frames);
  expect(wanted()).toEqual([0, 1]);
  push(frames.series.js, 1, 0.6);
  push(frames.series.tv, 1, 0.9);
  push(frames.series.klForward, 1, 1.2);
  expect(wanted()).toEqual([0, 1.5]);
  push(frames.series.klForward, 2, 37);
  push(frames.series.klReverse, 2, Number.POSITIVE_INFINITY);
  expect(wanted()).toEqual([0, 1.5]);
  expect(newestReadings(frames, divergences.curves)).toEqual(['0.600', '–', '37.0', '∞', '0.900']);
});

test('losses get a round domain of either sign, gradients whole powers of ten', () => {
  const frames = createFrames();
  push(frames.series.criticLoss, 1, -1.3);
  push(frames.series.generatorLoss, 1, 0.4);
  const [low, high] = wantedDomain(panels.losses, panels.losses.curves, frames);
  expect(low).toBeLessThanOrEqual(-1.3);
  expect(high).toBeGreaterThanOrEqual(0.4);
  expect(high - low).toBeLessThan(2.5);
  push(frames.series.generatorGradient, 1, 0);
  push(frames.series.generatorGradient, 2, 0.02);
  push(frames.series.generatorGradient, 3, 3);
  expect(wantedDomain(panels.gradient, panels.gradient.curves, frames)).toEqual([-2, 1]);
});

test('the critic’s estimate is W only where the critic learns W; JS is implied by a discriminator only', () => {
  const names = (panel: keyof typeof panels, objective: Parameters<typeof curvesFor>[1]) =>
    curvesFor(panels[panel], objective).map(({ series }) => series);
  expect(names('wasserstein', 'wasserstein')).toContain('criticEstimate');
  expect(names('wasserstein', 'hinge')).not.toContain('criticEstimate');
  expect(names('divergences', 'non-saturating')).toContain('impliedJs');
  expect(names('divergences', 'wasserstein')).not.toContain('impliedJs');
});

test('the axis reaches as far as the run has got, wherever it is shown', () => {
  const frames = createFrames();
  const show = (iteration: number, reach: number) => {
    frames.newest = { iteration, reach } as typeof frames.newest;
    return [lastIteration(frames), pastIteration(frames)];
  };
  expect(show(70, 70)).toEqual([70, undefined]);
  expect(show(30, 70)).toEqual([70, 30]);
});
