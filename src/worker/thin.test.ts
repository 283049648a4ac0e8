import { describe, expect, test } from 'vitest';
import { ReferenceTrainer } from '../engines/reference/trainer.ts';
import type { Snapshot } from '../engines/trainer.ts';
import { defaultExperiment } from '../experiment/experiment.ts';
import { small } from './session.test-kit.ts';
import { Tape } from './tape.ts';
import { bytesOf, leastMissed, MOST_BYTES, roomFor, strideFor } from './thin.ts';

/** A state of a network with so many parameters in all. */
const state = (iteration: number, size = 2): Snapshot => {
  const vector = () => new Float32Array(size / 2);
  const moments = () => [vector(), vector()] as const;
  const optimizers = { criticUpdates: 1, generatorUpdates: 1, critic: moments(), generator: moments() };
  return { iteration, critic: vector(), generator: vector(), optimizers };
};

/** A tape of a run that is so long, and what it keeps. */
function kept(length: number, size: number, mostBytes: number): readonly number[] {
  const start = [{ iteration: 0, experiment: defaultExperiment }];
  const tape = new Tape(defaultExperiment, state(0, size), { marks: start, mostBytes });
  for (let i = tape.nextDue(0); i <= length; i = tape.nextDue(i)) {
    tape.ran(i);
    tape.keep(state(i, size));
    expect(tape.summary.bytes).toBeLessThanOrEqual(mostBytes);
  }
  return tape.summary.kept;
}

describe('the states that are kept of a run', () => {
  test.each([
    [9, 100],
    [64, 1000],
    [512, 20_000],
    [512, 1_000_000],
    [3, 77_777],
  ])('of room for %i lie evenly over %i iterations', (room, length) => {
    const iterations = [0, ...kept(length, 2, room * 24), length];
    const gaps = iterations.slice(1).map((iteration, k) => iteration - (iterations[k] as number));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(Math.max(10, (2 * length) / room));
    expect(iterations.length - 2).toBeLessThanOrEqual(room);
    expect(iterations.length - 2).toBeGreaterThanOrEqual(Math.min(room, length / 10) / 2 - 1);
  });

  test('are the same each time', () => expect(kept(4321, 2, 17 * 24)).toEqual(kept(4321, 2, 17 * 24)));

  test('hold at most 64 MB of the largest networks, moments included', () => {
    const widest = { depth: 12, width: 512, activation: 'tanh' } as const;
    const generator = { ...defaultExperiment.generator, ...widest, depth: 6 };
    const experiment = { ...defaultExperiment, critic: widest, generator };
    const parameters = 2 * 512 + 11 * 512 * 512 + 12 * 512 + 512 + 1 + (2 * 512 + 5 * 512 * 512 + 6 * 512 + 1024 + 2);
    const largest = state(0, 2 * Math.ceil(parameters / 2));
    expect(bytesOf(largest)).toBeGreaterThanOrEqual(3 * 4 * parameters);
    const tape = new Tape(experiment, largest, { marks: [{ iteration: 0, experiment }] });
    for (let i = tape.nextDue(0); i < 400; i = tape.nextDue(i)) {
      tape.keep({ ...largest, iteration: i });
      expect(tape.summary.bytes).toBeLessThanOrEqual(MOST_BYTES);
    }
    // One fits: the newest; where the run starts costs nothing.
    expect(tape.summary).toMatchObject({ origin: 0, kept: [320] });
  });
});

test('what a state takes counts both moments', async () => {
  const snapshot = await new ReferenceTrainer(small).snapshot();
  expect(bytesOf(snapshot)).toBe(3 * 8 * (snapshot.critic.length + snapshot.generator.length));
  expect(roomFor(bytesOf(snapshot))).toBe(512);
  expect(roomFor(65e6)).toBe(0);
});

test('the stride doubles when the room is full', () => {
  expect([0, 80, 81, 160, 161].map((length) => strideFor(length, 8))).toEqual([10, 10, 20, 20, 40]);
});

test('the shortest gap goes first, a line’s newest only when nothing else is left, the present line’s last', () => {
  expect(leastMissed([{ from: 0, iterations: [10, 30, 35, 60] }])).toEqual([0, 1]);
  expect(
    leastMissed([
      { from: 0, iterations: [50, 90] },
      { from: 40, iterations: [50, 60, 70] },
    ]),
  ).toEqual([1, 0]);
  expect(
    leastMissed([
      { from: 0, iterations: [50] },
      { from: 40, iterations: [50] },
    ]),
  ).toEqual([0, 0]);
  expect(
    leastMissed([
      { from: 0, iterations: [] },
      { from: 40, iterations: [50] },
    ]),
  ).toEqual([1, 0]);
});
