import type { Language, Widen } from '../../i18n/catalogue.ts';
import { beside as en } from '../../i18n/en/beside.ts';
import { beside as zh } from '../../i18n/zh/beside.ts';
import { useLanguage } from '../words.tsx';

export type BesideWords = Widen<typeof en>;

export const besideWords: Record<Language, BesideWords> = { en, zh };

/** The words of what stands beside the run, which arrive with it. */
export function useBesideWords(): BesideWords {
  return besideWords[useLanguage().language];
}
