import { createContext, type ReactNode, use, useInsertionEffect, useMemo, useState } from 'react';
import { type Catalogue, type Language, languages } from '../i18n/catalogue.ts';
import { en } from '../i18n/en.ts';
import { zh } from '../i18n/zh.ts';
import { wish } from './embedded.ts';
import { recall, remember } from './remember.ts';

/** For words that no component says. */
export const catalogues: Record<Language, Catalogue> = { en, zh };
const documentLanguage: Record<Language, string> = { en: 'en', zh: 'zh-Hans' };

interface Speech {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const SpeechContext = createContext<Speech | undefined>(undefined);

function isLanguage(value: unknown): value is Language {
  return (languages as readonly unknown[]).includes(value);
}

function firstLanguage(): Language {
  const stored = wish('lang') ?? recall('language');
  if (isLanguage(stored)) return stored;
  const wanted = navigator.languages.find((tag) => /^(en|zh)\b/i.test(tag));
  return wanted?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Holds the reader's language: their stored choice, else the browser's, else English. */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  // Set together with the words, before anything is measured: line heights depend on it.
  useInsertionEffect(() => {
    document.documentElement.lang = documentLanguage[language];
  }, [language]);
  const speech = useMemo<Speech>(
    () => ({
      language,
      setLanguage(next) {
        remember('language', next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** @throws Error outside a WordsProvider */
export function useLanguage(): Speech {
  const speech = use(SpeechContext);
  if (!speech) throw new Error('useLanguage needs a WordsProvider above it');
  return speech;
}

/** The catalogue in the reader's language. */
export function useWords(): Catalogue {
  return catalogues[useLanguage().language];
}
