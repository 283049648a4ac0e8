import { closest, distance } from 'fastest-levenshtein';

/** Of the known names the one that was probably meant: it contains the word, or differs in at most half of it. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length < 2 || known.length === 0) return undefined;
  const whole = known.find((name) => name.includes(word));
  if (whole) return whole;
  const candidate = closest(word, known);
  return distance(word, candidate) <= word.length / 2 ? candidate : undefined;
}
