import type { DatasetChoice } from '../../datasets/index.ts';
import { planDataset } from '../datasetPlan.ts';
import type { FusedExports } from './module.ts';

/** Hands a dataset to the module. Plans memory: to be called before views of it are made. */
export function writeDataset(fused: FusedExports, choice: DatasetChoice): void {
  const { code: kind, sigma = 0, numbers = [], centres = [], count = centres.length } = planDataset(choice);
  const [p0 = 0, p1 = 0, p2 = 0, p3 = 0] = numbers;
  const address = fused.dataset(kind, sigma, p0, p1, p2, p3, count);
  new Float32Array(fused.memory.buffer, address, 2 * centres.length).set(centres.flat());
}
