import type { Points } from './field.ts';

/**
 * Many points as a link carries them: five characters a point behind a tilde, where
 * `x,y;…` takes thirteen. Only thousandths between −16.384 and 16.383 can be said so:
 * each is a number of 15 bits, those of x the upper ones.
 */
const MARK = '~';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LETTERS = 5;
/** Fewer are left to be read by people. */
const FEWEST = 17;
const OFFSET = 2 ** 14;

/** The points packed, or undefined where that would change them or they are few. */
export function packed(points: Points): string | undefined {
  if (points.length < FEWEST) return undefined;
  let text = MARK;
  for (const point of points) {
    const [x, y] = point.map((value) => Math.round(1000 * value)) as [number, number];
    const kept = x / 1000 === point[0] && y / 1000 === point[1];
    if (!kept || Math.min(x, y) < -OFFSET || Math.max(x, y) >= OFFSET) return undefined;
    const bits = (x + OFFSET) * 2 * OFFSET + y + OFFSET;
    for (let at = LETTERS - 1; at >= 0; at--) text += ALPHABET[(bits >>> (6 * at)) & 63];
  }
  return text;
}

/** What `packed` wrote; the text itself where it is none. */
export function unpacked(text: string): Points | string {
  const points: [number, number][] = [];
  for (let at = MARK.length; at < text.length; at += LETTERS) {
    let bits = 0;
    for (let i = at; i < at + LETTERS; i++) {
      const digit = ALPHABET.indexOf(text.charAt(i) || ' ');
      if (digit < 0) return text;
      bits = 64 * bits + digit;
    }
    points.push([((bits >>> 15) - OFFSET) / 1000, ((bits & (2 * OFFSET - 1)) - OFFSET) / 1000]);
  }
  return points;
}

export const isPacked = (text: string): boolean => text.startsWith(MARK);
