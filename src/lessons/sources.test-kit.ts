import { readFileSync } from 'node:fs';
import { chapters } from './index.ts';

export const languages = ['en', 'zh'] as const;

/** The chapters that have a text. */
export const written = chapters.filter(({ load }) => load);

/** A chapter's or an appendix's text as it is written. */
export function sourceOf(slug: string, language: (typeof languages)[number]): string {
  return readFileSync(new URL(`./${slug}/${language}.mdx`, import.meta.url), 'utf8');
}
