// Counts the memory that the garbage collector doesn't: must be loaded before anything that takes some.

const memories: WeakRef<WebAssembly.Memory>[] = [];
let gpuBytes = 0;

const { Instance, Memory } = WebAssembly;

WebAssembly.Memory = new Proxy(Memory, {
  construct(target, args) {
    const memory = Reflect.construct(target, args) as WebAssembly.Memory;
    memories.push(new WeakRef(memory));
    return memory;
  },
});

function noteExports({ exports }: WebAssembly.Instance): void {
  for (const value of Object.values(exports)) if (value instanceof Memory) memories.push(new WeakRef(value));
}

WebAssembly.Instance = new Proxy(Instance, {
  construct(target, args) {
    const instance = Reflect.construct(target, args) as WebAssembly.Instance;
    noteExports(instance);
    return instance;
  },
});

/** Both ways of instantiating asynchronously answer with an instance, or with one beside its module. */
function noted<Args extends unknown[], Result>(instantiate: (...args: Args) => Promise<Result>) {
  return async (...args: Args): Promise<Result> => {
    const result = await instantiate(...args);
    noteExports(result instanceof Instance ? result : (result as WebAssembly.WebAssemblyInstantiatedSource).instance);
    return result;
  };
}
WebAssembly.instantiate = noted(WebAssembly.instantiate as () => Promise<unknown>) as typeof WebAssembly.instantiate;
WebAssembly.instantiateStreaming = noted(WebAssembly.instantiateStreaming);

if (typeof GPUDevice !== 'undefined') {
  const { createBuffer } = GPUDevice.prototype;
  const { destroy } = GPUBuffer.prototype;
  const living = new WeakSet<GPUBuffer>();
  GPUDevice.prototype.createBuffer = function (descriptor) {
    const buffer = createBuffer.call(this, descriptor);
    living.add(buffer);
    gpuBytes += buffer.size;
    return buffer;
  };
  GPUBuffer.prototype.destroy = function () {
    if (living.delete(this)) gpuBytes -= this.size;
    return destroy.call(this);
  };
}

export interface Bytes {
  readonly webassembly: number;
  /** Buffers made and not destroyed. */
  readonly gpu: number;
}

export function bytesInUse(): Bytes {
  const buffers = new Set(memories.flatMap((memory) => memory.deref()?.buffer ?? []));
  return { webassembly: [...buffers].reduce((sum, { byteLength }) => sum + byteLength, 0), gpu: gpuBytes };
}
