import type { Chapter, Prose } from './chapter.ts';

interface Appendix {
  readonly slug: string;
  readonly title: Chapter['title'];
  readonly load: Readonly<Record<keyof Chapter['title'], () => Promise<Prose>>>;
}

/** What stands beside the chapters, each at its own address as they do. */
export const appendices: readonly Appendix[] = [
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
