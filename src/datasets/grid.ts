import { integer, number, type ValueOf } from '../fields/field.ts';
import { blurred } from './blur.ts';
import { dataset, type Mode } from './dataset.ts';
import { mixtureDensity } from './mixture.ts';

const parameters = {
  /** Modes along each side. */
  side: integer(1, 8, 5),
  spacing: number(0.1, 2, 2 / 2.828),
  sigma: number(0.001, 1, 0.05 / 2.828, { scale: 'log' }),
};
type Grid = ValueOf<typeof parameters>;

function mode({ side, spacing, sigma }: Grid, index: number): Mode {
  const middle = (side - 1) / 2;
  return { x: spacing * ((index % side) - middle), y: spacing * (Math.floor(index / side) - middle), sigma };
}

const allModes = (grid: Grid) => Array.from({ length: grid.side ** 2 }, (_, index) => mode(grid, index));

/**
 * k × k Gaussians of equal weight around the origin. The defaults are the
 * 25-Gaussians toy of Gulrajani et al. 2017 (gan_toy.py): centres 2 apart and
 * noise 0.05, both divided by 2.828.
 */
export const grid = dataset({
  kind: 'grid',
  parameters,
  place(grid, u, out, at) {
    const { x, y, sigma } = mode(grid, Math.floor((u[0] as number) * grid.side ** 2));
    blurred(x, y, sigma, u, out, at);
  },
  density: (grid) => mixtureDensity(allModes(grid)),
  modes: allModes,
});
