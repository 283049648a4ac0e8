type Ruler = 'klForward' | 'klReverse' | 'js' | 'tv';

const bar = <Name extends Ruler>(name: Name) =>
  ({ name, colour: name, value: (found: Readonly<Record<Name, number>>) => found[name] }) as const;

/** What two densities give of themselves, on the line and on the plane. */
export const rulerBars = [bar('klForward'), bar('klReverse'), bar('js'), bar('tv')] as const;

/** An identity's two sides and what is left between them; nothing is, of two infinities. */
export const sides = (left: number, right: number) => [left, right, left === right ? 0 : left - right];

interface Found {
  readonly best: number;
  readonly js: number;
  readonly klReverse: number;
  readonly klMixture: number;
}

/** L(D*) = 2 JS − 2 log 2 */
export const readsJs = {
  name: 'readsJs',
  cells: ({ best, js }: Found) => sides(best, 2 * js - 2 * Math.LN2),
} as const;
/** KL(q‖p) − 2 JS = 2 KL(m‖p) */
export const between = {
  name: 'between',
  cells: ({ klReverse, js, klMixture }: Found) => sides(klReverse - 2 * js, 2 * klMixture),
} as const;
