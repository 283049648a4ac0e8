import type { Language, Widen } from '../../i18n/catalogue.ts';
import { predict as predictEn } from '../../i18n/en/predict.ts';
import { teaching as en } from '../../i18n/en/teaching.ts';
import { predict as predictZh } from '../../i18n/zh/predict.ts';
import { teaching as zh } from '../../i18n/zh/teaching.ts';
import { useLanguage } from '../words.tsx';

type TeachingWords = Widen<typeof en> & { readonly predict: Widen<typeof predictEn> };

const catalogues: Record<Language, TeachingWords> = {
  en: { ...en, predict: predictEn },
  zh: { ...zh, predict: predictZh },
};

/** The words of what teachers and their classes use, which arrive with it. */
export function useTeachingWords(): TeachingWords {
  return catalogues[useLanguage().language];
}
