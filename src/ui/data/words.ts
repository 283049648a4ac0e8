import type { Language, Widen } from '../../i18n/catalogue.ts';
import { data as en } from '../../i18n/en/data.ts';
import { data as zh } from '../../i18n/zh/data.ts';
import { useLanguage } from '../words.tsx';

export type DataWords = Widen<typeof en>;

/** They arrive with what says them. */
export const dataWords: Readonly<Record<Language, DataWords>> = { en, zh };

export const useDataWords = (): DataWords => dataWords[useLanguage().language];
