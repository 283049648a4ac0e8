import type { Chapter } from '../chapter.ts';

export const minusLogD: Chapter = {
  slug: 'minus-log-d',
  title: { en: 'The −log D alternative', zh: '换用 −log D' },
  labs: ['nonsat', 'div', 'fit', 'cauchy', 'perturbed', 'vanish'],
  load: { en: () => import('./en.mdx'), zh: () => import('./zh.mdx') },
  assumptions: async () => (await import('./assumptions.ts')).assumptions,
};
