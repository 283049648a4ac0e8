import { afterAll, beforeAll, expect, test } from 'vitest';
import { isField } from '../../fields/field.ts';
import { openPlayground } from '../../store/inProcess.test-kit.ts';
import type { Playground } from '../../store/playground.ts';
import { catalogues } from '../words.tsx';
import { formatIds, formatOf } from './formats/index.ts';
import { save } from './save.ts';
import { savingWords } from './words.ts';

let playground: Playground;
beforeAll(async () => {
  playground = openPlayground();
  await playground.ready();
});
afterAll(() => playground.dispose());

const wanted = (format: unknown, options?: unknown) =>
  save(format, options, {
    playground,
    look: {},
    language: 'en',
    onProgress: () => {},
    signal: new AbortController().signal,
  });

test.each([
  ['no format', 'jpeg', {}, 'format: choice, got "jpeg", allowed run, history'],
  ['no option', 'png', { quality: 3 }, 'quality: unknown'],
  ['an option out of range', 'png', { scale: 5 }, 'scale: range, got 5, allowed 1 … 4'],
  ['several at once', 'gif', { every: 0.5, size: 8 }, 'every: range, got 0.5, allowed 1 … 1000; size: range'],
  ['curves before there are any', 'curves-svg', {}, savingWords.en.lacks.iterations],
])('%s is refused by name', async (_, format, options, what) => {
  await expect(wanted(format, options)).rejects.toThrow(what);
});

test.each(formatIds)('%s has words for each of its options in both languages', (id) => {
  for (const language of ['en', 'zh'] as const) {
    const { formats, options, choices } = savingWords[language];
    const titles = catalogues[language].curves.titles;
    expect(formats[id].name).not.toBe('');
    for (const [name, field] of Object.entries(formatOf(id).options)) {
      expect(options, `${id}, ${language}`).toHaveProperty(name);
      if (!isField(field) || field.type !== 'choice') continue;
      for (const option of field.options) expect({ ...choices, ...titles }, `${id}.${name}`).toHaveProperty(option);
    }
  }
});
