import type { Page } from '@playwright/test';

/** What a reader may have to hit. */
const CONTROLS = 'a[href], button, input, select, textarea, summary, [role="slider"]';

/** How far the page can be scrolled sideways, in pixels. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** How far the page can be scrolled beyond its foot, in pixels. */
export const below = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollHeight } = document.documentElement;
    const foot = document.querySelector('footer')?.getBoundingClientRect().bottom ?? Number.NaN;
    return scrollHeight - (foot + scrollY);
  });

/** Gives an open page another window, and its text another size, as a reader's own style sheet or setting does. */
export async function resize(page: Page, width: number, height: number, percent: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
    // What follows the window has been told, and has drawn.
    return new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
  }, `${percent}%`);
}

/** The controls that are smaller than 24 px, words of a sentence apart, and those that something lies over. */
export function unreachable(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    const found: string[] = [];
    for (const control of document.querySelectorAll<HTMLElement>(selector)) {
      // What stands in a label is hit through it.
      const target = control.closest('label') ?? control;
      const { clipPath, pointerEvents } = getComputedStyle(target);
      const meant =
        target.checkVisibility({ visibilityProperty: true }) && clipPath === 'none' && pointerEvents !== 'none';
      if (!meant) continue;
      target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      const { x, y, width, height } = target.getBoundingClientRect();
      const name = `${target.tagName} ${target.getAttribute('aria-label') ?? target.textContent?.slice(0, 30)}`;
      const beside = target.parentElement?.textContent?.trim() !== target.textContent?.trim();
      const inSentence =
        getComputedStyle(target).display.startsWith('inline') && beside && !target.matches('input, select');
      if (!inSentence && Math.min(width, height) < 23.99) found.push(`${name}: ${width} × ${height}`);
      const at = document.elementFromPoint(x + width / 2, y + height / 2);
      const hit = at !== null && (target.contains(at) || at.contains(target) || at.closest('label') === target);
      if (!hit) found.push(`${name}: under ${at?.tagName} ${at?.className}`);
    }
    return found;
  }, CONTROLS);
}

/** Pairs of texts that lie over one another. */
export function overlapping(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
    const texts: { readonly text: string; readonly of: Element; readonly box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const of = node.parentElement as HTMLElement;
      if (!node.textContent?.trim() || !of.checkVisibility() || of.closest('.visually-hidden, select, script, style'))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) texts.push({ text: node.textContent.trim().slice(0, 30), of, box });
    }
    /** What a scroll of its own cuts off is not in sight, nor what is clipped away. */
    const inSight = ({ of, box }: (typeof texts)[number]) => {
      for (let outer: Element | null = of; outer && outer !== document.body; outer = outer.parentElement) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(outer);
        const { left, right, top, bottom } = outer.getBoundingClientRect();
        if (clipPath.startsWith('inset(50%')) return false;
        if (overflowX !== 'visible' && (box.left < left || box.right > right)) return false;
        if (overflowY !== 'visible' && (box.top < top || box.bottom > bottom)) return false;
      }
      return true;
    };
    const seen = texts.filter(inSight);
    const found: string[] = [];
    for (const [i, a] of seen.entries()) {
      for (const b of seen.slice(i + 1)) {
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        // Lines are set closer than their boxes are high.
        if (wide > 2 && high > 0.4 * Math.min(a.box.height, b.box.height)) found.push(`“${a.text}” and “${b.text}”`);
      }
    }
    return found;
  });
}
