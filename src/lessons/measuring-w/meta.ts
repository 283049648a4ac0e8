import type { Chapter } from '../chapter.ts';

export const measuringW: Chapter = {
  slug: 'measuring-w',
  title: { en: 'Does a WGAN measure W?', zh: 'WGAN 量的是 W 吗？' },
  labs: ['exam', 'bias', 'blur', 'dirac', 'basin', 'lines', 'seeds'],
  load: { en: () => import('./en.mdx'), zh: () => import('./zh.mdx') },
  assumptions: async () => (await import('./assumptions.ts')).assumptions,
};
