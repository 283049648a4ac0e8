import type { Language, Widen } from '../../i18n/catalogue.ts';
import { opening as en } from '../../i18n/en/opening.ts';
import { opening as zh } from '../../i18n/zh/opening.ts';

export type OpeningWords = Widen<typeof en>;

/** The words of what is opened, which arrive with it. */
export const openingWords: Record<Language, OpeningWords> = { en, zh };
