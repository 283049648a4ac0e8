import type { Language, Widen } from '../../i18n/catalogue.ts';
import { diagnostics as en } from '../../i18n/en/diagnostics.ts';
import { diagnostics as zh } from '../../i18n/zh/diagnostics.ts';
import { useLanguage } from '../words.tsx';

export type DiagnosticsWords = Widen<typeof en>;

const catalogues: Record<Language, DiagnosticsWords> = { en, zh };

/** The words of the diagnostics, which arrive with them. */
export function useDiagnosticsWords(): DiagnosticsWords {
  return catalogues[useLanguage().language];
}
