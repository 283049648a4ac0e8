import type { Batch } from '../src/engines/trainer.ts';
import type { Experiment } from '../src/experiment/experiment.ts';
import { show } from '../src/fields/check.ts';
import { type Fault, InputError } from '../src/fields/fault.ts';
import { readJson } from './input.ts';

/** Every row must be an array of `width` finite numbers; `rows`, where given, says how many there must be. */
function matrixFaults(field: string, value: unknown, width: number, rows?: number): Fault[] {
  if (!Array.isArray(value)) {
    const code = value === undefined ? 'missing' : 'type';
    return [{ code, field, value: show(value), allowed: '[[number, …], …]' }];
  }
  if (value.length === 0 || (rows !== undefined && value.length !== rows)) {
    return [{ code: 'count', field, value: String(value.length), allowed: String(rows ?? '≥ 1') }];
  }
  const bad = value.findIndex((row) => !Array.isArray(row) || row.length !== width || !row.every(Number.isFinite));
  if (bad < 0) return [];
  return [{ code: 'type', field: `${field}.${bad}`, value: show(value[bad]), allowed: `${width} × number` }];
}

/** Reads `{"real": [[x, y], …], "latent": [[…], …], "interpolation": [t, …]}` for an experiment. */
export function readBatch(path: string, experiment: Experiment): Batch {
  const value = readJson(path, '--batch') as Record<string, unknown> | null;
  const { real, latent, interpolation } = value ?? {};
  const rows = Array.isArray(real) ? real.length : undefined;
  const weights = Array.isArray(interpolation) ? interpolation.map((t) => [t]) : interpolation;
  const faults = [
    ...matrixFaults('real', real, 2),
    ...matrixFaults('latent', latent, experiment.latent.dimension, rows),
    ...matrixFaults('interpolation', weights, 1, rows),
  ];
  if (faults.length > 0) throw new InputError(faults);
  return {
    real: Float64Array.from((real as number[][]).flat()),
    latent: Float64Array.from((latent as number[][]).flat()),
    interpolation: Float64Array.from(interpolation as number[]),
  };
}
