import { expect, it } from 'vitest';
import { benchInNode } from './inNode.test-kit.ts';
import { type Lesson, taughtLonger } from './taughtLonger.ts';
import { teaching } from './teaching.ts';

it('finds the gradients that a generator takes there', async () => {
  const bench = benchInNode(4);
  let lessons: readonly Lesson[] = [];
  for await ({ lessons } of taughtLonger.find({ theta: 0.7, lambda: 1, steps: 100 }, bench));
  expect(lessons.map(({ step }) => step).at(-1)).toBe(100);
  // The same critics, trained by steps of one, then left to teach.
  for (const [teacher, name] of [
    ['js', 'js'],
    ['w', 'w'],
  ] as const) {
    const usual = { sigma: 0, clip: 0.1, criticSteps: 1, rate: 0.001, steps: 5, lambda: 1, theta: 0.7 };
    let first = Number.NaN;
    for await (const { gradient } of teaching.find({ ...usual, teacher, pretraining: 100 }, bench)) {
      first = gradient[0] as number;
      break;
    }
    // One critic step more, and the heights of a batch.
    expect(Math.abs(first / (lessons.at(-1)?.[name] as number) - 1)).toBeLessThan(0.1);
  }
  bench.dispose();
});
