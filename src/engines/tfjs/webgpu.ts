import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { findBackendFactory, registerBackend, removeBackend } from '@tensorflow/tfjs-core';
import { adapterName, isSoftware, type RequestAdapter } from '../adapter.ts';
import { patience, within } from '../patience.ts';
import type { Backend } from './started.ts';

/** The limits that tfjs's kernels lean on where the adapter offers more than the default. */
const limits = [
  'maxComputeWorkgroupStorageSize',
  'maxComputeWorkgroupsPerDimension',
  'maxStorageBufferBindingSize',
  'maxBufferSize',
  'maxComputeWorkgroupSizeX',
  'maxComputeInvocationsPerWorkgroup',
] as const;

/** What the fused trainer makes use of where it is there: src/engines/webgpu/tiling.ts. */
const features = ['subgroups'] as const;

/**
 * Puts a device of our own under tfjs. Its stock factory dereferences a null
 * adapter and never hears of a lost device.
 */
export async function registerWebgpu(requestAdapter: RequestAdapter): Promise<Backend> {
  const again = findBackendFactory('webgpu') !== null;
  const adapter = await requestAdapter(again ? 5 : 2);
  const requiredLimits = Object.fromEntries(limits.map((limit) => [limit, adapter.limits[limit]]));
  const requiredFeatures = features.filter((feature) => adapter.features.has(feature));
  const asked = adapter.requestDevice({ requiredLimits, requiredFeatures });
  const device = await within(patience.answer, 'requestDevice', asked, (late) => late.destroy());
  if (again) removeBackend('webgpu');
  registerBackend('webgpu', () => new WebGPUBackend(device, adapter.info));
  return {
    adapter: adapterName(adapter.info),
    software: isSoftware(adapter.info),
    device,
    lost: device.lost.then(({ message }) => message),
  };
}
