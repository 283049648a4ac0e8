import type { Chapter } from '../chapter.ts';

export const noise: Chapter = {
  slug: 'noise',
  title: { en: 'Noise as a softer ruler', zh: '加噪：更柔和的尺子' },
  labs: ['noise', 'segment', 'lines', 'amount', 'anneal', 'bounds'],
  load: { en: () => import('./en.mdx'), zh: () => import('./zh.mdx') },
  assumptions: async () => (await import('./assumptions.ts')).assumptions,
};
