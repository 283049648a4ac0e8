import type { Chapter } from '../chapter.ts';

export const wassersteinDistance: Chapter = {
  slug: 'wasserstein-distance',
  title: { en: 'Moving earth', zh: '推土机距离' },
  labs: ['ot', 'lines', 'cont', 'seq'],
  load: { en: () => import('./en.mdx'), zh: () => import('./zh.mdx') },
  assumptions: async () => (await import('./assumptions.ts')).assumptions,
};
