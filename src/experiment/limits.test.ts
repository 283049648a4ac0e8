import { expect, it } from 'vitest';
import { limitOf } from './limits.ts';

const limits = { '*': 'hide', critic: 'lock', 'critic.width': 'open', seed: 'open' } as const;

it.each([
  ['critic.width', 'open'],
  ['critic.depth', 'lock'],
  ['criticOptimizer.rate', 'hide'],
  ['criticSteps', 'hide'],
  ['seed', 'open'],
  ['constructor', 'hide'],
] as const)('of %s is %s', (path, limit) => {
  expect(limitOf(limits, path)).toBe(limit);
});

it('without limits, and where nothing means it, a field is open', () => {
  expect(limitOf(undefined, 'seed')).toBe('open');
  expect(limitOf({ critic: 'lock' }, 'seed')).toBe('open');
});
