import { fetchTeaching } from '../ui/teaching/fetch.ts';

/** Chapters bring their prose and typeset formulas, which the first load does without. */
export const fetchLearn = () => import('../labs/Learn.tsx');

export const loadLearn = async () => (await fetchLearn()).Learn;

/** The contents do without them too. */
export const loadContents = async () => (await import('../labs/contents/Contents.tsx')).Contents;

/** A lab alone does without prose and formulas. */
export const loadLab = async () => (await import('../labs/LabPage.tsx')).LabPage;

/** Where a teacher reads result codes. */
export const loadResults = async () => (await fetchTeaching()).ResultsPage;
