import { typedNumber } from '../../ui/text/typed.ts';

/** What the reader says before the run does, and what the run said then. */
export interface Guess {
  /** As typed or drawn; empty where nothing was. */
  readonly text: string;
  /** Which of the choices, from 0. */
  readonly choice?: number | undefined;
  readonly phase: 'open' | 'running' | 'told' | 'failed';
  readonly measured?: number | undefined;
}

export const noGuess: Guess = { text: '', phase: 'open' };

/** A choice is right where the measured value lies in its range, its ends included. */
export interface Range {
  readonly least?: string | undefined;
  readonly most?: string | undefined;
}

/** Which of the choices a measured value makes right; −1 for none, as for NaN. */
export function rightChoice(ranges: readonly Range[], measured: number): number {
  return ranges.findIndex(
    ({ least = '-Infinity', most = 'Infinity' }) => measured >= Number(least) && measured <= Number(most),
  );
}

/** The number that was typed; undefined as long as it is none. */
export function guessedNumber({ text }: Guess): number | undefined {
  const value = text === '' ? undefined : typedNumber(text);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
