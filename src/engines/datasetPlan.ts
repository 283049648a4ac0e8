import { type DatasetChoice, modesOf } from '../datasets/index.ts';

/** Codes that the fused engines' push-forwards know. */
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

/** A dataset as the fused engines take it: which push-forward, and its numbers. */
export interface DatasetPlan {
  readonly code: number;
  readonly sigma?: number;
  /** At most four, in the order that the push-forward reads. */
  readonly numbers?: readonly number[];
  readonly centres?: readonly (readonly [number, number])[];
  /** Stands for the number of centres where there are none. */
  readonly count?: number;
}

/** Rings, grids, single Gaussians and points become one table of centres. */
export function planDataset(choice: DatasetChoice): DatasetPlan {
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
    case 'ring':
    case 'grid':
    case 'gaussian': {
      const modes = modesOf(choice) ?? [];
      const centres = modes.flatMap(({ x, y, weight = 1 }) => Array<[number, number]>(weight).fill([x, y]));
      return { code: code.centres, sigma: choice.sigma, centres };
    }
  }
}
