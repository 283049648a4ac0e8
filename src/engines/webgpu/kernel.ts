/** How a kernel uses a storage buffer. */
export type Access = 'read' | 'write';

export interface KernelSource {
  readonly label: string;
  readonly code: string;
  /** Of the storage buffers at bindings 1, 2, …; binding 0 is the update, at a dynamic offset. */
  readonly access: readonly Access[];
}

/** A compute kernel, compiled. */
export interface Kernel {
  readonly label: string;
  readonly pipeline: GPUComputePipeline;
  readonly layout: GPUBindGroupLayout;
}

/** Thrown where the GPU takes a kernel's text for wrong, with the lines it points at. */
export class KernelError extends Error {
  override readonly name = 'KernelError';
}

function pointAt(label: string, code: string, messages: readonly GPUCompilationMessage[]): string {
  const lines = code.split('\n');
  const described = messages.map(
    ({ lineNum, linePos, message }) => `${lineNum}:${linePos} ${message}\n  ${lines[lineNum - 1]?.trim() ?? ''}`,
  );
  return [`${label}.wgsl`, ...described].join('\n');
}

async function compile(device: GPUDevice, { label, code, access }: KernelSource): Promise<Kernel> {
  const visibility = GPUShaderStage.COMPUTE;
  const storage = access.map((use, i) => ({
    binding: i + 1,
    visibility,
    buffer: { type: use === 'read' ? ('read-only-storage' as const) : ('storage' as const) },
  }));
  const uniform = { binding: 0, visibility, buffer: { type: 'uniform' as const, hasDynamicOffset: true } };
  const layout = device.createBindGroupLayout({ label, entries: [uniform, ...storage] });
  device.pushErrorScope('validation');
  const module = device.createShaderModule({ label, code });
  const [{ messages }, fault] = await Promise.all([module.getCompilationInfo(), device.popErrorScope()]);
  const errors = messages.filter(({ type }) => type === 'error');
  if (errors.length > 0 || fault)
    throw new KernelError(errors.length > 0 ? pointAt(label, code, errors) : `${label}.wgsl\n${fault?.message}`);
  const pipelineLayout = device.createPipelineLayout({ label, bindGroupLayouts: [layout] });
  const pipeline = await device.createComputePipelineAsync({ label, layout: pipelineLayout, compute: { module } });
  return { label, pipeline, layout };
}

const caches = new WeakMap<GPUDevice, Map<string, Promise<Kernel>>>();

/**
 * Compiles a kernel, or finds it compiled: everything baked into it is in its text.
 *
 * @throws KernelError with the offending lines
 */
export function kernelOf(device: GPUDevice, source: KernelSource): Promise<Kernel> {
  const cache = caches.get(device) ?? new Map<string, Promise<Kernel>>();
  caches.set(device, cache);
  const known = cache.get(source.code);
  if (known) return known;
  const compiled = compile(device, source);
  cache.set(source.code, compiled);
  compiled.catch(() => cache.delete(source.code));
  return compiled;
}

/** A kernel with its buffers, ready to be dispatched. */
export class Dispatch {
  readonly #kernel: Kernel;
  readonly #group: GPUBindGroup;
  readonly #workgroups: number;

  constructor(
    device: GPUDevice,
    kernel: Kernel,
    update: GPUBindingResource,
    buffers: readonly GPUBuffer[],
    workgroups: number,
  ) {
    const { label, layout } = kernel;
    const entries = [
      { binding: 0, resource: update },
      ...buffers.map((buffer, i) => ({ binding: i + 1, resource: { buffer } })),
    ];
    this.#kernel = kernel;
    this.#group = device.createBindGroup({ label, layout, entries });
    this.#workgroups = workgroups;
  }

  encode(pass: GPUComputePassEncoder, offset: number, workgroups = this.#workgroups): void {
    pass.setPipeline(this.#kernel.pipeline);
    pass.setBindGroup(0, this.#group, [offset]);
    pass.dispatchWorkgroups(workgroups);
  }
}
