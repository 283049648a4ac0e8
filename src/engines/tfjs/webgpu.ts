import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { findBackendFactory, registerBackend, removeBackend } from '@tensorflow/tfjs-core';
import { type Backend, UnavailableError } from './started.ts';

/** The limits that tfjs's kernels lean on where the adapter offers more than the default. */
const limits = [
  'maxComputeWorkgroupStorageSize',
  'maxComputeWorkgroupsPerDimension',
  'maxStorageBufferBindingSize',
  'maxBufferSize',
  'maxComputeWorkgroupSizeX',
  'maxComputeInvocationsPerWorkgroup',
] as const;

/** After a loss the browser answers null for a moment (seen in Chromium 156). */
const ATTEMPTS = 4;
const PAUSE_MS = 250;

async function requestAdapter(): Promise<GPUAdapter> {
  if (typeof navigator === 'undefined' || !navigator.gpu) throw new UnavailableError('navigator.gpu is missing');
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
    const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
    if (adapter) return adapter;
  }
  throw new UnavailableError('no adapter');
}

/** The adapter's name as the browser gives it; browsers leave out what they deem private. */
export function adapterName({ description, device, vendor, architecture }: GPUAdapterInfo): string {
  return description || device || [vendor, architecture].filter(Boolean).join(' ') || 'GPU';
}

const SOFTWARE = /swiftshader|llvmpipe|lavapipe|softpipe|basic render|warp/i;

/** Whether an adapter is a CPU in disguise: by its flag, or by name where the browser has no flag. */
export function isSoftware(info: GPUAdapterInfo): boolean {
  const names = `${info.description} ${info.device} ${info.vendor} ${info.architecture}`;
  return info.isFallbackAdapter === true || SOFTWARE.test(names);
}

/**
 * Puts a device of our own under tfjs. Its stock factory dereferences a null
 * adapter and never hears of a lost device.
 */
export async function registerWebgpu(): Promise<Backend> {
  const adapter = await requestAdapter();
  const requiredLimits = Object.fromEntries(limits.map((limit) => [limit, adapter.limits[limit]]));
  const device = await adapter.requestDevice({ requiredLimits });
  if (findBackendFactory('webgpu')) removeBackend('webgpu');
  registerBackend('webgpu', () => new WebGPUBackend(device, adapter.info));
  return {
    adapter: adapterName(adapter.info),
    software: isSoftware(adapter.info),
    lost: device.lost.then(({ message }) => message),
  };
}
