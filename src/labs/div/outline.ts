import { middles, type OnLine } from '../../divergences/onLine.ts';

/** The picture's window on the line. */
export const WINDOW = [-5, 5] as const;
/** Fewer cells than this are drawn as the steps that they are. */
const FEW = 100;

export interface Outline {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** What a value of each cell looks like: a smooth curve through many, steps over few, which reach to both ends of the window by `beyond`. */
export function outline({ edges }: Pick<OnLine, 'edges'>, values: ArrayLike<number>, beyond = 0): Outline {
  if (values.length >= FEW) {
    const x = middles({ edges });
    const inside = x.map((_, i) => i).filter((i) => Math.abs(x[i] as number) <= WINDOW[1]);
    return { x: inside.map((i) => x[i] as number), y: inside.map((i) => values[i] as number) };
  }
  const [x, y]: [number[], number[]] = [[WINDOW[0]], [beyond]];
  edges.forEach((edge, i) => {
    x.push(edge, edge);
    y.push(i === 0 ? beyond : (values[i - 1] as number), i === values.length ? beyond : (values[i] as number));
  });
  return { x: Float64Array.of(...x, WINDOW[1]), y: Float64Array.of(...y, beyond) };
}
