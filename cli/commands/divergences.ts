import { divergences as compare } from '../../src/divergences/compare.ts';
import { show } from '../../src/fields/check.ts';
import { InputError } from '../../src/fields/fault.ts';
import { parseNumber, readJson, required } from '../input.ts';

export const divergencesOptions = {
  real: { type: 'string' },
  generated: { type: 'string' },
  bandwidth: { type: 'string' },
  grid: { type: 'string' },
  bounds: { type: 'string' },
  projections: { type: 'string' },
} as const;

function parseBounds(text: string): readonly number[] {
  const bounds = text.split(',').map((part) => parseNumber(part, '--bounds', 'lower,upper'));
  if (bounds.length === 2) return bounds;
  throw new InputError([{ code: 'count', field: '--bounds', value: show(text), allowed: 'lower,upper' }]);
}

/** The distances between two lists of points. */
export function divergences(options: { [Name in keyof typeof divergencesOptions]?: string }) {
  const { bandwidth, grid, bounds, projections } = options;
  const number = (text: string | undefined, option: string) =>
    text === undefined ? undefined : parseNumber(text, option, 'number');
  return compare({
    real: readJson(required(options.real, '--real', 'R.json'), '--real'),
    generated: readJson(required(options.generated, '--generated', 'G.json'), '--generated'),
    bandwidth: number(bandwidth, '--bandwidth'),
    grid: number(grid, '--grid'),
    bounds: bounds === undefined ? undefined : parseBounds(bounds),
    projections: number(projections, '--projections'),
  });
}
