import { expect, it } from 'vitest';
import { densityAt } from '../../divergences/onLine.ts';
import { defaults } from '../../fields/check.ts';
import { palette, recorder } from '../../plots/recorder.test-kit.ts';
import { fitViewport } from '../../plots/viewport.ts';
import { generatorGradients } from '../../studies/generatorGradients.ts';
import { BOUNDS, drawSteps, lanes } from './lanes.ts';

const at = { ...defaults(generatorGradients.parameters), theta: -0.7, points: 64 };
const viewport = fitViewport(BOUNDS, 1000, 620, 0, 0);

/** Shafts of the arrows, in data units, in the order of the lanes. */
function shafts() {
  const { calls, context } = recorder();
  drawSteps({ context, viewport, palette, lit: undefined }, generatorGradients.find(at, 1), at);
  const found: { lane: number; x: number; by: number }[] = [];
  let lane = -1;
  calls.forEach(([name, x, y], k) => {
    if (name === 'fillText') lane++;
    const [next, to, level] = calls[k + 1] ?? [];
    if (name === 'moveTo' && next === 'lineTo' && y === level) {
      found.push({ lane, x: viewport.dataX(x as number), by: ((to as number) - (x as number)) / viewport.scale });
    }
  });
  return found;
}

/** What each objective charges a sample at x, D* frozen: its slope is the oracle. */
const costs = [
  (p: number, q: number) => Math.log(q / (p + q)),
  (p: number, q: number) => -Math.log(p / (p + q)),
  (p: number, q: number) => Math.log(q / p),
  (p: number, q: number) => -p / q,
];

it('every arrow leads to where its objective falls, and is shorter than the way to the next', () => {
  const side = (apart: number, centre: number, spread: number) => (x: number) =>
    densityAt('bells', { centre, apart, spread }, x);
  const [real, generated] = [side(at.modesAt, 0, at.modeWidth), side(0, at.theta, at.spread)];
  const all = shafts();
  expect(all).toHaveLength(20 * lanes.length);
  for (const { lane, x, by } of all) {
    const cost = (place: number) => costs[lane]?.(real(place), generated(place)) ?? Number.NaN;
    const slope = (cost(x + 1e-4) - cost(x - 1e-4)) / 2e-4;
    expect(Math.abs(by)).toBeLessThan(0.5);
    // Shorter arrows are drawn as dots.
    if (Math.abs(by) > 0.05) expect(Math.sign(by), `lane ${lane} at ${x}`).toBe(-Math.sign(slope));
    expect(Math.abs(by)).toBeCloseTo(Math.abs(by) > 0.02 ? 0.45 * Math.tanh(Math.abs(slope) / 2) : 0, 1);
  }
});
