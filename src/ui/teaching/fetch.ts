/** What teachers and their classes use: few do, and not in the first moment. */
export const fetchTeaching = () => import('./part.ts');
export type Teaching = Awaited<ReturnType<typeof fetchTeaching>>;
