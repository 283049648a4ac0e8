import mdx from '@mdx-js/rollup';
import katex from 'katex';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Typeset } from '../../src/labs/formulas/Typeset.tsx';
import { mdxOptions } from '../mdx.ts';

// The build compiles every text through this: what is refused here is never on the page.
async function compiled(text: string): Promise<string> {
  const { transform } = mdx({ ...mdxOptions, jsx: true });
  const result = await (transform as (text: string, path: string) => unknown)(text, '/text.mdx');
  return (result as { code: string }).code;
}

/** What the page puts the formulas of a text together from. */
async function formulasOf(text: string): Promise<string[]> {
  const code = await compiled(text);
  const decoded = (attribute: string) => attribute.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return [...code.matchAll(/<Typeset formula="([^"]*)"/g)].map(([, attribute = '']) => decoded(attribute));
}

test('a formula has its markup, its terms and its live numbers, for those who look and those who listen', async () => {
  const formulas = await formulasOf('So $\\W(\\Pr, \\Pg) = \\live{ot.cost}$.');
  // The last piece keeps the full stop.
  expect(formulas).toHaveLength(2);
  const all = formulas.join();
  expect(all).toContain('["math",');
  expect(all).toContain('["FormulaTerm",{"name":"real"},["span",{"className":"enclosing term-real"}');
  expect(all).toContain('["FormulaTerm",{"name":"wasserstein"}');
  expect(all.split('["Live",{"name":"ot.cost"}]')).toHaveLength(2);
  expect(all.split('["mn",{},["LiveText",{"name":"ot.cost"}]]')).toHaveLength(2);
  expect(all).not.toContain('live:');
});

// A root and a long arrow are drawn, a matrix is a table, and what is struck out has borders.
test.each([
  'x < y',
  String.raw`\sqrt{\frac{a^2}{b}} \xrightarrow{n \to \infty} \overline{c}`,
  String.raw`\begin{pmatrix} a & b \\ c & -\tfrac12 \end{pmatrix}, \quad \left\| f \right\|_L \le 1`,
  String.raw`\underbrace{\sum_{k=1}^{K} p_k}_{=\,1} \,\cancel{0}\ \text{“if” it’s}`,
])('the page shows what KaTeX typesets: %s', async (tex) => {
  const [formula = ''] = await formulasOf(`$$\n${tex}\n$$`);
  const markup = katex.renderToString(tex, { displayMode: true }).replace(/<annotation.*?<\/annotation>/s, '');
  const shown = renderToStaticMarkup(createElement(Typeset, { formula }));
  // How a style ends, an empty element and an apostrophe may be written in two ways.
  const normal = (html: string) =>
    html
      .replaceAll(';"', '"')
      .replace(/<(\w+)([^>]*?)\/>/g, '<$1$2></$1>')
      .replaceAll('&#x27;', "'");
  expect(normal(shown)).toBe(normal(markup));
});

test('a displayed one is a component', async () => {
  expect(await compiled('$$\nx = 1\n$$')).toContain('<Formula>');
});

test.each([
  ['a command that KaTeX doesn’t know', '$x$\n\n$\\JSD(p)$', /text\.mdx, line 3: .*\\JSD/],
  ['a brace too many', '$\\frac{1}{2}}$', /text\.mdx, line 1: /],
  ['Chinese letters outside \\text', '$x = 距离$', /unicodeTextInMathMode/],
  ['markup that isn’t a term’s', '$\\href{https://example.org}{x}$', /not a command: .*href/],
  ['emphasis that its punctuation keeps open', '\n*没有。*这里', /text\.mdx, line 2: .*没有/],
  ['a name that no number has', '$\\live{gap-w}$', /live:gap-w/],
])('%s is refused', async (_, text, said) => {
  await expect(compiled(text)).rejects.toThrow(said);
});
