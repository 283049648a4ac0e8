import { isEmulated } from './device.ts';

/** How the kernels cut their matrices up. Rows and columns are multiples of eight. */
export interface Tiling {
  /** Rows and columns of the block of sums that one thread holds. */
  readonly rows: number;
  readonly columns: number;
  /** Threads of a workgroup that runs networks; as many as it has blocks where undefined. */
  readonly threads: number | undefined;
  /** Whether sums lie in memory, where they can be indexed, instead of registers. */
  readonly indexed: boolean;
  /** Threads that share the rows of one block of weights. */
  readonly slices: number;
  /** Whether a workgroup is four threads of one subgroup, who tell each other what they have loaded. */
  readonly sharing: boolean;
}

/** Many threads that hide each other's latency; small blocks leave registers for them. */
export const hardware: Tiling = { rows: 8, columns: 8, threads: undefined, indexed: false, slices: 32, sharing: false };

/**
 * A GPU emulated on the CPU runs a workgroup's threads four abreast, one four after another. So a
 * workgroup is one four: all of it always has work, and a barrier waits for nobody. A load costs as
 * much as ten multiplications there, each four threads gathering theirs one by one: large blocks.
 */
export const emulated: Tiling = { rows: 16, columns: 16, threads: 4, indexed: true, slices: 4, sharing: false };

/** The same with subgroups: a number of another thread costs a tenth of a load. */
export const emulatedSharing: Tiling = { ...emulated, sharing: true };

/** What suits a device, by what it is and may do. */
export function tilingOf(device: GPUDevice): Tiling {
  if (!isEmulated(device)) return hardware;
  return device.features.has('subgroups') ? emulatedSharing : emulated;
}
