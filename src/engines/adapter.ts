import { patience, within } from './patience.ts';

/** Why an engine can't start here, in the platform's words. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
}

const PAUSE_MS = 200;

/** Asks for an adapter so many times. */
export type RequestAdapter = (attempts: number) => Promise<GPUAdapter>;

/**
 * After a loss the browser answers null for a moment (seen in Chromium 156): it
 * is asked `attempts` times, with growing pauses.
 *
 * @param gpu `navigator.gpu` where it is left out
 * @throws UnavailableError without WebGPU, or where it has no adapter to give
 * @throws UnansweredError where it says nothing
 */
export async function requestAdapter(attempts: number, gpu: GPU | undefined = undefined): Promise<GPUAdapter> {
  const source = gpu ?? (typeof navigator === 'undefined' ? undefined : navigator.gpu);
  if (!source) throw new UnavailableError('navigator.gpu is missing');
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
    const answer = source.requestAdapter({ powerPreference: 'high-performance' });
    const adapter = await within(patience.answer, 'requestAdapter', answer);
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
