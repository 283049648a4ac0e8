import { show } from '../fields/check.ts';
import type { Fault } from '../fields/fault.ts';

const MOST_POINTS = 10_000;
const FARTHEST = 1e6;
/** Enough to see what is wrong with a file. */
const MOST_FAULTS = 10;

function pointFault(path: string, point: unknown): Fault | undefined {
  const fault = (code: Fault['code'], field: string, value: unknown, allowed: string): Fault => {
    return { code, field, value: show(value), allowed };
  };
  if (!Array.isArray(point)) return fault('type', path, point, '[x, y]');
  if (point.length !== 2) return fault('count', path, point, '[x, y]');
  const span = `${-FARTHEST} … ${FARTHEST}`;
  for (const [axis, coordinate] of point.entries()) {
    const at = `${path}[${axis}]`;
    if (typeof coordinate !== 'number') return fault('type', at, coordinate, span);
    if (!Number.isFinite(coordinate)) return fault('finite', at, coordinate, span);
    if (Math.abs(coordinate) > FARTHEST) return fault('range', at, coordinate, span);
  }
  return undefined;
}

/** The faults of one list of points, each named by its index: `real[3][1]`. */
export function pointFaults(name: string, points: unknown): Fault[] {
  const allowed = `1 … ${MOST_POINTS} × [x, y]`;
  if (points === undefined) return [{ code: 'missing', field: name, value: 'undefined', allowed }];
  if (!Array.isArray(points)) return [{ code: 'type', field: name, value: show(points), allowed }];
  if (points.length === 0 || points.length > MOST_POINTS) {
    return [{ code: 'count', field: name, value: String(points.length), allowed }];
  }
  const faults: Fault[] = [];
  for (let i = 0; i < points.length && faults.length < MOST_FAULTS; i++) {
    const fault = pointFault(`${name}[${i}]`, points[i]);
    if (fault) faults.push(fault);
  }
  return faults;
}
