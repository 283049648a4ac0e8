import { field, samples } from '../../plots/marks.ts';
import type { Bounds } from '../../plots/viewport.ts';
import { type Critic, RESOLUTION } from '../../studies/criticOn.ts';
import type { Critics } from '../../studies/critics.ts';

// What labs of two critics show of either.

export type Side = 'left' | 'right';

const bounds: Bounds = [-3, 3, -3, 3];

const surface = (side: Side) => (found: Critics) => {
  const critic = found[side];
  return critic && { values: Float32Array.from(critic.field), n: RESOLUTION, bounds };
};

/** f under both samples. */
export const plane = (side: Side) =>
  ({
    kind: 'plane',
    title: side,
    bounds,
    marks: [field(surface(side)), samples(({ real, generated }: Critics) => ({ real, generated }))],
  }) as const;

/** ‖∇f‖ place by place. */
export const slopeMap = (side: Side) =>
  ({
    kind: 'heat',
    title: `${side}Map`,
    x: { label: 'x', least: -3, most: 3 },
    y: { label: 'y', least: -3, most: 3 },
    value: { label: 'norm', target: 1 },
    cells: (found: Critics) => ({
      values: found[side]?.slopes ?? new Float64Array(RESOLUTION ** 2).fill(Number.NaN),
      columns: RESOLUTION,
      rows: RESOLUTION,
    }),
  }) as const;

/** ‖∇f‖ where a penalty looks. */
export const slopeHistogram = (side: Side, colour: 'tv' | 'wasserstein') =>
  ({
    kind: 'histogram',
    title: `${side}Slopes`,
    x: { label: 'norm' },
    values: (found: Critics) => found[side]?.between ?? [],
    colour,
    markers: [{ value: 1, label: '1' }],
  }) as const;

/** A line of the table: what is measured of either critic. */
export const both =
  (of: (critic: Critic) => number) =>
  ({ left, right }: Critics) => [of(left), right ? of(right) : null];
