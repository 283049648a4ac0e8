import type { WasmPaths } from './tfjs/backend.ts';
import type { FusedHost } from './wasm/module.ts';

/** What differs between a browser and Node. */
export interface Platform {
  /** Where tfjs's WebAssembly binaries are; left out in a browser. */
  readonly tfjsWasm?: WasmPaths;
  /** Where the fused trainer's binaries and threads come from; left out in a browser. */
  readonly fusedHost?: FusedHost;
  /** Where adapters come from; left out where it is `navigator.gpu`. */
  readonly gpu?: GPU;
  /** Called when the GPU is lost, with the platform's words: its trainers are dead, and a new selection is due. */
  readonly onLost?: (message: string) => void;
  /** Milliseconds, to time engines against each other. */
  readonly now?: () => number;
}
