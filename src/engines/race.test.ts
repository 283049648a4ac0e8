import { expect, test } from 'vitest';
import { small, vary } from './conformance/cases.ts';
import { costOf, fastest, race } from './race.ts';
import { ReferenceTrainer } from './reference/trainer.ts';
import type { EngineName } from './trainer.ts';

/** A trainer whose iterations take so long by a clock that stands still otherwise, and whose answers so much longer. */
function timed(
  engine: EngineName,
  milliseconds: number,
  clock: { time: number },
  disposed: EngineName[] = [],
  way = 0,
) {
  class Timed extends ReferenceTrainer {
    override async step(iterations: number) {
      clock.time += iterations * milliseconds + way;
      return super.step(iterations);
    }
    override dispose() {
      disposed.push(engine);
    }
  }
  return { engine, create: (experiment: typeof small) => new Timed(experiment) };
}

test('each racer is timed by whole iterations, the fastest is taken, and all are disposed of', async () => {
  const clock = { time: 7 };
  const disposed: EngineName[] = [];
  const racers = [timed('tfjs-webgpu', 50, clock, disposed), timed('wasm', 4, clock, disposed)] as const;
  const speeds = await race(racers, vary(small, { criticSteps: 3, warmup: 5 }), () => clock.time);
  expect(speeds.get('tfjs-webgpu')).toBeCloseTo((1000 * 3) / 50, 10);
  expect(speeds.get('wasm')).toBeCloseTo((1000 * 3) / 4, 10);
  expect(fastest(racers, speeds).engine).toBe('wasm');
  expect(disposed).toEqual(['tfjs-webgpu', 'wasm']);
  // One iteration uncounted, then stretches of four: 50 + 200 milliseconds for the one, 4 + 8·16 for the other.
  expect(clock.time).toBe(7 + 250 + 132);
});

test('the way to a GPU and back counts as little as in a run, whose slices are long', async () => {
  const clock = { time: 0 };
  const racers = [timed('webgpu', 0.125, clock, [], 4), timed('wasm', 1, clock)] as const;
  const speeds = await race(racers, small, () => clock.time);
  // Stretches of 4, 8, 16, 32 and then 64 iterations, until 120 milliseconds are over.
  const iterations = 4 + 8 + 16 + 32 + 9 * 64;
  expect(speeds.get('webgpu')).toBeCloseTo((1000 * small.criticSteps * iterations) / (0.125 * iterations + 13 * 4), 9);
  expect(fastest(racers, speeds).engine).toBe('webgpu');
});

test('a racer that fails on the experiment has lost, and the race goes on', async () => {
  const clock = { time: 0 };
  const wasm = timed('wasm', 5, clock, []);
  const broken: typeof wasm = {
    engine: 'webgpu',
    create() {
      throw new Error('a kernel did not compile');
    },
  };
  const racers = [broken, wasm] as const;
  const speeds = await race(racers, small, () => clock.time);
  expect(speeds.get('webgpu')).toBe(0);
  expect(fastest(racers, speeds).engine).toBe('wasm');
});

test('of equally fast racers the first is taken', () => {
  const racers = [timed('tfjs-webgpu', 1, { time: 0 }, []), timed('wasm', 1, { time: 0 }, [])] as const;
  expect(
    fastest(
      racers,
      new Map([
        ['tfjs-webgpu', 9],
        ['wasm', 9],
      ]),
    ).engine,
  ).toBe('tfjs-webgpu');
});

test('the cost grows with width, depth and batch', () => {
  const cost = costOf(small);
  expect(costOf(vary(small, { batchSize: 2 * small.batchSize }))).toBe(2 * cost);
  expect(costOf(vary(small, { critic: { width: 3 * small.critic.width } }))).toBeGreaterThan(2 * cost);
  expect(costOf(vary(small, { critic: { depth: small.critic.depth + 1 } }))).toBeGreaterThan(cost);
});
