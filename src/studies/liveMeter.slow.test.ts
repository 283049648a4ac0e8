import { expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { benchInNode } from './inNode.test-kit.ts';
import { type LiveMeter, liveMeter } from './liveMeter.ts';

async function found(given: object): Promise<LiveMeter> {
  const bench = benchInNode(3);
  let last: LiveMeter | undefined;
  for await (last of liveMeter.find({ ...defaults(liveMeter.parameters), batch: 32, iterations: 50, ...given }, bench));
  bench.dispose();
  return last as LiveMeter;
}

it('a warm-up changes the critic that the way begins with, and not where the generator is', async () => {
  const still = { rate: 1e-5, criticSteps: 1 };
  const [cold, warm] = [await found(still), await found({ ...still, warmup: 150 })];
  expect(cold.iteration).toEqual(Array.from({ length: 50 }, (_, k) => k + 1));
  // A generator this slow stands almost still: what rises is the critic.
  expect(warm.wasserstein[0]).toBeCloseTo(cold.wasserstein[0] as number, 2);
  expect(Math.abs((cold.wasserstein[49] as number) - (cold.wasserstein[0] as number))).toBeLessThan(0.2);
  expect(warm.estimate[0]).toBeGreaterThan(2 * (cold.estimate[0] as number));
});

it('a penalised critic reads what W₁ is, steeper by half of W over λ at most', async () => {
  const { estimate, wasserstein } = await found({
    ...{ constraint: 'gradient-penalty', lambda: 10, warmup: 400, criticSteps: 10, rate: 1e-5 },
  });
  const [read, length] = [estimate[0] as number, wasserstein[0] as number];
  expect(read).toBeGreaterThan(0.6 * length);
  expect(read).toBeLessThan(1.2 * length);
});
