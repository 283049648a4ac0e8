import type { FusedExports } from './module.ts';

/** A call of one of the module's exports, by name. */
export type Call = {
  [Name in Exclude<keyof FusedExports, 'memory'>]: readonly [Name, ...Parameters<FusedExports[Name]>];
}[Exclude<keyof FusedExports, 'memory'>];

/** What a follower is sent: first of all what to run on, then calls, in order. */
export interface Orders {
  readonly module?: WebAssembly.Module;
  readonly memory?: WebAssembly.Memory;
  readonly calls: readonly Call[];
}

/** A thread with an instance of its own on the leader's memory. */
export interface Follower {
  /**
   * Once it has answered to its first orders. The leader must not block before:
   * browsers start a worker, and hand it what it was sent meanwhile, from the event
   * loop of whoever made it.
   */
  readonly joined: Promise<void>;
  send(orders: Orders): void;
  stop(): void;
}

/** Pages of the memory that a team shares, as the build says (scripts/assembly.mjs). */
export const sharedMemory = (): WebAssembly.Memory =>
  new WebAssembly.Memory({ initial: 2, maximum: 4096, shared: true });
