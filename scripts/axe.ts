import type { Page } from '@playwright/test';
import axe, { type ElementContext, type RunOptions } from 'axe-core';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/**
 * What axe finds wrong: each rule with the elements that break it.
 *
 * It runs in the page itself. `@axe-core/playwright` opens another one for each audit, to join what frames found; that
 * costs a second, and there are no frames here.
 *
 * @param within what to look at instead of the whole page, a selector
 * @param without what to pass over, a selector
 */
export async function violations(
  page: Page,
  {
    within,
    without,
    rules,
  }: {
    readonly within?: string;
    readonly without?: string;
    readonly rules?: NonNullable<RunOptions['rules']>;
  } = {},
): Promise<readonly (readonly [rule: string, elements: readonly string[]])[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([include, exclude, options]) => {
      const where = { include: [include ?? document], ...(exclude && { exclude: [exclude] }) } as ElementContext;
      const found = await window.axe.run(where, options);
      return found.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))] as const);
    },
    // Style sheets are fetched again for rules alone that are experimental, and off.
    [
      within,
      without,
      { resultTypes: ['violations'], preload: { assets: ['media'] }, ...(rules && { rules }) } satisfies RunOptions,
    ] as const,
  );
}
