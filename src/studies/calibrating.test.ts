import { expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { type Calibrating, calibrating } from './calibrating.ts';
import { clippedLines } from './clippedLines.ts';
import { benchInNode } from './inNode.test-kit.ts';

async function found(given: object): Promise<Calibrating | undefined> {
  const bench = benchInNode(3);
  let last: Calibrating | undefined;
  const at = { ...defaults(calibrating.parameters), steps: 100, width: 8, otherWidth: 8, ...given };
  for await (last of calibrating.find(at, bench));
  bench.dispose();
  return last;
}

it('one critic beside itself finds as much, and points the same way', async () => {
  const twice = await found({ pair: 'noised' });
  expect(twice?.step).toEqual([20, 40, 60, 80, 100]);
  expect(twice?.one).toEqual(twice?.other);
  expect(twice?.cosine).toBeCloseTo(1, 9);
  expect((await found({ pair: 'noised', otherWidth: 9 }))?.cosine).toBeLessThan(0.9999);
});

it('between the lines it is the critic of the clipping law', async () => {
  const bench = benchInNode(3);
  let estimate = Number.NaN;
  const at = { theta: 1, clip: 0.03, depth: 2, width: 8, activation: 'leakyRelu', steps: 100 } as const;
  for await (const one of clippedLines.find(at, bench)) estimate = one.estimate.at(-1) as number;
  bench.dispose();
  // Of other heights: a line's points all have one x.
  expect(((await found({}))?.one.at(-1) as number) / estimate).toBeCloseTo(1, 2);
});

it('the exact direction at a generated point leads to the real point that it is paired with', async () => {
  const { exact } = (await found({ steps: 1500, width: 32, otherWidth: 64 })) as Calibrating;
  // Between the lines every critic of these points to the left, and so do pairs of heights that hardly differ.
  for (const cosine of exact) expect(cosine).toBeGreaterThan(0.95);
});
