import { expect, test } from 'vitest';
import { adapterName, isSoftware } from '../adapter.ts';

const info = (fields: Partial<GPUAdapterInfo>) =>
  ({ vendor: '', architecture: '', device: '', description: '', ...fields }) as GPUAdapterInfo;

test('software adapters are known by their flag or their name', () => {
  expect(isSoftware(info({ vendor: 'google', architecture: 'swiftshader' }))).toBe(true);
  expect(isSoftware(info({ vendor: 'mesa', description: 'llvmpipe (LLVM 15.0.6, 256 bits)' }))).toBe(true);
  expect(isSoftware(info({ vendor: 'microsoft', device: 'Microsoft Basic Render Driver' }))).toBe(true);
  expect(isSoftware(info({ vendor: 'acme', isFallbackAdapter: true }))).toBe(true);
  expect(isSoftware(info({ vendor: 'apple', architecture: 'metal-3' }))).toBe(false);
  expect(isSoftware(info({ vendor: 'nvidia', architecture: 'ampere', isFallbackAdapter: false }))).toBe(false);
});

test('an adapter goes by the most telling name that the browser gives', () => {
  expect(adapterName(info({ vendor: 'apple', architecture: 'metal-3' }))).toBe('apple metal-3');
  expect(adapterName(info({ vendor: 'intel', device: 'Arc A770' }))).toBe('Arc A770');
  expect(adapterName(info({ vendor: 'intel', device: '56a0', description: 'Intel Arc' }))).toBe('Intel Arc');
  expect(adapterName(info({}))).toBe('GPU');
});
