import type { Language, Widen } from '../../i18n/catalogue.ts';
import { saving as en } from '../../i18n/en/saving.ts';
import { saving as zh } from '../../i18n/zh/saving.ts';

export type SavingWords = Widen<typeof en>;

/** The words of what is saved, which arrive with it. */
export const savingWords: Record<Language, SavingWords> = { en, zh };
