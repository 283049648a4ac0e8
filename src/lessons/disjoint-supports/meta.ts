import type { Chapter } from '../chapter.ts';

export const disjointSupports: Chapter = {
  slug: 'disjoint-supports',
  title: { en: 'When the supports don’t overlap', zh: '当支撑集不重叠' },
  labs: ['lines', 'ot'],
  load: { en: () => import('./en.mdx'), zh: () => import('./zh.mdx') },
  assumptions: async () => (await import('./assumptions.ts')).assumptions,
};
