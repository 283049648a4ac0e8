import { InputError } from '../fields/fault.ts';
import type { Points, PointsField } from '../fields/field.ts';
import { fitInto, fitted, inside, sampled } from './fit.ts';
import { parsePoints } from './points.ts';

/** What keeps a text from being points of a field. */
export type TextFault =
  | { readonly code: 'none' }
  | {
      readonly code: 'notPoint' | 'outside';
      readonly line: number;
      /** That `line` counts the entries of a JSON list. */
      readonly entry?: true;
      readonly text: string;
    }
  | { readonly code: 'few' | 'many'; readonly count: number };

/** What a text of points comes to: the points, or what is wrong first, and the points that a cure would take. */
export type TextPoints =
  | { readonly points: Points }
  | {
      readonly fault: TextFault;
      readonly cure?: { readonly name: 'leaveOut' | 'fit' | 'thin'; readonly points: Points };
    };

/** With all their digits: what isn't edited stays as it is. */
export const writePoints = (points: Points): string => points.map((point) => point.join(', ')).join('\n');

/** Reads points for a field from a text of any table. It never throws. */
export function readPoints({ minCount, maxCount, bound }: PointsField, text: string): TextPoints {
  let table: ReturnType<typeof parsePoints>;
  try {
    table = parsePoints(text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const line = text.split('\n').findIndex((one) => one.trim() !== '');
    if (line < 0) return { fault: { code: 'none' } };
    return { fault: { code: 'notPoint', line: line + 1, text: shown(text.split('\n')[line] as string) } };
  }
  const { points, lines, bad } = table;
  const counted = table.counted === 'entries' ? ({ entry: true } as const) : {};
  const [first] = bad;
  if (first) {
    return {
      fault: { code: 'notPoint', ...first, ...counted, text: shown(first.text) },
      cure: { name: 'leaveOut', points },
    };
  }
  const outside = points.findIndex((point) => !inside(point, bound));
  if (outside >= 0) {
    const fit = fitted(sampled(points, maxCount), fitInto(points, bound));
    const fault = {
      code: 'outside',
      line: lines[outside] as number,
      ...counted,
      text: `(${points[outside]?.join(', ')})`,
    } as const;
    return { fault, cure: { name: 'fit', points: fit } };
  }
  if (points.length > maxCount) {
    return { fault: { code: 'many', count: points.length }, cure: { name: 'thin', points: sampled(points, maxCount) } };
  }
  if (points.length < minCount) return { fault: { code: 'few', count: points.length } };
  return { points };
}

/** Enough of a line to find it by. */
const shown = (text: string) => (text.trim().length > 40 ? `${text.trim().slice(0, 39)}…` : text.trim());
