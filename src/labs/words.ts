import type { Catalogue, Language, Lessons } from '../i18n/catalogue.ts';
import { en } from '../i18n/en.ts';
import { enLessons, zhLessons } from '../i18n/lessons.ts';
import { zh } from '../i18n/zh.ts';
import { useLanguage } from '../ui/words.tsx';

export type LabWords = Catalogue & Lessons;

const catalogues: Record<Language, LabWords> = { en: { ...en, ...enLessons }, zh: { ...zh, ...zhLessons } };

/** The page's words and the chapters', in the reader's language. */
export function useWords(): LabWords {
  return catalogues[useLanguage().language];
}
