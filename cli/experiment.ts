import { existsSync } from 'node:fs';
import { type Experiment, parseExperiment } from '../src/experiment/experiment.ts';
import { presets } from '../src/experiment/presets.ts';
import { fieldAt, withField } from '../src/experiment/withField.ts';
import { show } from '../src/fields/check.ts';
import { InputError } from '../src/fields/fault.ts';
import { readField } from '../src/fields/read.ts';
import { parseRun } from '../src/files/parse.ts';
import type { RunFile } from '../src/files/run.ts';
import { readJson } from './input.ts';
import { settings } from './settings.ts';

/** A preset by its id, or an experiment or a whole run read from a file. */
export function readRun(name: string, option: string): RunFile {
  const preset = presets.find(({ id }) => id === name);
  if (preset) return { experiment: preset.experiment };
  if (existsSync(name)) return parseRun(readJson(name, option));
  const allowed = [...presets.map(({ id }) => id), 'a file that exists'].join(', ');
  throw new InputError([{ code: 'choice', field: option, value: show(name), allowed }]);
}

/** Sets the fields of `path=value` texts, as a link and the page would. */
export function withChanges(experiment: Experiment, changes: readonly string[]): Experiment {
  const pairs = settings(changes, 'path=value');
  // What kind a thing is decides which fields it has, wherever it was written.
  const kindsFirst = pairs.toSorted(([a], [b]) => Number(b.endsWith('.kind')) - Number(a.endsWith('.kind')));
  const changed = kindsFirst.reduce(
    (before, [path, text]) => withField(before, path, readField(fieldAt(before, path, text), text)),
    experiment,
  );
  return parseExperiment(changed);
}
