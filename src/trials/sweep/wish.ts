import type { Experiment } from '../../experiment/experiment.ts';
import { show } from '../../fields/check.ts';
import { InputError } from '../../fields/fault.ts';
import { readAxis } from './axisText.ts';
import { readyMaps, usualAxes } from './maps.ts';
import { parseSweep, type Sweep, sweepFields } from './sweep.ts';

/** A map as somebody asks for it who only says what is special. */
export interface SweepWish {
  /** A ready map, which brings its experiment and its axes. */
  readonly map?: string | undefined;
  /** `constraint.lambda=0.01..10:9:log`, or a choice's name; without a map, the axes that matter most. */
  readonly x?: string | undefined;
  readonly y?: string | undefined;
  readonly iterations?: number | undefined;
  readonly seeds?: number | undefined;
  readonly measure?: Sweep['measure'] | undefined;
}

/** The ready map of that name. @throws InputError */
export function readyMapOf(id: unknown): Sweep {
  const found = readyMaps.find((one) => one.id === id);
  if (found) return found.sweep;
  const allowed = readyMaps.map((one) => one.id).join(', ');
  throw new InputError([{ code: 'choice', field: 'map', value: show(id), allowed }]);
}

/** The map that is wished for. @param experiment in place of the ready map's @throws InputError */
export function wishedSweep(wish: SweepWish, experiment: Experiment): Sweep {
  const usual = wish.map === undefined ? { ...usualAxes(experiment) } : readyMapOf(wish.map);
  const text = (side: 'x' | 'y') => {
    const given: unknown = wish[side];
    if (given === undefined) return usual[side];
    if (typeof given === 'string') return readAxis(experiment, given);
    throw new InputError([{ code: 'type', field: side, value: show(given), allowed: 'field=least..most' }]);
  };
  const setting = <Name extends keyof typeof sweepFields>(name: Name) =>
    wish[name] ?? (usual as Partial<Sweep>)[name] ?? sweepFields[name].default;
  return parseSweep({
    experiment,
    x: text('x'),
    y: text('y'),
    iterations: setting('iterations') as number,
    seeds: setting('seeds') as number,
    measure: setting('measure') as Sweep['measure'],
  });
}
