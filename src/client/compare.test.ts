import { afterEach, expect, it } from 'vitest';
import { small } from '../worker/session.test-kit.ts';
import { compare, trialsOf } from './compare.ts';
import { inProcess } from './inProcess.test-kit.ts';
import { outcomeOf } from './outcome.ts';
import { createPool, type Pool } from './pool.ts';

let pool: Pool;
afterEach(() => pool.dispose());

/** Numbers in the traces of two arms over two seeds, arm by arm. */
async function traced(trace?: 'keep'): Promise<readonly (readonly (number | undefined)[])[]> {
  pool = createPool({ spawn: inProcess().spawn, size: 1 });
  const plan = { iterations: 6, looks: 3, points: 0, ...(trace && { trace }) };
  const running = compare(pool, [small, { ...small, criticSteps: 1 }], { seeds: 2, plan });
  const { readings } = await outcomeOf(running);
  return trialsOf(readings, 2, 2).map((row) => row.map((trial) => trial?.trace?.length));
}

it('keeps the losses of the pair whose parting is told, where they are asked for, and no others', async () => {
  expect(await traced('keep')).toEqual([
    [12, undefined],
    [12, undefined],
  ]);
});

it('keeps none for who shows none', async () => {
  expect((await traced()).flat()).toEqual([undefined, undefined, undefined, undefined]);
});
