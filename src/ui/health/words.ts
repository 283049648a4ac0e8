import type { Language, Widen } from '../../i18n/catalogue.ts';
import { health as en } from '../../i18n/en/health.ts';
import { health as zh } from '../../i18n/zh/health.ts';
import { useLanguage } from '../words.tsx';

export type HealthWords = Widen<typeof en>;

const catalogues: Record<Language, HealthWords> = { en, zh };

/** The words of the health line, which arrive with it. */
export function useHealthWords(): HealthWords {
  return catalogues[useLanguage().language];
}
