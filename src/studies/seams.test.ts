import { expect, it } from 'vitest';
import { seams } from './seams.ts';

it('an open ring has what it lists, all alike; a closed one a place fewer, one of double weight', () => {
  expect(seams.find({ modes: 5, seam: 'open' }, 3)).toMatchObject({ told: 5, shares: [0.2, 0.2, 0.2, 0.2, 0.2] });
  expect(seams.find({ modes: 5, seam: 'closed' }, 3)).toEqual({ told: 4, shares: [0.4, 0.2, 0.2, 0.2] });
});
