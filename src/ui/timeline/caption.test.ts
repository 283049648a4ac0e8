import { expect, test } from 'vitest';
import { timeline as en } from '../../i18n/en/timeline.ts';
import { timeline as zh } from '../../i18n/zh/timeline.ts';
import type { Stage } from '../../worker/stages.ts';
import { caption, courseOf } from './caption.ts';

const critic: Stage = {
  iteration: 40,
  stage: 2,
  criticSteps: 5,
  moved: 'critic',
  loss: { before: 0.31, after: 0.284 },
  slope: { before: 0.8, after: 0.9123 },
  gap: { before: 0.42, after: 0.42001 },
  distance: 0,
};
const generator: Stage = {
  ...critic,
  stage: 6,
  moved: 'generator',
  loss: { before: -0.2, after: -0.25 },
  distance: 0.0123,
};
const under = { objective: 'wasserstein', constraint: 'gradient-penalty' } as const;

test('a caption says who moved, which numbers went where, and what holds the critic', () => {
  const text = caption(en.slow, critic, under);
  expect(text).toContain('Critic step 2 of 5: only the critic moved');
  expect(text).toContain('Its loss on the batch of this step fell from 0.310 to 0.284.');
  expect(text).toContain('samples stayed at 0.420.');
  expect(text).toContain('slope at x̂ rose from 0.800 to 0.912.');
  expect(text).toContain('penalty');
  expect(caption(en.slow, critic, { objective: 'minimax', constraint: 'none' })).not.toContain('penalty');
  const last = caption(en.slow, generator, under);
  expect(last).toContain('its points by 0.0123 on average');
  expect(last).toContain('fell from −0.200 to −0.250');
  expect(caption(zh.slow, generator, under)).toContain('平均移动了 0.0123');
  expect(caption(en.slow, { ...generator, moved: 'nothing' }, under)).toContain('stands still');
});

test('a number that is no number has no course', () => {
  expect(courseOf({ before: 0, after: 0 })).toBe('steady');
  expect(courseOf({ before: -1, after: -2 })).toBe('fell');
});
