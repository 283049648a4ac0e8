import type { Chapter } from '../chapter.ts';

export const perfectDiscriminators: Chapter = {
  slug: 'perfect-discriminators',
  title: { en: 'Perfect discriminators', zh: '完美的判别器' },
  labs: ['manifold', 'perfect', 'transverse', 'separate'],
  load: { en: () => import('./en.mdx'), zh: () => import('./zh.mdx') },
  assumptions: async () => (await import('./assumptions.ts')).assumptions,
};
