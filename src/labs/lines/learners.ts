import { type Teacher, teachers } from '../../studies/teaching.ts';
import type { Ruler } from './rulers.ts';

/** The rulers that teach by their own slopes, with no network between. */
export const exactRulers = {
  kl: 'klForward',
  klReverse: 'klReverse',
  exactJs: 'js',
  exactW: 'wasserstein',
} as const satisfies Readonly<Record<string, Ruler>>;
export type ExactTeacher = keyof typeof exactRulers;
export const exactTeachers = Object.keys(exactRulers) as ExactTeacher[];

/** By what the generator learns: an exact ruler, or a critic that a network makes. */
export type Learner = ExactTeacher | Teacher;
export const learners: readonly Learner[] = [...exactTeachers, ...teachers];

export const isExact = (name: unknown): name is ExactTeacher => exactTeachers.some((teacher) => teacher === name);
export const isTrained = (name: unknown): name is Teacher => teachers.some((teacher) => teacher === name);
