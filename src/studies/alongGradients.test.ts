import { expect, it } from 'vitest';
import { alongGradients } from './alongGradients.ts';

const at = { beta1: 0.5, rate: 0.05, steps: 200, dimensions: 5 };

it('plain descent steps along its gradient, and plays the game by hand', () => {
  const { sgd } = alongGradients.find(at, 4);
  for (const cosine of sgd.cosines) expect(cosine).toBeCloseTo(1, 12);
  expect(sgd.against).toBe(0);
  let [theta, psi, away] = [1, 0.5, 0];
  for (let k = 0; k < 200; k++) {
    psi = Math.max(-1, Math.min(1, psi - 0.05 * theta));
    theta += 0.05 * psi;
    away += Math.abs(theta) / 200;
  }
  expect(sgd.away).toBeCloseTo(away, 12);
  expect(sgd.path).toHaveLength(402);
  expect([...sgd.path.slice(0, 2)]).toEqual([1, 0.5]);
  expect([...sgd.path.slice(-2)]).toEqual([theta, psi].map((end) => expect.closeTo(end, 12)));
});

it('the bound is 1 of one parameter’s worth of v, less of more; RMSProp keeps it and Adam doesn’t ask for it', () => {
  const { rmsprop, adam, bound } = alongGradients.find({ ...at, beta1: 0.9 }, 4);
  expect(bound).toHaveLength(rmsprop.cosines.length);
  bound.forEach((least, k) => {
    expect(least).toBeLessThan(1);
    expect(rmsprop.cosines[k]).toBeGreaterThan(least);
  });
  expect(Math.min(...adam.cosines)).toBeLessThan(0);
});

it('without momentum no step of Adam goes against its gradient', () => {
  const { adam } = alongGradients.find({ ...at, beta1: 0 }, 4);
  expect(adam.against).toBe(0);
  expect(Math.min(...adam.cosines)).toBeGreaterThan(0);
});
