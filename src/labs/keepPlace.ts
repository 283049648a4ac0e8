/** Elements that a chapter has in every language: its headings and derivations. */
const marks = () => [...document.querySelectorAll<HTMLElement>('article [id]')];

/**
 * Notes how far the reader is between two marks of the text; call the answer
 * when another text with the same marks stands there, to go to the same place.
 */
export function keepPlace(): () => void {
  const tops = marks().map((mark) => [mark.id, mark.getBoundingClientRect().top] as const);
  const next = tops.findIndex(([, top]) => top > innerHeight / 3);
  const [before, after] = [tops[next < 0 ? tops.length - 1 : next - 1], tops[next]];
  // Above the first mark, the length of the text below doesn't matter.
  if (!before) return () => {};
  const [id, top] = before;
  const share = after ? (innerHeight / 3 - top) / (after[1] - top) : 0;
  return () => {
    const now = (mark: string) => document.getElementById(mark)?.getBoundingClientRect().top;
    const from = now(id);
    if (from === undefined) return;
    const to = after && now(after[0]);
    const shift = to === undefined ? from - top : from + share * (to - from) - innerHeight / 3;
    scrollBy({ top: shift, behavior: 'instant' });
  };
}
