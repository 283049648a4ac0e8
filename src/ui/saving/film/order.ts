import type { Mark } from '../../../engines/along.ts';
import type { EngineChoice } from '../../../engines/report.ts';
import type { Language } from '../../../i18n/catalogue.ts';
import type { Palette } from '../../../plots/palette.ts';
import type { View } from '../../../worker/protocol.ts';
import type { Layers } from '../../stage/layers.ts';
import type { SheetOptions } from '../sheetOf.ts';

/** A film to be made: a run from its seed on, a picture every so many iterations. */
export interface FilmOrder {
  readonly kind: 'gif' | 'webm';
  /** The experiment that the run began with, at iteration 0, and what it became. */
  readonly marks: readonly [Mark, ...Mark[]];
  readonly engine: EngineChoice;
  readonly view: View;
  /** Iterations from one picture to the next. */
  readonly every: number;
  readonly frames: number;
  /** Pictures a second. */
  readonly rate: number;
  /** Pixels across; the height follows from what is said below the stage. */
  readonly size: number;
  readonly layers: Layers;
  readonly palette: Palette;
  readonly language: Language;
  readonly link: string;
  readonly sheet: SheetOptions;
}

/** What the film's worker tells: how many pictures are done, the film, or that the browser has no codec for it. */
export type FromFilm = { readonly done: number } | { readonly film: Blob } | { readonly lack: 'codec' };
