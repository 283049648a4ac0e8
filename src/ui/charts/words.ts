import type { Language, Widen } from '../../i18n/catalogue.ts';
import { charts as en } from '../../i18n/en/charts.ts';
import { charts as zh } from '../../i18n/zh/charts.ts';
import { useLanguage } from '../words.tsx';

export type ChartWords = Widen<typeof en>;

const catalogues: Record<Language, ChartWords> = { en, zh };

/** The words of the charts, in the reader's language; they arrive with the first chart. */
export function useChartWords(): ChartWords {
  return catalogues[useLanguage().language];
}
