import { existsSync } from 'node:fs';
import { type Experiment, parseExperiment } from '../src/experiment/experiment.ts';
import { presets } from '../src/experiment/presets.ts';
import { show } from '../src/fields/check.ts';
import { InputError } from '../src/fields/fault.ts';
import { readJson } from './input.ts';

/** A preset by its id, or an experiment read from a JSON file. */
export function readExperiment(name: string, option: string): Experiment {
  const preset = presets.find(({ id }) => id === name);
  if (preset) return preset.experiment;
  if (existsSync(name)) return parseExperiment(readJson(name, option));
  const allowed = `file.json, ${presets.map(({ id }) => id).join(', ')}`;
  throw new InputError([{ code: 'choice', field: option, value: show(name), allowed }]);
}

type Tree = { readonly [name: string]: unknown };

function withValue(tree: Tree, [name, ...rest]: readonly string[], value: unknown): Tree {
  const key = name as string;
  if (rest.length === 0) return { ...tree, [key]: value };
  const inner = Object.hasOwn(tree, key) ? tree[key] : undefined;
  const branch = typeof inner === 'object' && inner !== null ? (inner as Tree) : {};
  return { ...tree, [key]: withValue(branch, rest, value) };
}

/** Applies `path=value` changes; the result is checked as a whole. */
export function withChanges(experiment: Experiment, changes: readonly string[]): Experiment {
  let candidate: Tree = experiment;
  for (const change of changes) {
    const [, path, text] = /^([^=]+)=(.*)$/.exec(change) ?? [];
    if (path === undefined || text === undefined) {
      throw new InputError([{ code: 'syntax', field: '--set', value: show(change), allowed: 'path=value' }]);
    }
    const number = Number(text);
    candidate = withValue(candidate, path.split('.'), text.trim() === '' || Number.isNaN(number) ? text : number);
  }
  return parseExperiment(candidate);
}
