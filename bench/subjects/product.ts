import { compileFused } from '../../src/engines/wasm/module.ts';
import type { Experiment } from '../../src/experiment/experiment.ts';
import type { StartWork } from './subject.ts';

/** What bench/assembly/product.ts exports. */
interface ProductExports {
  plan(rows: number, columns: number, depth: number): void;
  run(count: number): void;
}

/** Rows that stay in the first-level cache, so that the kernel shows its best. */
const ROWS = 64;

/** Rows, columns and depth of the product that a critic's hidden layers are made of. */
const shapeOf = ({ critic }: Experiment) => [ROWS, critic.width, critic.width] as const;

/** Floating-point operations of one product. */
export function productFlops(experiment: Experiment): number {
  return shapeOf(experiment).reduce((flops, size) => flops * size, 2);
}

/** The fused trainer's matrix kernel with nothing around it. */
export const startProduct: StartWork = async (experiment, { fetchProduct }) => {
  const { module } = await compileFused(fetchProduct);
  const { plan, run } = new WebAssembly.Instance(module, {}).exports as unknown as ProductExports;
  plan(...shapeOf(experiment));
  return {
    iterate: async (count) => run(count),
    dispose: () => {
      // The instance and its memory are the garbage collector's.
    },
  };
};
