import type { Mode } from '../datasets/dataset.ts';
import { mixtureDensity } from '../datasets/mixture.ts';
import { jensenShannon, kullbackLeibler, totalVariation } from '../divergences/grid.ts';
import { wasserstein } from '../divergences/wasserstein.ts';
import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { softplus } from '../math/activations.ts';
import { fillNormal } from '../math/draws.ts';
import { type Bounds, gridPoints } from '../math/grid.ts';
import { onCells } from './onCells.ts';
import { exact } from './study.ts';

const parameters = {
  /** Bells of equal weight on a ring around the middle; one of them lies in the middle itself. */
  realModes: integer(1, 8, 8),
  realRadius: number(0, 2, 1.4),
  realSpread: number(0.3, 1, 0.3),
  generatedModes: integer(1, 8, 1),
  generatedRadius: number(0, 2, 1),
  generatedSpread: number(0.3, 1, 0.8),
  /** The middle of the generated ring; the real one's is the origin. */
  x: number(-1.5, 1.5, 0.2),
  y: number(-1.5, 1.5, -0.1),
  /** What is drawn over the plane. */
  shown: choice(['ideal', 'mixture', 'klForward', 'klReverse', 'js'], 'ideal'),
} as const;

export type MixturesAt = ValueOf<typeof parameters>;

export interface BetweenMixtures {
  /** What `shown` asks for, on RESOLUTION² places of the window, row by row from the lowest y. */
  readonly shown: Float32Array;
  readonly klForward: number;
  readonly klReverse: number;
  readonly js: number;
  readonly tv: number;
  /** L(D*) = E_p log D* + E_q log(1 − D*), and KL(m‖p) of the mixture m from the real density. */
  readonly best: number;
  readonly klMixture: number;
  /** POINTS drawn from either side, n × 2; the exact W₁ between them, and between two drawings of the real side. */
  readonly someReal: Float64Array;
  readonly someGenerated: Float64Array;
  readonly wasserstein: number;
  readonly floor: number;
}

export const WINDOW: Bounds = [-3, 3, -3, 3];
export const RESOLUTION = 48;
/** What lies outside [−9, 9]² weighs less than 1e-12. */
const REACH = 9;
/** So many cells a side are 4 to the narrowest bell's σ: the middle of each is as good as its mean, but at TV's kinks. */
const CELLS = 240;
/** All the cells with less than this together weigh under 1e-11. */
const NOTHING = 1e-16;
export const POINTS = 128;

/** The bells of a side. */
export function bellsOf(at: MixturesAt, side: 'real' | 'generated'): readonly Mode[] {
  const [count, ring, sigma] =
    side === 'real'
      ? [at.realModes, at.realRadius, at.realSpread]
      : [at.generatedModes, at.generatedRadius, at.generatedSpread];
  const [x, y] = side === 'real' ? [0, 0] : [at.x, at.y];
  const radius = count === 1 ? 0 : ring;
  return Array.from({ length: count }, (_, k) => {
    const angle = (2 * Math.PI * k) / count;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle), sigma };
  });
}

/** POINTS of a mixture, as many of each bell as of the others, so that they follow a drag. */
function drawn(bells: readonly Mode[], seed: number, drawing: number): Float64Array {
  const normals = new Float64Array(2 * POINTS);
  fillNormal({ seed, stream: 'measureReal', iteration: drawing, substep: 0 }, normals);
  return normals.map((z, i) => {
    const bell = bells[Math.floor(i / 2) % bells.length] as Mode;
    return (i % 2 ? bell.y : bell.x) + bell.sigma * z;
  });
}

type Shown = (p: number, q: number) => number;
const part = (own: number, other: number) => (own > 0 ? own * Math.log(own / other) : 0);

const shownAs: Readonly<Record<MixturesAt['shown'], Shown>> = {
  ideal: (p, q) => p / (p + q),
  mixture: (p, q) => (p + q) / 2,
  klForward: part,
  klReverse: (p, q) => part(q, p),
  js: (p, q) => (part(p, (p + q) / 2) + part(q, (p + q) / 2)) / 2,
};

/** Two mixtures of Gaussians on the plane by every ruler, by sums over CELLS² cells; W₁, which they don't give, from drawn points (Goodfellow et al. 2014, §4). */
export const betweenMixtures = exact('betweenMixtures', parameters, (at, seed): BetweenMixtures => {
  const [real, generated] = [bellsOf(at, 'real'), bellsOf(at, 'generated')];
  const { mass: p, log: logP } = onCells(real, REACH, CELLS);
  const { mass: q, log: logQ } = onCells(generated, REACH, CELLS);
  let [best, klMixture] = [0, 0];
  for (let i = 0; i < p.length; i++) {
    const [mass, other] = [p[i] as number, q[i] as number];
    if (mass + other < NOTHING) continue;
    const ratio = logP(i) - logQ(i);
    best -= mass * softplus(-ratio) + other * softplus(ratio);
    // log m/p = log(1 + q/p) − log 2
    klMixture += ((mass + other) / 2) * (softplus(-ratio) - Math.LN2);
  }
  const points = gridPoints(WINDOW, RESOLUTION);
  const [densityP, densityQ] = [mixtureDensity(real), mixtureDensity(generated)];
  const show = shownAs[at.shown];
  const [someReal, someGenerated] = [drawn(real, seed, 0), drawn(generated, seed, 1)];
  return {
    shown: Float32Array.from({ length: RESOLUTION ** 2 }, (_, k) => {
      const [x, y] = [points[2 * k] as number, points[2 * k + 1] as number];
      return show(densityP(x, y), densityQ(x, y));
    }),
    klForward: kullbackLeibler(p, q, logQ),
    klReverse: kullbackLeibler(q, p, logP),
    js: jensenShannon(p, q),
    tv: totalVariation(p, q),
    best,
    klMixture,
    someReal,
    someGenerated,
    wasserstein: wasserstein(someReal, someGenerated).value,
    floor: wasserstein(someReal, drawn(real, seed, 2)).value,
  };
});
