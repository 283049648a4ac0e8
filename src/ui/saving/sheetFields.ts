import { choice, type FieldTable } from '../../fields/field.ts';
import type { Palette } from '../../plots/palette.ts';
import { paletteOf, themePalette } from '../theme/palette.ts';

const colours = ['page', 'light', 'dark'] as const;

/** The theme of a picture, whichever the page has. */
export const colourField = choice(colours, 'page');

/** What every picture of the stage may have. */
export const sheetFields = {
  legend: choice(['with', 'without'], 'with'),
  caption: choice(['with', 'without'], 'with'),
  colours: colourField,
} satisfies FieldTable;

export function paletteFor(wanted: (typeof colours)[number]): Palette {
  return wanted === 'page' ? themePalette() : paletteOf(wanted);
}
