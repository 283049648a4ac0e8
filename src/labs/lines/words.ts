import type { Language, Widen } from '../../i18n/catalogue.ts';
import { useLanguage } from '../../ui/words.tsx';
import { lines as en } from './words/en.ts';
import { lines as zh } from './words/zh.ts';

export type LinesWords = Widen<typeof en>;

export const linesWords: Readonly<Record<Language, LinesWords>> = { en, zh };

export const useLinesWords = (): LinesWords => linesWords[useLanguage().language];
