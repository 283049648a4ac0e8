import { expect, it } from 'vitest';
import { labelOf, shortLabelOf } from './symbols.ts';

const words = {
  rate: { en: 'h, step', zh: '步长 h' },
  x: { en: 'x of the point', zh: '点的横坐标' },
  noise: { en: 'σ_r, noise of ∇D', zh: '∇D 的噪声 σ_r' },
  order: { en: 'they move', zh: '行动次序' },
};

it('calls a parameter what its lab calls it, else what every lab does', () => {
  const called = (name: string) => [labelOf(words, name, 'en'), labelOf(words, name, 'zh')];
  expect(called('rate')).toEqual(['h, step', '步长 h']);
  expect(called('theta')).toEqual(['θ, position', '位置 θ']);
  expect(called('colour')).toEqual([undefined, undefined]);
});

it('shortens to the symbol of the same label, never to another’s', () => {
  const short = (name: string) => [shortLabelOf(words, name, 'en'), shortLabelOf(words, name, 'zh')];
  expect(short('rate')).toEqual(['h', 'h']);
  expect(short('theta')).toEqual(['θ', 'θ']);
  expect(short('noise')).toEqual(['σ_r', 'σ_r']);
  expect(short('x')).toEqual(['x of the point', '点的横坐标']);
  expect(short('order')).toEqual(['they move', '行动次序']);
  expect(short('colour')).toEqual(['colour', 'colour']);
});
