import { expect, it } from 'vitest';
import { firstLayers, readLayers, writeLayers } from './layers.ts';

it('keeps the usual layers out of the link and brings the others back', () => {
  expect(writeLayers(firstLayers)).toBeUndefined();
  expect(readLayers(undefined)).toEqual(firstLayers);
  const layers = { ...firstLayers, field: false, gradients: true };
  expect(writeLayers(layers)).toBe('real-generated-lines-gradients');
  expect(readLayers(writeLayers(layers))).toEqual(layers);
});

it('takes a link in which every layer is off, and passes over names it does not know', () => {
  const none = { real: false, generated: false, field: false, lines: false, gradients: false };
  expect(readLayers(writeLayers(none))).toEqual(none);
  expect(readLayers('real-__proto__-sparkles')).toEqual({ ...none, real: true });
});
