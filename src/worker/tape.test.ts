import { expect, test } from 'vitest';
import type { Snapshot } from '../engines/trainer.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { small } from './session.test-kit.ts';
import { Tape } from './tape.ts';

const state = (iteration: number): Snapshot => ({
  iteration,
  critic: Float32Array.of(1),
  generator: Float32Array.of(2),
});
const penalty = (lambda: number): Experiment => ({ ...small, constraint: { ...small.constraint, lambda } });
const clip: Experiment = { ...small, constraint: { ...small.constraint, kind: 'clip' } };
const start = () => new Tape(small, state(0), { marks: [{ iteration: 0, experiment: small }] });

test('a drag while the run rests is one change; what starts something over stays', () => {
  const tape = start();
  tape.ran(30);
  for (const lambda of [1, 2, 3]) tape.mark(penalty(lambda));
  expect(tape.between(0, 30)).toEqual([{ iteration: 30, experiment: penalty(3) }]);
  tape.mark(clip);
  tape.mark(penalty(4));
  expect(tape.between(0, 30).map(({ experiment }) => experiment)).toEqual([penalty(3), clip, penalty(4)]);
  tape.ran(31);
  tape.mark(penalty(5));
  expect(tape.summary.changes).toEqual([30, 31]);
});

test('so many changes that they would hold the page up are not told with a checkpoint', () => {
  const tape = start();
  for (let i = 1; i < 500; i++) {
    tape.ran(i);
    tape.mark(penalty(i));
  }
  expect(tape.marks).toHaveLength(500);
  tape.ran(500);
  tape.mark(penalty(500));
  expect(tape.marks).toBeUndefined();
  expect(
    new Tape(small, state(0), { marks: [{ iteration: 0, experiment: small }], mostBytes: 0 }).marks,
  ).toBeUndefined();
});

test('what was left by a branch is kept until another branch leaves the same course', () => {
  const tape = start();
  tape.ran(50);
  tape.keep(state(20));
  tape.keep(state(50));
  tape.branch(1, 30);
  tape.ran(60);
  tape.keep(state(60));
  expect(tape.summary).toMatchObject({ reach: 60, kept: [20, 60] });
  tape.turnTo(0);
  expect(tape.summary).toMatchObject({ reach: 50, kept: [20, 50] });
  expect(tape.has(1)).toBe(true);
  tape.branch(2, 10);
  expect([tape.has(0), tape.has(1), tape.has(2)]).toEqual([true, false, true]);
});
