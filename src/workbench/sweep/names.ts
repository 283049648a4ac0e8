import type { DatasetKind } from '../../datasets/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Place } from '../../trials/sweep/axis.ts';
import { pathsOf } from '../../trials/sweep/twins.ts';
import { fieldName, optionName } from '../../ui/controls/fieldWords.ts';
import { setting } from '../../ui/text/format.ts';
import type { SweepWords } from './words.ts';

/** What the pages' words are made of: the catalogue, the page's own, and the kind of data, which has its own fields. */
export interface Speech {
  readonly catalogue: Catalogue;
  readonly words: SweepWords;
  readonly kind: DatasetKind;
}

/** What an axis' field is called. */
export function axisName({ catalogue, words, kind }: Speech, path: string): string {
  const both: Readonly<Record<string, string>> = words.both;
  return both[path] ?? fieldName(catalogue, kind, path);
}

/** A place along an axis: a number as it would be typed, an option by its name. */
export function placeName({ catalogue }: Speech, path: string, place: Place): string {
  return typeof place === 'number' ? setting(place) : optionName(catalogue, pathsOf(path)[0] as string, place);
}
