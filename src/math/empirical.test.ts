import { expect, it } from 'vitest';
import { fillUniform } from './draws.ts';
import { distanceAllowed, distanceFrom, largestJump, runningMeans } from './empirical.ts';

const even = (x: number) => Math.min(1, Math.max(0, x));

it('the distance of a distribution is looked for on both sides of each step', () => {
  expect(distanceFrom(even, [0.5])).toBeCloseTo(0.5, 12);
  expect(distanceFrom(even, [0.1, 0.3, 0.35, 0.9])).toBeCloseTo(0.4, 12);
  expect(distanceFrom(even, [0.6, 0.8])).toBeCloseTo(0.6, 12);
});

it('draws of the law itself stay within what is allowed, and draws of another one don’t', () => {
  const draws = new Float64Array(5000);
  for (let seed = 1; seed <= 20; seed++) {
    fillUniform({ seed, stream: 'real', iteration: 0, substep: 0 }, draws);
    const found = distanceFrom(even, draws.toSorted());
    // E sup is √(π/2)·log 2 / √n = .0123: chance is not asked to be smaller than it is.
    expect(found).toBeGreaterThan(0.003);
    expect(found).toBeLessThan(distanceAllowed(draws.length));
    expect(distanceFrom((x) => even(x) ** 1.5, draws.toSorted())).toBeGreaterThan(distanceAllowed(draws.length));
  }
});

it('a running mean jumps by (x − mean before)/k', () => {
  const values = [4, 0, -6, 9.5, 0];
  expect([...runningMeans(values, [1, 2, 3, 5])]).toEqual([4, 2, -2 / 3, 1.5]);
  expect(largestJump(values, 0)).toBe(4);
  // From −2/3 to 7.5/4.
  expect(largestJump(values, 3)).toBeCloseTo(7.5 / 4 + 2 / 3, 12);
});
