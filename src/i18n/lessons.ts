import type { Lessons } from './catalogue.ts';
import { labs as labsEn } from './en/labs.ts';
import { learn as learnEn } from './en/learn.ts';
import { labs as labsZh } from './zh/labs.ts';
import { learn as learnZh } from './zh/learn.ts';

/** The words that every chapter and every lab needs; those of one arrive with it. */
export const enLessons = { learn: learnEn, labs: labsEn } as const;

export const zhLessons = { learn: learnZh, labs: labsZh } satisfies Lessons;
