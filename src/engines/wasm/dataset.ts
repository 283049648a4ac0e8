import { type DatasetChoice, modesOf } from '../../datasets/index.ts';
import type { FusedExports } from './module.ts';

/** Codes of assembly/datasets.ts. */
const code = {
  centres: 0,
  moons: 1,
  spiral: 2,
  swissRoll: 3,
  segments: 4,
  circles: 5,
  pinwheel: 6,
  checkerboard: 7,
  segment: 8,
} as const;

interface Plan {
  readonly code: number;
  readonly sigma?: number;
  /** The four numbers that assembly/datasets.ts calls p0 … p3. */
  readonly numbers?: readonly number[];
  readonly centres?: readonly (readonly [number, number])[];
  /** Stands for the number of centres where there are none. */
  readonly count?: number;
}

function planOf(choice: DatasetChoice): Plan {
  switch (choice.kind) {
    case 'points':
      return { code: code.centres, sigma: choice.jitter, centres: choice.points };
    case 'moons':
      return { code: code.moons, sigma: choice.sigma };
    case 'spiral':
      return { code: code.spiral, sigma: choice.sigma, numbers: [choice.arms, choice.turns, choice.radius] };
    case 'swissRoll':
      // Radius over turns: the roll is (s cos s, s sin s)/7.5 with s = 2π·turns.
      return { code: code.swissRoll, sigma: choice.sigma, numbers: [(2 * Math.PI) / 7.5] };
    case 'segments': {
      const lean = (choice.angle * Math.PI) / 360;
      const numbers = [choice.gap / 2, Math.sin(lean), Math.cos(lean), 1.2];
      return { code: code.segments, sigma: choice.sigma, numbers };
    }
    case 'circles':
      return { code: code.circles, sigma: choice.sigma, numbers: [choice.radius, choice.ratio * choice.radius] };
    case 'pinwheel':
      return {
        code: code.pinwheel,
        numbers: [choice.arms, choice.length, choice.width, choice.twist / (2 * Math.PI)],
      };
    case 'checkerboard': {
      const { cells, extent } = choice;
      const numbers = [(2 * extent) / cells, extent, Math.ceil(cells ** 2 / 2)];
      return { code: code.checkerboard, numbers, count: cells };
    }
    case 'segment':
      return { code: code.segment, numbers: [choice.theta, choice.thickness] };
    default: {
      const modes = modesOf(choice) ?? [];
      return { code: code.centres, sigma: choice.sigma, centres: modes.map(({ x, y }) => [x, y]) };
    }
  }
}

/** Hands a dataset to the module. Plans memory: to be called before views of it are made. */
export function writeDataset(fused: FusedExports, choice: DatasetChoice): void {
  const { code: kind, sigma = 0, numbers = [], centres = [], count = centres.length } = planOf(choice);
  const [p0 = 0, p1 = 0, p2 = 0, p3 = 0] = numbers;
  const address = fused.dataset(kind, sigma, p0, p1, p2, p3, count);
  new Float32Array(fused.memory.buffer, address, 2 * centres.length).set(centres.flat());
}
