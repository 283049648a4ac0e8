import { expect, it } from 'vitest';
import { secondsToRead } from './readingTime.ts';

const text = (value: string) => ({ type: 'text', value });

it('reads English by words, Chinese by characters, and takes longer over a formula that stands alone', () => {
  expect(secondsToRead(text('Two segments don’t meet'))).toBeCloseTo((4 / 180) * 60, 9);
  expect(secondsToRead(text('两条线段，W 距离'))).toBeCloseTo((6 / 300 + 1 / 180) * 60, 9);
  expect(secondsToRead({ type: 'math', value: '\\frac12' })).toBe(10);
  expect(secondsToRead({ type: 'inlineMath', value: '\\frac12' })).toBe(2);
});

it('counts what stands inside, and the words of a step, but no name of a lab', () => {
  const step = {
    type: 'mdxJsxFlowElement',
    name: 'Step',
    attributes: [
      { type: 'mdxJsxAttribute', name: 'why', value: 'Logarithms grow slowly.' },
      { type: 'mdxJsxAttribute', name: 'assumes', value: 'densities' },
    ],
    children: [
      { type: 'paragraph', children: [text('So it is small.')] },
      { type: 'math', value: 'x' },
    ],
  };
  expect(secondsToRead(step)).toBeCloseTo((7 / 180) * 60 + 10, 9);
});
