import type { Measures } from '../../divergences/estimate.ts';
import { isDiscriminator } from '../../engines/objectives.ts';
import type { Catalogue, Language } from '../../i18n/catalogue.ts';
import type { Key, Sheet } from '../../plots/sheet.ts';
import type { StagePicture } from '../../plots/stage.ts';
import type { Picture } from '../../worker/camera.ts';
import type { Layers } from '../stage/layers.ts';
import { scaleNumbers } from '../stage/scaleNumbers.ts';
import { count, significant } from '../text/format.ts';
import type { SavingWords } from './words.ts';

/** CSS pixels across at a size of 1. */
export const WIDTH = 640;

export interface SheetOptions {
  readonly legend: 'with' | 'without';
  readonly caption: 'with' | 'without';
}

/** What a sheet's words are made from. */
export interface SheetFacts {
  readonly picture: Pick<Picture, 'objective' | 'bounds'>;
  readonly shown: StagePicture;
  readonly layers: Layers;
  /** Whether the plane has the field's colours, and no other map. */
  readonly coloured: boolean;
  readonly iteration: number;
  readonly measures?: Measures | undefined;
  readonly link: string;
  /** Of a film no numbers are said that change its rows. */
  readonly moving?: boolean;
}

function keysOf(words: Catalogue['stage'], saving: SavingWords, facts: SheetFacts): Key[] {
  const { picture, shown, layers, coloured, moving = false } = facts;
  const name = isDiscriminator(picture.objective) ? 'D' : 'f';
  const { low, high, step } = scaleNumbers(shown.levels);
  const ramp = moving
    ? { low: words.low, high: words.high }
    : { low: `${words.low} ${low}`, high: `${high} ${words.high}` };
  const { legend } = saving;
  return [
    ...(layers.real ? [{ mark: 'dot', text: legend.real } as const] : []),
    ...(layers.generated ? [{ mark: 'ring', text: legend.generated } as const] : []),
    ...(coloured ? [{ mark: 'ramp', ...ramp } as const] : []),
    ...(layers.lines ? [{ mark: 'lines', text: moving ? legend.lines : words.step({ name, step }) } as const] : []),
    ...(layers.gradients
      ? [{ mark: 'arrow', text: name === 'D' ? legend.gradientsOfD : legend.gradients } as const]
      : []),
  ];
}

/** W₁ and its sample size; where it is of another iteration than the picture, it says so. */
function distanceOf({ caption }: SavingWords, language: Language, { iteration, measures }: SheetFacts): string[] {
  const distance = measures?.wasserstein;
  if (!measures || typeof distance?.value !== 'number') return [];
  const said = { w: significant(distance.value), samples: count(distance.samples, language) };
  if (measures.iteration === iteration) return [caption.distance(said)];
  return [caption.distanceAt({ ...said, iteration: count(measures.iteration, language) })];
}

/** A stage with its legend and caption in the reader's language. */
export function sheetOf(
  words: Catalogue['stage'],
  saving: SavingWords,
  language: Language,
  facts: SheetFacts,
  { legend, caption }: SheetOptions,
  width = WIDTH,
): Sheet {
  const { caption: say } = saving;
  const says = [
    say.title,
    say.iteration({ iteration: count(facts.iteration, language) }),
    ...distanceOf(saving, language, facts),
  ];
  return {
    width,
    bounds: facts.picture.bounds,
    keys: legend === 'with' ? keysOf(words, saving, facts) : [],
    caption: caption === 'with' ? says : [],
    link: caption === 'with' ? facts.link : '',
  };
}
