import type { Experiment } from '../../experiment/experiment.ts';
import { decodeLink, encodeLink } from '../../experiment/link.ts';
import { defaults } from '../../fields/check.ts';
import { type Fault, InputError } from '../../fields/fault.ts';
import { type Entries, readQuery, splitQuery, writeQuery } from '../../fields/query.ts';
import type { Axis } from './axis.ts';
import { readAxis, writeAxis } from './axisText.ts';
import { readyMaps, usualAxes } from './maps.ts';
import { type Sweep, sweepFaults, sweepFields } from './sweep.ts';

/** `x=constraint.lambda=0.01..10:16:log&y=…&seeds=3&v=1&dataset=grid`: a map's settings, then its experiment's link. */
export function encodeSweep(sweep: Sweep): string {
  const { experiment, x, y } = sweep;
  const settings = writeQuery(sweepFields, sweep, defaults(sweepFields));
  return [`x=${writeAxis(x)}`, `y=${writeAxis(y)}`, settings, encodeLink(experiment)].filter(Boolean).join('&');
}

export interface DecodedSweep {
  /** The first of the ready maps where there is any fault. */
  readonly sweep: Sweep;
  readonly faults: readonly Fault[];
}

function axisFrom(experiment: Experiment, text: string | undefined, usual: Axis, faults: Fault[]): Axis {
  if (text === undefined) return usual;
  try {
    return readAxis(experiment, text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    faults.push(...error.faults);
    return usual;
  }
}

const own = ['x', 'y', ...Object.keys(sweepFields)];
const rejoined = (entries: Entries) =>
  [...entries].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');

/** Reads the text that `encodeSweep` wrote, from anyone: it never throws. An experiment alone comes with its usual axes. */
export function decodeSweep(text: string): DecodedSweep {
  const usual = readyMaps[0].sweep;
  if (text === '') return { sweep: usual, faults: [] };
  const { entries, faults } = splitQuery(text);
  const link = decodeLink(rejoined(new Map([...entries].filter(([name]) => !own.includes(name)))));
  faults.push(...link.faults);
  if (faults.length > 0) return { sweep: usual, faults };
  const { experiment } = link;
  const axes = usualAxes(experiment);
  const x = axisFrom(experiment, entries.get('x'), axes.x, faults);
  const y = axisFrom(experiment, entries.get('y'), axes.y, faults);
  const named = new Map([...entries].filter(([name]) => name in sweepFields));
  const settings = readQuery(sweepFields, named, defaults(sweepFields));
  const sweep: Sweep = { ...settings.value, experiment, x, y };
  faults.push(...settings.faults);
  if (faults.length === 0) faults.push(...sweepFaults(sweep));
  return faults.length > 0 ? { sweep: usual, faults } : { sweep, faults };
}
