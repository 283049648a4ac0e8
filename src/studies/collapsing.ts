import { choice, number } from '../fields/field.ts';
import { innerMaximum } from './innerMaximum.ts';
import { barrierOf, type Game, heightOf, PLACES, type Seat, type Seated, termsOf } from './pairGames.ts';
import { exact } from './study.ts';

const parameters = {
  /** Where the two fakes stand on the line. */
  first: number(-2, 2, -1),
  second: number(-2, 2, -1),
  /** D takes points for one that are nearer than this: at 0 no picture could show where they meet. */
  reach: number(0.05, 0.8, 0.3),
  /** Whom a fake is compared with in the relative loss: the real point of its own number, or either by chance. */
  pairing: choice(['matched', 'independent'], 'matched'),
} as const;

/** The real points. */
export const LEFT = -1;
export const RIGHT = 1;

const configurations = {
  none: ['off', 'off'],
  one: ['left', 'off'],
  collapsed: ['left', 'left'],
  both: ['left', 'right'],
} as const satisfies Record<string, Seated>;
export type Configuration = keyof typeof configurations;

/** Of either loss: JS − log 2 and the relative one. */
interface Both {
  readonly js: number;
  readonly relative: number;
}

export interface Collapsing {
  readonly seats: Seated;
  /** Where the two stand. */
  readonly height: Both;
  readonly barrier: Both;
  /** With the inner maximum climbed, not known. */
  readonly climbed: Readonly<Record<Configuration, Both>>;
  /** How high the best way out of the collapse rises. */
  readonly wayOut: Both;
  readonly heightAt: (loss: keyof Both, first: number, second: number) => number;
}

/** Which real point D takes a fake for. */
export function seatOf(place: number, reach: number): Seat {
  if (Math.abs(place - LEFT) < reach) return 'left';
  return Math.abs(place - RIGHT) < reach ? 'right' : 'off';
}

/** Two real points, two fakes and the best D there is: what each loss is worth, wherever the fakes stand (Sun, Fang & Schwing 2020). */
export const collapsing = exact('collapsing', parameters, ({ first, second, reach, pairing }): Collapsing => {
  const both = (of: (game: Game) => number): Both => ({ js: of('js'), relative: of(pairing) });
  const seated = (...places: readonly [number, number]): Seated => [seatOf(places[0], reach), seatOf(places[1], reach)];
  const here = seated(first, second);
  const climb = (fakes: Seated) => both((game) => innerMaximum(termsOf(game, fakes), PLACES));
  return {
    seats: here,
    height: both((game) => heightOf(game, here)),
    barrier: both((game) => barrierOf(game, here)),
    climbed: {
      none: climb(configurations.none),
      one: climb(configurations.one),
      collapsed: climb(configurations.collapsed),
      both: climb(configurations.both),
    },
    wayOut: both((game) => barrierOf(game, configurations.collapsed)),
    heightAt: (loss, ...places) => heightOf(loss === 'js' ? 'js' : pairing, seated(...places)),
  };
});
