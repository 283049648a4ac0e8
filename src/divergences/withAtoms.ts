import { integrate } from '../math/quadrature.ts';

/** A distribution on the line: a density and single points that have mass. */
export interface WithAtoms {
  /** Smooth and of one sign between `bends`, and 0 outside. */
  readonly density: (x: number) => number;
  /** The integral of the density up to x. */
  readonly below: (x: number) => number;
  /** In rising order. */
  readonly bends: readonly number[];
  readonly atoms: readonly (readonly [x: number, mass: number])[];
}

/** What the rulers say of two distributions; real is the first. */
export interface Readings {
  readonly klForward: number;
  readonly klReverse: number;
  readonly js: number;
  readonly tv: number;
  readonly wasserstein: number;
}

/** Every place where either changes its ways, in rising order. */
export function placesOf(...measures: readonly WithAtoms[]): readonly number[] {
  const all = measures.flatMap(({ bends, atoms }) => [...bends, ...atoms.map(([x]) => x)]);
  return [...new Set(all)].sort((a, b) => a - b);
}

export function atomAt({ atoms }: WithAtoms, place: number): number {
  return atoms.reduce((sum, [x, mass]) => (x === place ? sum + mass : sum), 0);
}

/** P((−∞, x]). */
export function distributionAt(measure: WithAtoms, x: number): number {
  return measure.atoms.reduce((sum, [place, mass]) => (place <= x ? sum + mass : sum), measure.below(x));
}

/** ∫ f dP of an f that is smooth. */
export function expectation(measure: WithAtoms, f: (x: number) => number): number {
  const { density, bends, atoms } = measure;
  let sum = atoms.reduce((total, [x, mass]) => total + mass * f(x), 0);
  for (let i = 1; i < bends.length; i++) {
    sum += integrate((x) => f(x) * density(x), bends[i - 1] as number, bends[i] as number, { panels: 1 });
  }
  return sum;
}

/** Three integrands in the masses s and t that both have somewhere, with 0 log 0 = 0 and s log(s/0) = ∞. */
const kl = (s: number, t: number) => (s === 0 ? 0 : s * Math.log(s / t));
const js = (s: number, t: number) => (kl(s, (s + t) / 2) + kl(t, (s + t) / 2)) / 2;
const tv = (s: number, t: number) => Math.abs(s - t) / 2;

/** TV, JS and both KL, nats, and W₁ = ∫|F − G| (Vallender 1974); quadrature of pieces on which both are smooth, to 1e-12 each. */
export function readingsOf(p: WithAtoms, q: WithAtoms): Readings {
  const places = placesOf(p, q);
  const pieces = places.slice(1).map((to, i) => [places[i] as number, to] as const);
  const masses = places.map((x) => [atomAt(p, x), atomAt(q, x)] as const);
  const total = (of: (s: number, t: number) => number) => {
    const atoms = masses.reduce((sum, [s, t]) => sum + of(s, t), 0);
    return pieces.reduce((sum, [from, to]) => {
      const middle = of(p.density((from + to) / 2), q.density((from + to) / 2));
      if (middle === Number.POSITIVE_INFINITY) return middle;
      return sum + integrate((x) => of(p.density(x), q.density(x)), from, to, { panels: 1 });
    }, atoms);
  };
  const apart = pieces.map(([from, to]) => {
    const jump = distributionAt(p, from) - distributionAt(q, from) - p.below(from) + q.below(from);
    return integrate((x) => Math.abs(p.below(x) - q.below(x) + jump), from, to, { panels: 1 });
  });
  return {
    klForward: total(kl),
    klReverse: total((s, t) => kl(t, s)),
    js: total(js),
    tv: total(tv),
    wasserstein: apart.reduce((sum, area) => sum + area, 0),
  };
}
