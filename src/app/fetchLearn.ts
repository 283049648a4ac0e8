/** Chapters bring their prose and typeset formulas, which the first load does without. */
export const fetchLearn = () => import('../labs/Learn.tsx');
