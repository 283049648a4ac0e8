/** A tfjs backend that runs. */
export interface Backend {
  /** "Apple M3", "SwiftShader", "WebAssembly SIMD" …, for the reader. */
  readonly adapter: string;
  /** Whether the GPU is emulated on the CPU. */
  readonly software: boolean;
  /** Settles with the platform's words when the GPU is lost, and every tensor on it. */
  readonly lost?: Promise<string>;
  /** The GPU's device, for kernels that share it. */
  readonly device?: GPUDevice;
}
