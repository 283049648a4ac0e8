import type { Snapshot } from '../src/engines/trainer.ts';
import { show } from '../src/fields/check.ts';
import { type Fault, InputError } from '../src/fields/fault.ts';
import { readJson } from './input.ts';

function vectorFaults(field: string, value: unknown): Fault[] {
  if (value === undefined) return [{ code: 'missing', field, value: 'undefined', allowed: '[number, …]' }];
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'number')) return [];
  return [{ code: 'type', field, value: show(value), allowed: '[number, …]' }];
}

/** Reads `{"critic": [flat], "generator": [flat]}`; lengths are checked by the engine that takes them. */
export function readParameters(path: string): Snapshot {
  const value = readJson(path, '--parameters') as Record<string, unknown> | null;
  const { critic, generator } = value ?? {};
  const faults = [...vectorFaults('critic', critic), ...vectorFaults('generator', generator)];
  if (faults.length > 0) throw new InputError(faults);
  return {
    iteration: 0,
    critic: Float64Array.from(critic as number[]),
    generator: Float64Array.from(generator as number[]),
  };
}
