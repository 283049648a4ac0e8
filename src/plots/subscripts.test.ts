import { expect, it } from 'vitest';
import { recorder } from './recorder.test-kit.ts';
import { drawWords, partsOf, wordsWidth } from './subscripts.ts';

it.each([
  ['KL(P_r‖P_g)', ['KL(P', 'r', '‖P', 'g', ')']],
  ['σ_ε, noise of D', ['σ', 'ε', ', noise of D']],
  ['log p_r/p_θ 的均值', ['log p', 'r', '/p', 'θ', ' 的均值']],
  ['1 _ 2, _x and 的_z', ['1 _ 2, _x and 的_z']],
])('%j is words and subscripts by turns', (text, parts) => {
  expect(partsOf(text)).toEqual(parts);
});

function drawn(textAlign: CanvasTextAlign, text: string) {
  const { context, calls } = recorder();
  context.font = '12px sans';
  context.textAlign = textAlign;
  drawWords(context, text, 100, 50);
  expect(context.font).toBe('12px sans');
  expect(context.textAlign).toBe(textAlign);
  return calls.filter(([name]) => name === 'fillText').map(([, ...args]) => args);
}

it('draws a subscript lower, right after its letter, and the whole where it was to be', () => {
  expect(drawn('left', 'P_r')).toEqual([
    ['P', 100, 50],
    ['r', 106, 53],
    ['', 112, 50],
  ]);
  expect(drawn('right', 'P_r')[0]).toEqual(['P', 88, 50]);
  expect(drawn('center', 'P_r')[0]).toEqual(['P', 94, 50]);
  expect(drawn('right', 'Pr')).toEqual([['Pr', 100, 50]]);
});

it('measures the parts, each in its size', () => {
  const { context } = recorder();
  context.font = '12px sans';
  const fonts: string[] = [];
  context.measureText = (text) => {
    fonts.push(`${text} ${context.font}`);
    return { width: text.length } as TextMetrics;
  };
  expect(wordsWidth(context, 'KL(P_r)')).toBe(6);
  expect(fonts).toEqual(['KL(P 12px sans', 'r 9px sans', ') 12px sans']);
});
