import type { Chapter, Prose } from './chapter.ts';

interface Appendix {
  readonly slug: string;
  readonly title: Chapter['title'];
  /** What stands above the text. */
  readonly labs?: Chapter['labs'];
  readonly load: Readonly<Record<keyof Chapter['title'], () => Promise<Prose>>>;
}

/** What stands beside the chapters, each at its own address as they do. */
export const appendices: readonly Appendix[] = [
  {
    slug: 'seven',
    title: { en: 'Seven systems side by side', zh: '七种方法并排看' },
    labs: ['seven'],
    load: { en: () => import('./seven/en.mdx'), zh: () => import('./seven/zh.mdx') },
  },
  {
    slug: 'errata',
    title: { en: 'Errata of the articles', zh: '文献勘误' },
    load: { en: () => import('./errata/en.mdx'), zh: () => import('./errata/zh.mdx') },
  },
  {
    slug: 'glossary',
    title: { en: 'Glossary', zh: '术语表' },
    load: { en: () => import('./glossary/en.mdx'), zh: () => import('./glossary/zh.mdx') },
  },
];
