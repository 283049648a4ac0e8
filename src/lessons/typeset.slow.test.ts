import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { appendices } from './appendices.ts';
import { languages, sourceOf, written } from './sources.test-kit.ts';

// A text is compiled first, which takes seconds: `npm run unit` leaves out what is slow.
describe.each([...written, ...appendices])('the text of $slug', ({ slug, load }) => {
  it.each(languages)('typesets every formula in %s', { timeout: 60_000 }, async (language) => {
    const content = await load?.[language]();
    if (!content) throw new Error('not loaded');
    const named = new Set<string>();
    const any = new Proxy<Record<string, unknown>>(
      {},
      {
        get: (_, name: string) => {
          if (!/^[A-Z]/.test(name)) return undefined;
          return ({ children, ...props }: Record<string, unknown>) => {
            named.add(name === 'Live' ? `Live ${props.name as string}` : name);
            return (children ?? null) as never;
          };
        },
      },
    );
    const names = [...sourceOf(slug, language).matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name as string);
    const components = Object.fromEntries(
      [...names, 'Formula', 'FormulaTerm', 'Live', 'LiveText'].map((name) => [name, any[name]]),
    );
    const html = renderToStaticMarkup(createElement(content.default, { components: components as never }));
    expect(html).toContain('<math');
    expect(html).not.toContain('live:');
    expect(html).not.toContain('katex-error');
    // Commands that KaTeX doesn't know stand there in red.
    expect([...html.matchAll(/color:#cc0000;?"[^>]*>([^<]+)/g)].map(([, command]) => command)).toEqual([]);
    const live = [...sourceOf(slug, language).matchAll(/\\live\{([^}]*)\}/g)].map(([, name]) => `Live ${name}`);
    expect([...named].filter((name) => name.startsWith('Live ')).toSorted()).toEqual([...new Set(live)].toSorted());
  });
});
