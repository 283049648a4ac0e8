import type { Page } from '@playwright/test';
import axe, { type ElementContext, type RunOptions } from 'axe-core';

/** An element as axe sees it in one audit. */
interface Seen {
  readonly actualNode: Element;
  readonly parent: Seen | null | undefined;
}
type Applies = (node: Element, seen: Seen, ...rest: unknown[]) => boolean;
type Judge = (this: unknown, node: Element, options: unknown, seen: Seen, ...rest: unknown[]) => boolean | undefined;

declare global {
  interface Window {
    readonly axe: typeof axe & {
      readonly _audit: {
        readonly rules: readonly { readonly id: string; matches: Applies }[];
        readonly checks: Readonly<Record<string, { evaluate: Judge }>>;
      };
      readonly commons: { readonly dom: { isVisibleOnScreen(node: Element): boolean } };
    };
  }
}

/**
 * Lets axe judge the contrast of each look once. Four fifths of an audit went into it, and two hundred paragraphs have one
 * look: the colours of the text, its size, and what each element around it paints below it. What lies over something else,
 * out of the flow, is judged wherever it is, and so is what axe finds wrong or can't tell.
 */
function judgeEachLookOnce(): void {
  const rule = window.axe._audit.rules.find(({ id }) => id === 'color-contrast');
  const check = window.axe._audit.checks['color-contrast'];
  if (!(rule && check)) throw new Error('axe has no such rule.');
  const { matches } = rule;
  const { evaluate } = check;
  const passed = new Set<string>();
  const looks = new WeakMap<Seen, string>();
  /** What is painted below an element's text; undefined where that depends on where it lies. */
  const grounds = new WeakMap<Seen, string | undefined>();

  rule.matches = (node, seen, ...rest) => {
    const unknown: Seen[] = [];
    let around: Seen | null | undefined = seen;
    for (; around && !grounds.has(around); around = around.parent) unknown.unshift(around);
    let ground = around ? grounds.get(around) : '';
    for (const one of unknown) {
      const { position, backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = getComputedStyle(
        one.actualNode,
      );
      const isOver = position === 'absolute' || position === 'fixed' || one.actualNode instanceof SVGElement;
      const paint = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode].join();
      if (isOver || ground === undefined) ground = undefined;
      else if (paint !== 'rgba(0, 0, 0, 0),none,1,none,normal') ground += `${paint};`;
      grounds.set(one, ground);
    }
    if (ground !== undefined) {
      const { color, webkitTextFillColor, webkitTextStroke, textShadow, fontSize, fontWeight } = getComputedStyle(node);
      const look = [ground, color, webkitTextFillColor, webkitTextStroke, textShadow, fontSize, fontWeight].join();
      if (passed.has(look)) return false;
      looks.set(seen, look);
    }
    return matches(node, seen, ...rest);
  };

  check.evaluate = function (node, options, seen, ...rest) {
    const verdict = evaluate.call(this, node, options, seen, ...rest);
    const look = looks.get(seen);
    // What isn't in sight passes, and is no example of what is.
    if (verdict === true && look !== undefined && window.axe.commons.dom.isVisibleOnScreen(node)) passed.add(look);
    return verdict;
  };
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
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
    await page.evaluate(judgeEachLookOnce);
  }
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
