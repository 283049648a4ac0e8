/** Blocks of which a chapter has as many in every language. */
const BLOCKS = 'h2, h3, h4, p, li, section, [role=group]';

interface Box {
  readonly top: number;
  readonly height: number;
  readonly isHeading: boolean;
  /** Headings and derivations have one. */
  readonly id: string;
}

function boxesOf(article: Element): Box[] {
  return [...article.querySelectorAll(BLOCKS)].map((block) => {
    const { top, height } = block.getBoundingClientRect();
    return { top, height, isHeading: /^H\d$/.test(block.tagName), id: block.id };
  });
}

/** Where the text begins to show, below what stays at the window's top. */
function textTop(article: Element): number {
  const { scrollPaddingTop } = getComputedStyle(document.documentElement);
  const { scrollMarginTop } = getComputedStyle(article.firstElementChild ?? article);
  return (Number.parseFloat(scrollPaddingTop) || 0) + (Number.parseFloat(scrollMarginTop) || 0);
}

/**
 * Which block in the upper part of the window the reader goes by: the heading
 * that the address names, else another, else a derivation, else the next to the eye.
 */
function landmark(boxes: readonly Box[], top: number, section: string): number {
  const room = innerHeight - top;
  const eye = top + room / 3;
  const inView = (box: Box) => box.height > 0 && box.top >= top && box.top < top + 0.6 * room;
  const nearest = (accepts: (box: Box) => boolean) =>
    boxes.reduce((best, box, k) => {
      const least = boxes[best]?.top ?? Number.POSITIVE_INFINITY;
      return accepts(box) && Math.abs(box.top - eye) < Math.abs(least - eye) ? k : best;
    }, -1);
  const kinds: readonly ((box: Box) => boolean)[] = [
    ({ id }) => id !== '' && id === section,
    ({ isHeading }) => isHeading,
    ({ id }) => id !== '',
    () => true,
  ];
  const found = kinds.map((isKind) => nearest((box) => isKind(box) && inView(box))).find((k) => k >= 0);
  // Nothing begins in view: the last and innermost block that covers the eye.
  return found ?? boxes.findLastIndex((box) => box.top < top && box.top + box.height > eye);
}

/**
 * Notes what the reader looks at and which answers are open; call the answer
 * when the text stands there in another language, to find the same block at
 * the same height. Of a block longer than the window the same part is found.
 * @param section id of the heading that the address names, or nothing
 */
export function keepPlace(article: Element, section: string): () => void {
  const answers = [...article.querySelectorAll('details')].map(({ open }) => open);
  const boxes = boxesOf(article);
  const top = textTop(article);
  const k = landmark(boxes, top, section);
  // Who hasn't scrolled yet stays at the page's beginning.
  const before = scrollY > 0 ? boxes[k] : undefined;
  return () => {
    for (const [i, answer] of [...article.querySelectorAll('details')].entries()) answer.open = answers[i] ?? false;
    const after = boxesOf(article)[k];
    if (!before || !after) return;
    const share = before.top < top ? (top - before.top) / before.height : 0;
    const shift = share > 0 ? after.top + share * after.height - top : after.top - before.top;
    scrollBy({ top: shift, behavior: 'instant' });
  };
}
