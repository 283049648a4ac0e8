import { expect, test } from 'vitest';
import { overlaps, palette, recorder, wordsOf } from './recorder.test-kit.ts';
import { layOut, type Sheet } from './sheet.ts';

const sheet: Sheet = {
  width: 640,
  bounds: [-3, 3, -3, 3],
  keys: [
    { mark: 'dot', text: 'real samples' },
    { mark: 'ring', text: '生成样本' },
    { mark: 'ramp', low: 'looks generated −1.25', high: '2.5 looks real' },
    { mark: 'lines', text: 'a line every 0.2 of f, which is a sentence that has to go on to another row' },
    { mark: 'arrow', text: 'gradients' },
  ],
  caption: ['Wasserstein Playground', 'iteration 1,240', 'W₁ 0.285 at iteration 1,210 (256 samples a side)'],
  link: `https://example.org/#/play?${'constraint.lambda=10&'.repeat(60)}`,
};

const laidOut = (given: Sheet) => layOut(recorder().context, palette, given);

test('the words of a sheet lie below the stage, inside it, and never over one another', () => {
  const { height, draw } = laidOut(sheet);
  const words = wordsOf((context) => draw(context, () => {}));
  expect(words.length).toBe(5 + 1 + 3 + 3);
  expect(overlaps(words)).toEqual([]);
  for (const { left, right, top, bottom, text } of words) {
    expect(left >= 0 && right <= 640 && top >= 640 && bottom <= height, text).toBe(true);
  }
});

test('a link is broken into three rows at most, and says where it is cut', () => {
  const rows = (link: string) =>
    wordsOf((context) => laidOut({ ...sheet, keys: [], caption: [], link }).draw(context, () => {})).map(
      ({ text }) => text,
    );
  expect(rows(sheet.link)).toHaveLength(3);
  expect(rows(sheet.link).at(-1)?.at(-1)).toBe('…');
  const two = sheet.link.slice(0, 150);
  expect(rows(two).length).toBe(2);
  expect(rows(two).join('')).toBe(two);
});

test('without words a sheet is the square alone', () => {
  expect(laidOut({ ...sheet, keys: [], caption: [], link: '' }).height).toBe(640);
});
