import type { Language, Widen } from '../../i18n/catalogue.ts';
import { timeline as en } from '../../i18n/en/timeline.ts';
import { timeline as zh } from '../../i18n/zh/timeline.ts';
import { useLanguage } from '../words.tsx';

export type TimelineWords = Widen<typeof en>;

const catalogues: Record<Language, TimelineWords> = { en, zh };

/** The words of the timeline, which arrive with it. */
export function useTimelineWords(): TimelineWords {
  return catalogues[useLanguage().language];
}
