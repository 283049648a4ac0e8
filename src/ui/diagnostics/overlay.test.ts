import { afterEach, beforeEach, expect, test } from 'vitest';
import { palette, recorder } from '../../plots/recorder.test-kit.ts';
import { fitViewport } from '../../plots/viewport.ts';
import { openPlayground } from '../../store/inProcess.test-kit.ts';
import type { Playground } from '../../store/playground.ts';
import { recordFinding } from '../../store/record.ts';
import { createOverlay } from './overlay.ts';
import { readSwitches } from './switches.ts';

const viewport = fitViewport([-1, 1, -1, 1], 200, 200);
const drawn = { real: [0, 0, 0.5, 0.5], generated: [-1, 1, 1, -1] };

let playground: Playground;
beforeEach(() => {
  playground = openPlayground();
});
afterEach(() => playground.dispose());

/** What is drawn with these switched on, over a coupling that crosses over and one point x̂. */
function draw(diagnostics: string): [string, ...unknown[]][] {
  const { frames } = playground;
  recordFinding(frames, {
    iteration: 1,
    finding: { kind: 'coupling', partners: Uint16Array.of(1, 0), distance: 1, criticEstimate: 0 },
  });
  recordFinding(frames, {
    iteration: 1,
    finding: { kind: 'slopes', points: Float32Array.of(0.5, -0.5), norms: Float32Array.of(2) },
  });
  const { calls, context } = recorder();
  const overlay = createOverlay(playground, readSwitches({ diagnostics }));
  overlay.belowSamples(context, viewport, palette, drawn);
  overlay.aboveSamples(context, viewport, palette, drawn);
  return calls;
}

test('nothing is drawn of what is off', () => {
  expect(draw('')).toEqual([]);
  expect(createOverlay(playground, readSwitches({})).fill).toBeUndefined();
  expect(createOverlay(playground, readSwitches({ diagnostics: 'map' })).fill).toBeDefined();
});

test('each real sample is joined to the place where its partner is drawn at this moment', () => {
  const lines = draw('coupling').filter(([name]) => name === 'moveTo' || name === 'lineTo');
  expect(lines).toEqual([
    ['moveTo', 100, 100],
    ['lineTo', 200, 200],
    ['moveTo', 150, 50],
    ['lineTo', 0, 0],
  ]);
});

test('a point x̂ is a diamond around its place', () => {
  const corners = draw('points').filter(([name]) => name === 'moveTo' || name === 'lineTo');
  const [x, y] = [0, 1].map(
    (k) => corners.reduce((sum, corner) => sum + (corner[k + 1] as number), 0) / corners.length,
  );
  expect(corners).toHaveLength(4);
  expect([x, y]).toEqual([expect.closeTo(150, 9), expect.closeTo(150, 9)]);
});

test('samples that the picture lacks are joined to nothing', () => {
  const { calls, context } = recorder();
  draw('');
  createOverlay(playground, readSwitches({ diagnostics: 'coupling' })).belowSamples(context, viewport, palette, {
    real: [0, 0],
    generated: [0, 0],
  });
  expect(calls).toEqual([]);
});

test('the latent grid is drawn line by line, the second direction dashed, with a gap where a point is no number', () => {
  const { frames } = playground;
  const { calls, context } = recorder();
  const found = { nodes: 3, range: [0, 1], dimension: 2, rest: 0.5, least: 1, most: 1 } as const;
  const points = Float32Array.of(0, 0, 1, 0, 2, 0, 0, 1, Number.NaN, 1, 2, 1);
  recordFinding(frames, { iteration: 1, finding: { kind: 'latent', points, ...found } });
  createOverlay(playground, readSwitches({ diagnostics: 'latent' })).belowSamples(context, viewport, palette, drawn);
  const path = calls.filter(([name]) => name === 'moveTo' || name === 'lineTo').map(([name]) => name);
  expect(path).toEqual(['moveTo', 'lineTo', 'lineTo', 'moveTo', 'moveTo']);
  const strokes = calls.filter(([name]) => name === 'stroke' || name === 'setLineDash');
  expect(strokes.map(([name, dash]) => (name === 'stroke' ? name : (dash as number[]).length))).toEqual([
    0,
    'stroke',
    2,
    'stroke',
    0,
  ]);
});
