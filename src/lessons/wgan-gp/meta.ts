import type { Chapter } from '../chapter.ts';

export const wganGp: Chapter = {
  slug: 'wgan-gp',
  title: { en: 'The gradient penalty', zh: '梯度惩罚' },
  labs: ['critic', 'depth', 'lines', 'gp', 'onesided', 'dirac'],
  load: { en: () => import('./en.mdx'), zh: () => import('./zh.mdx') },
  assumptions: async () => (await import('./assumptions.ts')).assumptions,
};
