import { expect, test } from 'vitest';
import { latentDimensionOf } from '../../experiment/experiment.ts';
import { small, vary } from '../conformance/cases.ts';
import { declines as declinesOf } from '../declines.ts';
import { engineNames } from '../trainer.ts';
import { declines } from './declines.ts';

test('every critic up to 12 deep and generator up to 6, 256 wide, fits the limits that every device has', () => {
  for (const generator of [{ kind: 'mlp' }, { kind: 'affine' }, { kind: 'translation' }, { kind: 'noised' }] as const) {
    const latent = { dimension: latentDimensionOf(generator.kind) ?? 256 };
    const sizes = { width: 256, activation: 'silu' } as const;
    const networks = { critic: { ...sizes, depth: 12 }, generator: { ...sizes, depth: 6, ...generator } };
    const experiment = vary(small, { ...networks, latent, batchSize: 1024 });
    expect(declines(experiment)).toBeUndefined();
  }
});

test('the one corner of the table that no device is sure to hold is named, and goes to the next engine', () => {
  const corner = { depth: 12, width: 512 } as const;
  expect(declines(vary(small, { critic: { ...corner, activation: 'tanh' }, batchSize: 1024 }))).toBeUndefined();
  const silu = vary(small, { critic: { ...corner, activation: 'silu' }, batchSize: 1024 });
  expect(declines(silu)).toMatchObject({ code: 'unsupported', field: 'batchSize', value: '1024' });
  for (const engine of engineNames.filter((name) => name !== 'webgpu')) {
    expect(declinesOf(engine, silu)).toBeUndefined();
  }
});

test('what does not fit a device is named', () => {
  const wide = vary(small, { critic: { width: 300 } });
  const limits = { maxStorageBufferBindingSize: 2 ** 27, maxComputeInvocationsPerWorkgroup: 64 };
  expect(declines(wide, limits)).toMatchObject({ code: 'unsupported', field: 'critic.width', value: '300' });
  expect(
    declines(vary(small, { generator: { width: 512 } }), { ...limits, maxComputeInvocationsPerWorkgroup: 63 }),
  ).toMatchObject({
    field: 'generator.width',
  });
  const deep = vary(small, { critic: { width: 512, depth: 6, activation: 'silu' }, batchSize: 1024 });
  expect(
    declines(deep, { ...limits, maxStorageBufferBindingSize: 2 ** 26, maxComputeInvocationsPerWorkgroup: 256 }),
  ).toMatchObject({ code: 'unsupported', field: 'batchSize', value: '1024' });
});
