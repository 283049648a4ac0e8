import { lines } from './en/lines.ts';
import { play } from './en/play.ts';

/** English defines the keys; the other languages satisfy them, and the compiler checks it. */
export const en = { play, lines } as const;
