import type { Language } from '../../i18n/catalogue.ts';
import { useLanguage } from '../../ui/words.tsx';

/** A page's own words, in the reader's language. */
export function useText<Words>(words: Readonly<Record<Language, Words>>): Words {
  return words[useLanguage().language];
}
