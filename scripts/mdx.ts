import type { Options } from '@mdx-js/rollup';
import remarkMath from 'remark-math';
import { formulaComponents } from './mdx/formulaComponents.ts';
import { headingIds } from './mdx/headingIds.ts';
import { keepPunctuation } from './mdx/keepPunctuation.ts';
import { readingTime } from './mdx/readingTime.ts';
import { strayMarks } from './mdx/strayMarks.ts';
import { typeset } from './mdx/typeset.ts';

/** `\Pr` and its like: a formula's term in the colour of its picture. */
const term = (name: string, tex: string) => `\\htmlClass{term-${name}}{${tex}}`;

/** The names of our formulas; the same in every chapter. */
const macros = {
  '\\Pr': term('real', 'P_r'),
  '\\Pg': term('generated', 'P_g'),
  '\\Pzero': term('real', 'P_0'),
  '\\Pth': term('generated', 'P_\\theta'),
  '\\KL': term('klForward', '\\operatorname{KL}'),
  '\\KLr': term('klReverse', '\\operatorname{KL}'),
  '\\JS': term('js', '\\operatorname{JS}'),
  '\\TV': term('tv', '\\operatorname{TV}'),
  '\\W': term('wasserstein', 'W'),
  '\\E': '\\mathbb{E}',
  '\\R': '\\mathbb{R}',
  '\\d': '\\mathrm{d}',
  '\\sign': '\\operatorname{sign}',
  '\\erf': '\\operatorname{erf}',
  /** A number that the page knows: `\live{js}` shows the lab's value of that name. */
  '\\live': '\\text{live:#1}',
};

/** How a chapter becomes a component: formulas are typeset here, at build time, and never in the browser. */
export const mdxOptions: Options = {
  remarkPlugins: [remarkMath, strayMarks, headingIds, readingTime],
  rehypePlugins: [
    typeset({
      macros,
      trust: ({ command }) => command === '\\htmlClass',
      strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    }),
    keepPunctuation,
    formulaComponents,
  ],
};
