import type { DatasetKind } from '../../datasets/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';

type Entries = Readonly<Record<string, string>>;

const owner = /^(critic|generator)Optimizer\./;

function find(words: Catalogue, part: 'labels' | 'reasons', kind: DatasetKind, path: string): string | undefined {
  const ofData = path.startsWith('dataset.');
  const entries: Entries = ofData ? words.datasets[part] : words.fields[part];
  const name = ofData ? path.replace('dataset', kind) : path.replace(owner, 'optimizer.');
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

/** What a field is called beside its control. */
export function fieldLabel(words: Catalogue, kind: DatasetKind, path: string): string {
  if (path === 'dataset.kind') return words.play.controls.data;
  if (path === 'networks') return words.play.controls.networks;
  return find(words, 'labels', kind, path) ?? path;
}

/** What a field is called in a sentence of its own: an optimiser's says whose it is. */
export function fieldName(words: Catalogue, kind: DatasetKind, path: string): string {
  const label = fieldLabel(words, kind, path);
  const whose = owner.exec(path)?.[1] as 'critic' | 'generator' | undefined;
  return whose ? words.fields.belongsTo[whose]({ label }) : label;
}

/** One line on why a reader would move the field. */
export function fieldReason(words: Catalogue, kind: DatasetKind, path: string): string | undefined {
  return find(words, 'reasons', kind, path);
}

export function optionName(words: Catalogue, path: string, option: string): string {
  const names: Entries = path === 'dataset.kind' ? words.datasets.names : words.fields.options;
  return names[option] ?? option;
}
