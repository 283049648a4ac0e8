import type { Chapter } from '../chapter.ts';

export const wgan: Chapter = {
  slug: 'wgan',
  title: { en: 'WGAN: a critic on a leash', zh: 'WGAN：受约束的判别器' },
  labs: ['changes', 'ot', 'critic', 'lines', 'kcal', 'momentum', 'opt', 'meter'],
  load: { en: () => import('./en.mdx'), zh: () => import('./zh.mdx') },
  assumptions: async () => (await import('./assumptions.ts')).assumptions,
};
