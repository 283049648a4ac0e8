import { expect, it } from 'vitest';
import { wasserstein } from '../divergences/wasserstein.ts';
import { defaults } from '../fields/check.ts';
import { benchInNode } from './inNode.test-kit.ts';
import { distanceOf, type Meters, meterNames, meters, STATIONS, stationOf } from './meters.ts';

async function found(given: object): Promise<Meters> {
  const bench = benchInNode(3);
  let last: Meters | undefined;
  for await (last of meters.find({ ...defaults(meters.parameters), steps: 5, ...given }, bench));
  bench.dispose();
  return last as Meters;
}

it('the way ends where the data are, and its lengths are those of the cheapest plan', async () => {
  const { wasserstein: lengths, real, home } = await found({});
  expect(wasserstein(real, home).value).toBeLessThan(0.02);
  expect(lengths).toHaveLength(STATIONS);
  expect(lengths.at(-1)).toBe(0);
  for (const way of ['shift', 'scale'] as const) {
    for (const station of [0, 3, 6]) {
      const [scale, shift] = stationOf(way, station);
      const moved = home.map((entry, i) => scale * entry + (i % 2 === 0 ? shift : 0));
      expect(distanceOf(way, station, real)).toBeCloseTo(wasserstein(real, moved).value, 1);
    }
  }
});

it('reads every meter at every station: apart they are large, and each start reads its own', async () => {
  const [warm, cold, anew] = [await found({}), await found({ start: 'cold' }), await found({ start: 'anew' })];
  for (const { read } of [warm, cold, anew]) {
    for (const name of meterNames) {
      expect(read[name]).toHaveLength(STATIONS);
      for (const value of read[name]) expect(value).not.toBeNaN();
    }
  }
  // After the same steps at the first station.
  expect(cold.read.penalty[0]).toBe(anew.read.penalty[0]);
  expect(cold.read.penalty[1]).not.toBe(anew.read.penalty[1]);
  expect(warm.read.clip[0]).toBeGreaterThan(2 * (cold.read.clip[0] as number));
  expect(warm.read.gan[0]).toBeGreaterThan(0.5);
});
