import type { Format } from '../format.ts';
import { curvesPng, curvesSvg } from './curves.ts';
import { gif, webm } from './film.ts';
import { history } from './history.ts';
import { picturePng, pictureSvg } from './picture.ts';
import { notebook, pytorch } from './pytorch.ts';
import { run } from './run.ts';
import { stateDict } from './stateDict.ts';

/** Everything that can leave the page as a file, in the dialog's order. */
export const formats = {
  run,
  history,
  'state-dict': stateDict,
  pytorch,
  notebook,
  png: picturePng,
  svg: pictureSvg,
  'curves-png': curvesPng,
  'curves-svg': curvesSvg,
  gif,
  webm,
} as const;

export type FormatId = keyof typeof formats;
export const formatIds = Object.keys(formats) as FormatId[];

/** A format as one of many, whatever its options. */
export const formatOf = (id: FormatId) => formats[id] as unknown as Format;
