import { jensenShannon, totalVariation } from '../divergences/grid.ts';
import type { Points } from '../fields/field.ts';
import { nodesOn } from '../math/kronrod.ts';
import { mixtureOn } from './onCells.ts';

/** What two noised sets of points put into cells of the plane. */
interface Cells {
  readonly p: Float64Array;
  readonly q: Float64Array;
}

export interface Apart {
  readonly tv: number;
  readonly js: number;
}

const normalised = (masses: Float64Array) => {
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return masses.map((mass) => mass / total);
};

/** TV and JS of the same cells: whatever these leave out, Pinsker's inequality holds between the two. */
function apart(cells: Cells): Apart {
  const [p, q] = [normalised(cells.p), normalised(cells.q)];
  return { tv: totalVariation(p, q), js: jensenShannon(p, q) };
}

/** Where discs begin and end, and where two of their rims cross: between such places nothing bends. */
function bends(discs: Points, radius: number): number[] {
  const crossings = discs.flatMap(([x, y], i) =>
    discs.slice(i + 1).flatMap(([a, b]) => {
      const [dx, dy] = [a - x, b - y];
      const distance = Math.hypot(dx, dy);
      if (distance === 0 || distance >= 2 * radius) return [];
      const aside = (Math.sqrt(radius ** 2 - distance ** 2 / 4) * dy) / distance;
      return [(x + a) / 2 - aside, (x + a) / 2 + aside];
    }),
  );
  return [...discs.flatMap(([x]) => [x - radius, x + radius]), ...crossings].sort((a, b) => a - b);
}

/** Either density is a step on an upright line: only where so many discs of each side lie matters, and what area that has. */
export function betweenDiscs(real: Points, generated: Points, radius: number): Apart {
  const discs = [...real, ...generated];
  const across = generated.length + 1;
  const areas = new Float64Array((real.length + 1) * across);
  const ends = new Float64Array(2 * discs.length);
  const order = Int32Array.from(ends, (_, k) => k);

  function sweep(x: number, width: number): void {
    discs.forEach(([a, b], k) => {
      const chord = Math.sqrt(Math.max(0, radius ** 2 - (x - a) ** 2));
      ends[2 * k] = b - chord;
      ends[2 * k + 1] = b + chord;
    });
    // All but in order from the line before.
    for (let k = 1; k < order.length; k++) {
      const end = order[k] as number;
      let at = k;
      for (; at > 0 && (ends[order[at - 1] as number] as number) > (ends[end] as number); at--)
        order[at] = order[at - 1] as number;
      order[at] = end;
    }
    let [cell, from] = [0, 0];
    for (const end of order) {
      const to = ends[end] as number;
      if (cell > 0) areas[cell] = (areas[cell] as number) + width * (to - from);
      cell += (end % 2 === 0 ? 1 : -1) * (end < 2 * real.length ? across : 1);
      from = to;
    }
  }

  const places = bends(discs, radius);
  const angles = nodesOn(-Math.PI / 2, Math.PI / 2);
  places.slice(1).forEach((right, k) => {
    const half = (right - (places[k] as number)) / 2;
    // Chords grow as a root from either end; in the angle there is none.
    if (half > 0)
      for (const [angle, weight] of angles)
        sweep(right - half * (1 - Math.sin(angle)), weight * half * Math.cos(angle));
  });
  return apart({
    p: areas.map((area, cell) => (area * Math.floor(cell / across)) / real.length),
    q: areas.map((area, cell) => (area * (cell % across)) / generated.length),
  });
}

/** Cells a side, and standard deviations from the outermost points to where hardly anything is left. */
const SIDE = 128;
const FRINGE = 5;

/** On a raster. */
export function betweenGaussians(real: Points, generated: Points, sigma: number): Apart {
  const all = [...real, ...generated];
  const along = (axis: 0 | 1) => {
    const places = all.map((point) => point[axis]);
    const [from, to] = [Math.min(...places) - FRINGE * sigma, Math.max(...places) + FRINGE * sigma];
    return Float64Array.from({ length: SIDE }, (_, k) => from + ((k + 0.5) * (to - from)) / SIDE);
  };
  const [columns, rows] = [along(0), along(1)];
  const massesOf = (points: Points) =>
    mixtureOn(
      points.map(([x, y]) => ({ x, y, sigma })),
      columns,
      rows,
    );
  return apart({ p: massesOf(real), q: massesOf(generated) });
}
