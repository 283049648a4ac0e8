import type { Snapshot } from '../engines/trainer.ts';
import { buffersOf } from './transfer.ts';

/** What the states that a run may go back to hold at most, in all. */
export const MOST_BYTES = 64e6;
/** More than a slider has places for. */
export const MOST_KEPT = 512;
/** Iterations between two states at first. */
export const FIRST_STRIDE = 10;

/** What a state holds: parameters, both moments of both optimisers, singular vectors. */
export const bytesOf = (snapshot: Snapshot): number =>
  buffersOf(snapshot).reduce((sum, { byteLength }) => sum + byteLength, 0);

/** How many states of this size may be kept. */
export const roomFor = (bytes: number, most = MOST_BYTES): number => Math.min(MOST_KEPT, Math.floor(most / bytes));

/** Every how many iterations a state is kept of a run that is so long: twice as many whenever half of the room would be too much. */
export function strideFor(length: number, room: number): number {
  let stride = FIRST_STRIDE;
  while (length > stride * room) stride *= 2;
  return stride;
}

/** The kept iterations of one line, ascending, after the one from which it starts. */
export interface Kept {
  readonly from: number;
  readonly iterations: readonly number[];
}

/**
 * Which state to let go first, as [line, place]: the one that leaves the shortest
 * gap, so that what stays lies evenly. The newest of a line goes when nothing else
 * is left, that of the last line last of all.
 */
export function leastMissed(lines: readonly Kept[]): readonly [line: number, place: number] {
  let found: readonly [number, number] | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  lines.forEach(({ from, iterations }, line) => {
    for (let place = 0; place < iterations.length - 1; place++) {
      const gap = (iterations[place + 1] as number) - (place === 0 ? from : (iterations[place - 1] as number));
      if (gap < shortest) [found, shortest] = [[line, place], gap];
    }
  });
  const line = lines.findIndex(({ iterations }) => iterations.length > 0);
  return found ?? [line, 0];
}
