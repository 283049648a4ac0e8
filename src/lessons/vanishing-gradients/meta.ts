import type { Chapter } from '../chapter.ts';

export const vanishingGradients: Chapter = {
  slug: 'vanishing-gradients',
  title: { en: 'Vanishing gradients', zh: '梯度消失' },
  labs: ['vanish'],
  load: { en: () => import('./en.mdx'), zh: () => import('./zh.mdx') },
  assumptions: async () => (await import('./assumptions.ts')).assumptions,
};
