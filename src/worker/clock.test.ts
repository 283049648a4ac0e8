import { expect, it } from 'vitest';
import { createClock } from './clock.ts';

it('lets several wait for a turn at once, each in its order', async () => {
  const { turn } = createClock();
  const order: number[] = [];
  await Promise.all([0, 1, 2].map(async (k) => turn().then(() => order.push(k))));
  expect(order).toEqual([0, 1, 2]);
  await turn();
});
