import { describe, expect, it } from 'vitest';
import { datasetKinds } from '../../experiment/experiment.ts';
import { type Catalogue, languages } from '../../i18n/catalogue.ts';
import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';
import { fieldLabel, fieldReason, optionName } from './fieldWords.ts';
import { fieldAt, paths } from './lookup.ts';

const catalogues: Record<string, Catalogue> = { en, zh };

describe.each(languages)('the %s catalogue', (language) => {
  const words = catalogues[language] as Catalogue;

  it.each(datasetKinds)('has a label, a reason and option names for every field with %s data', (kind) => {
    const wordless = (wordOf: (path: string) => string | undefined) =>
      paths(kind).filter((path) => [undefined, '', path].includes(wordOf(path)?.trim()));
    const place = (list: string) => `${list} of src/i18n/${language}/datasets.ts (${kind}.…) or fields.ts lack`;
    expect(
      wordless((path) => fieldLabel(words, kind, path)),
      place('labels'),
    ).toEqual([]);
    expect(
      wordless((path) => (path === 'dataset.kind' ? 'none' : fieldReason(words, kind, path))),
      place('reasons'),
    ).toEqual([]);
    for (const path of paths(kind)) {
      const field = fieldAt(kind, path);
      if (field?.type !== 'choice') continue;
      for (const option of field.options) {
        const names: object = path === 'dataset.kind' ? words.datasets.names : words.fields.options;
        expect(names, `${path}: ${option}`).toHaveProperty([option]);
        expect(optionName(words, path, option)).toMatch(/\S/);
      }
    }
  });

  it('has words for no field that does not exist', () => {
    const known = new Set(datasetKinds.flatMap((kind) => paths(kind)));
    const ofOptimizers = [...known].map((path) => path.replace(/^(critic|generator)Optimizer/, 'optimizer'));
    const ofData = datasetKinds.flatMap((kind) => paths(kind).map((path) => path.replace('dataset', kind)));
    for (const path of Object.keys(words.fields.labels)) expect(ofOptimizers).toContain(path);
    for (const path of Object.keys(words.datasets.labels)) expect(ofData).toContain(path);
  });

  it('calls what is no field by the name that was given', () => {
    for (const path of ['__proto__', 'constructor', 'dataset.toString'])
      expect(fieldLabel(words, 'ring', path)).toBe(path);
  });
});
