import type { Term } from './innerMaximum.ts';

/** Where a fake stands, as D sees it: on a real point or on neither. */
export type Seat = 'left' | 'right' | 'off';
export const seats = ['left', 'off', 'right'] as const satisfies readonly Seat[];

/** How real and generated points are compared: D(x) and D(y) by themselves, or D(y) against D(x) pair by pair. */
export const games = ['js', 'matched', 'independent'] as const;
export type Game = (typeof games)[number];

export type Seated = readonly [first: Seat, second: Seat];

const reals = ['left', 'right'] as const;

/** Real points and fakes that meet, with the pair's weight. Matched: the first fake with the left real point, the second with the right. */
const pairsOf = (game: Exclude<Game, 'js'>) =>
  reals.flatMap((_, real) =>
    [0, 1]
      .filter((fake) => game === 'independent' || fake === real)
      .map((fake) => ({ real, fake, weight: game === 'independent' ? 1 / 4 : 1 / 2 })),
  );

const xlog = (x: number, y: number) => (x > 0 ? x * Math.log(y) : 0);

/** JS − log 2 between ½ + ½ on the real points and ½ + ½ on the fakes, point by point from D* = p/(p + q). */
function jensenShannon(fakes: Seated): number {
  const terms = reals.map((real) => {
    const [p, q] = [1 / 2, fakes.filter((seat) => seat === real).length / 2];
    return xlog(p, p / (p + q)) + xlog(q, q / (p + q));
  });
  return terms.reduce((sum, term) => sum + term, 0) / 2;
}

/**
 * A fake that meets its own real point costs log 2; one on the other pits f(left) against f(right), and the best difference
 * leaves the entropy of the two sides; one on neither costs nothing, for f may fall there without end.
 */
function relative(game: Exclude<Game, 'js'>, fakes: Seated): number {
  let [same, rightwards, leftwards] = [0, 0, 0];
  for (const { real, fake, weight } of pairsOf(game)) {
    if (fakes[fake] === reals[real]) same += weight;
    else if (fakes[fake] === 'right') rightwards += weight;
    else if (fakes[fake] === 'left') leftwards += weight;
  }
  const both = rightwards + leftwards;
  return xlog(rightwards, rightwards / both) + xlog(leftwards, leftwards / both) - same * Math.LN2;
}

/** What the best D earns, in closed form (Sun, Fang & Schwing 2020): of JS − log 2, or of the mean −log(1 + e^(f(y) − f(x))) over the pairs. */
export const heightOf = (game: Game, fakes: Seated): number =>
  game === 'js' ? jensenShannon(fakes) : relative(game, fakes);

/** The places that D tells apart: both real points, and a fake's own where it stands on neither. */
export const PLACES = 4;
const placeOf = (seat: Seat, fake: number) => (seat === 'off' ? 2 + fake : reals.indexOf(seat));

/** The same game term by term, for whoever looks for the best f without knowing it. */
export function termsOf(game: Game, fakes: Seated): readonly Term[] {
  const at = fakes.map(placeOf);
  if (game === 'js') {
    return [0, 1].flatMap((k): Term[] => [
      { weight: 1 / 4, signs: [[k, -1]] },
      { weight: 1 / 4, signs: [[at[k] as number, 1]] },
    ]);
  }
  return pairsOf(game).map(({ real, fake, weight }) => ({
    weight,
    signs: [
      [at[fake] as number, 1],
      [real, -1],
    ],
  }));
}

const step = (a: Seat, b: Seat) => Math.abs(seats.indexOf(a) - seats.indexOf(b));
const all = seats.flatMap((first) => seats.map((second): Seated => [first, second]));
const isRight = ([first, second]: Seated) => first !== 'off' && second !== 'off' && first !== second;

/** How far the value must rise on the best way from here to where both are right, one fake moving at a time: 0 where a way never rises. */
export function barrierOf(game: Game, from: Seated): number {
  /** The highest value on the best way to a state. */
  const reached = new Map<Seated, number>(
    all.map((state) => [state, state.join() === from.join() ? heightOf(game, state) : Number.POSITIVE_INFINITY]),
  );
  for (let round = 0; round < all.length; round++) {
    for (const here of all) {
      for (const there of all) {
        if (step(here[0], there[0]) + step(here[1], there[1]) !== 1) continue;
        const highest = Math.max(reached.get(here) as number, heightOf(game, there));
        reached.set(there, Math.min(reached.get(there) as number, highest));
      }
    }
  }
  return Math.min(...all.filter(isRight).map((state) => reached.get(state) as number)) - heightOf(game, from);
}
