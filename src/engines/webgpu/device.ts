/** Who waits for a device, and what became of it. */
interface Watch {
  readonly waiting: Set<(loss: Error) => void>;
  loss?: Error;
}

const watches = new WeakMap<GPUDevice, Watch>();

function watchOf(device: GPUDevice): Watch {
  const known = watches.get(device);
  if (known) return known;
  const watch: Watch = { waiting: new Set() };
  watches.set(device, watch);
  void device.lost.then(({ message }) => {
    watch.loss = new Error(`the GPU was lost: ${message}`);
    for (const reject of watch.waiting) reject(watch.loss);
  });
  return watch;
}

/**
 * Waits for something of a device, or for its loss. (A race with `device.lost`
 * itself would leave a reaction with it for good, every time.)
 *
 * @throws Error with the platform's words when the device is lost
 */
export async function unlessLost<T>(device: GPUDevice, work: Promise<T>): Promise<T> {
  const watch = watchOf(device);
  let end: (loss: Error) => void = () => {};
  const lost = new Promise<never>((_, reject) => {
    end = reject;
    watch.waiting.add(reject);
    if (watch.loss) reject(watch.loss);
  });
  try {
    return await Promise.race([work, lost]);
  } catch (error) {
    // A mapping that a loss cuts short may say so before the device does; nothing else aborts one here.
    if (error instanceof DOMException && error.name === 'AbortError') return await lost;
    throw error;
  } finally {
    watch.waiting.delete(end);
  }
}

/** Whether the GPU is emulated on the CPU, as its adapter says. */
export function isEmulated({ adapterInfo }: GPUDevice): boolean {
  return adapterInfo?.isFallbackAdapter === true || /swiftshader/i.test(adapterInfo?.architecture ?? '');
}

/** A buffer of so many floats, zero, that kernels and copies may use. */
export function floats(device: GPUDevice, label: string, length: number): GPUBuffer {
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
  return device.createBuffer({ label, size: 4 * Math.max(4, length), usage });
}

/** A part of a buffer, in floats. */
export type Part = readonly [buffer: GPUBuffer, length: number];

/**
 * Reads parts of buffers back, one after another, after everything submitted so far.
 *
 * @throws Error when the device is lost
 */
export async function readBack(device: GPUDevice, parts: readonly Part[]): Promise<Float32Array[]> {
  const size = parts.reduce((sum, [, length]) => sum + 4 * length, 0);
  const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
  const staging = device.createBuffer({ label: 'staging', size, usage });
  try {
    const encoder = device.createCommandEncoder({ label: 'read back' });
    let at = 0;
    for (const [buffer, length] of parts) {
      encoder.copyBufferToBuffer(buffer, 0, staging, at, 4 * length);
      at += 4 * length;
    }
    device.queue.submit([encoder.finish()]);
    await unlessLost(device, staging.mapAsync(GPUMapMode.READ));
    const all = new Float32Array(staging.getMappedRange()).slice();
    let from = 0;
    return parts.map(([, length]) => {
      from += length;
      return all.subarray(from - length, from);
    });
  } finally {
    staging.destroy();
  }
}
