import { datasets } from '../../datasets/index.ts';
import type { Points } from '../../fields/field.ts';
import { extentOf, fitInto, fitted, inside, sampled, wantsFit } from '../../files/fit.ts';
import type { PointTable } from '../../files/points.ts';
import { count, setting } from '../text/format.ts';
import type { DataWords } from './words.ts';

const { bound, maxCount } = datasets.points.parameters.points;
/** So many lines are named. */
const LINES = 5;

/** What can be done with a file of points. */
export interface PointsOffer {
  /** What the reader should know before they choose: a sentence each. */
  readonly remarks: readonly string[];
  /** Absent where the points are at home in the window. */
  readonly fitted?: Points;
  /** As they are, as far as they lie in the window. */
  readonly kept: Points;
  /** Whether there is anything to choose, or anything that would be lost without a word. */
  readonly asks: boolean;
}

/** Weighs a file of points against the window and the most points it takes. */
export function offerOf(
  say: DataWords,
  language: string,
  { points, columns, leftOut, classes, bad, counted }: PointTable,
): PointsOffer {
  const within = points.filter((point) => inside(point, bound));
  const kept = sampled(within, maxCount);
  const fit = wantsFit(points, bound) ? fitInto(points, bound) : undefined;
  const { x, y } = extentOf(points);
  const list = (items: readonly string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
  const number = (value: number) => count(value, language);
  const remarks = [
    say.found({ count: number(points.length), x: columns[0], y: columns[1] }),
    ...(leftOut.length > 0 ? [say.leftOut({ names: list(leftOut) })] : []),
    ...(bad[0]
      ? [
          say.bad({
            entries: counted === 'entries',
            lines: list(bad.slice(0, LINES).map(({ line }) => String(line))),
            more: Math.max(0, bad.length - LINES),
            text: bad[0].text.slice(0, 40),
          }),
        ]
      : []),
    ...(points.length > maxCount ? [say.sampled({ total: number(points.length), most: number(maxCount) })] : []),
    ...(fit
      ? [
          say.ranges({
            xLow: setting(x[0]),
            xHigh: setting(x[1]),
            yLow: setting(y[0]),
            yHigh: setting(y[1]),
            bound: String(bound),
          }),
          say.fitting({ x: setting(fit.centre[0]), y: setting(fit.centre[1]), scale: setting(fit.scale) }),
        ]
      : []),
  ];
  return {
    remarks,
    ...(fit && { fitted: fitted(sampled(points, maxCount), fit) }),
    kept,
    asks: fit !== undefined || classes !== undefined || bad.length > 0 || points.length > maxCount,
  };
}

/** Whether some points lie outside the window and would be left out. */
export const losesSome = ({ kept, fitted }: PointsOffer) => fitted !== undefined && kept.length < fitted.length;
