import type { Chapter } from '../chapter.ts';

export const originalGan: Chapter = {
  slug: 'original-gan',
  title: { en: 'The original GAN', zh: '原始 GAN' },
  labs: ['div', 'dstar', 'vanish'],
  load: { en: () => import('./en.mdx'), zh: () => import('./zh.mdx') },
  assumptions: async () => (await import('./assumptions.ts')).assumptions,
};
