import mdx from '@mdx-js/rollup';
import { expect, test } from 'vitest';
import { mdxOptions } from '../mdx.ts';

// The build compiles every text through this: what is refused here is never on the page.
async function compiled(text: string): Promise<string> {
  const { transform } = mdx({ ...mdxOptions, jsx: true });
  const result = await (transform as (text: string, path: string) => unknown)(text, '/text.mdx');
  return (result as { code: string }).code;
}

test('a formula has its markup, its terms and its live numbers, for those who look and those who listen', async () => {
  const code = await compiled('So $\\W(\\Pr, \\Pg) = \\live{ot.cost}$.');
  expect(code).toContain('<_components.math ');
  expect(code).toContain('<FormulaTerm name="real">');
  expect(code).toContain('<FormulaTerm name="wasserstein">');
  expect(code.match(/<Live name="ot\.cost"/g)).toHaveLength(1);
  expect(code.match(/<LiveText name="ot\.cost"/g)).toHaveLength(1);
  expect(code).not.toMatch(/live:|<Formula>/);
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
