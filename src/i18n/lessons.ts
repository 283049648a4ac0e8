import type { Lessons } from './catalogue.ts';
import { learn as learnEn } from './en/learn.ts';
import { lines as linesEn } from './en/lines.ts';
import { learn as learnZh } from './zh/learn.ts';
import { lines as linesZh } from './zh/lines.ts';

/** The words of the chapters and their labs, which arrive with the first of them. */
export const enLessons = { learn: learnEn, lines: linesEn } as const;

export const zhLessons = { learn: learnZh, lines: linesZh } satisfies Lessons;
