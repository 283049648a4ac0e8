import {
  atomAt,
  distributionAt,
  expectation,
  placesOf,
  type Readings,
  readingsOf,
  type WithAtoms,
} from '../divergences/withAtoms.ts';
import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { once } from '../math/once.ts';
import { memberOf, type SequenceName, sequenceNames } from './convergent.ts';
import { randomPairs } from './randomPairs.ts';
import { exact } from './study.ts';

const parameters = {
  /** (i) to (vii): a point that comes near, a grid, a ripple, a shrinking interval, an atom, a typewriter, mass that runs away. */
  sequence: choice(sequenceNames, 'ripple'),
  n: integer(2, 64, 8),
  /** a of the ripple 1 + a sin 2πnx. */
  amplitude: number(0.1, 0.95, 0.9),
  /** Where the atom of mass 1/n lies. */
  atomAt: number(0, 2, 2),
  /** The mass 1/n that runs away is at n to this power. */
  speed: number(0, 2, 1),
  /** Where the densities are watched. */
  place: number(0, 0.99, 0.3),
} as const;

export type SequencesAt = ValueOf<typeof parameters>;

/** P_n beside the P that the sequence goes to, which is the real one. */
export interface Member extends Readings {
  readonly n: number;
  /** The most by which the expectations of a few bounded 1-Lipschitz functions differ, and by which the means do. */
  readonly gap: number;
  readonly mean: number;
}

export interface Sequences extends Member {
  /** P and P_n themselves. */
  readonly limit: WithAtoms;
  readonly member: WithAtoms;
  /** Of any of the sequences, members from n = 2 to 64. */
  readonly along: (sequence: SequenceName) => readonly Member[];
  /** p_n at the watched place, n = 2 … 64. */
  readonly watched: Float64Array;
  /** What the rulers say of pairs that chance draws. */
  readonly pairs: () => readonly Readings[];
}

/** n of the members that stand for a sequence. */
export const ladder = [2, 4, 7, 12, 21, 37, 64] as const;
export const WATCHED = Array.from({ length: 63 }, (_, k) => k + 2);

/** How far beyond the outermost place a curve goes. */
const MARGIN = 0.1;

const bounded = [Math.sin, Math.cos, (x: number) => Math.tanh(2 * x - 1) / 2];

function memberAt(sequence: SequenceName, n: number, at: SequencesAt): Member {
  const [limit, member] = memberOf(sequence, n, at);
  const differ = (f: (x: number) => number) => Math.abs(expectation(member, f) - expectation(limit, f));
  return { n, ...readingsOf(limit, member), gap: Math.max(...bounded.map(differ)), mean: differ((x) => x) };
}

/** Sequences of distributions, and which rulers say that they converge (Arjovsky, Chintala & Bottou 2017, Theorem 2). */
export const sequences = exact('sequences', parameters, (at, seed): Sequences => {
  const [limit, member] = memberOf(at.sequence, at.n, at);
  const each = new Map(
    sequenceNames.map((name) => [name, once(() => ladder.map((n) => memberAt(name, n, at)))] as const),
  );
  return {
    limit,
    member,
    ...memberAt(at.sequence, at.n, at),
    along: (name) => each.get(name)?.() ?? [],
    watched: Float64Array.from(WATCHED, (n) => memberOf(at.sequence, n, at)[1].density(at.place)),
    pairs: once(() => randomPairs(seed)),
  };
});

/** How many places of a curve at least. */
const PLACES = 120;

/** Both distribution functions at the same places: twice where either may jump, and between as often as curves need. */
export function distributionsOf({ limit, member }: Pick<Sequences, 'limit' | 'member'>) {
  const places = placesOf(limit, member);
  const between = Math.ceil(PLACES / places.length);
  const x: number[] = [(places[0] as number) - MARGIN];
  const jumps = new Set<number>();
  places.forEach((place, i) => {
    jumps.add(x.length);
    x.push(place);
    const to = places[i + 1] ?? place + MARGIN;
    for (let k = 0; k < between; k++) x.push(place + ((to - place) * k) / between);
  });
  const of = (measure: WithAtoms) =>
    Float64Array.from(x, (at, i) => distributionAt(measure, at) - (jumps.has(i) ? atomAt(measure, at) : 0));
  return { x: Float64Array.from(x), limit: of(limit), member: of(member) };
}
