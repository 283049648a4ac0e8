import { expect, test } from 'vitest';
import { keepPunctuation } from './keepPunctuation.ts';
import { component, type Node } from './tree.ts';

const text = (value: string): Node => ({ type: 'text', value });

test('a comma stays with the term before it, and the rest of the sentence may break', () => {
  const real = component('T', { name: 'real' }, [text('真实的')]);
  const paragraph: Node = { type: 'element', tagName: 'p', children: [text('一条是'), real, text('，后一条')] };
  keepPunctuation()(paragraph);
  const [before, kept, after] = paragraph.children ?? [];
  expect(before).toEqual(text('一条是'));
  expect(kept?.properties).toEqual({ style: 'white-space: nowrap' });
  expect(kept?.children).toEqual([real, text('，')]);
  expect(after).toEqual(text('后一条'));
});

test('what no punctuation follows is left as it is', () => {
  const real = component('T', { name: 'real' }, [text('real')]);
  const paragraph: Node = { type: 'element', tagName: 'p', children: [real, text(' and more')] };
  keepPunctuation()(paragraph);
  expect(paragraph.children).toEqual([real, text(' and more')]);
});
