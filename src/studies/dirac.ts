import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { type DiracGame, type DiracMethod, diracGame, diracMethods, diracStep } from './diracGame.ts';
import { exact } from './study.ts';

const parameters = {
  /** Whose field is drawn. */
  method: choice(diracMethods, 'minimax'),
  /** Where both start. */
  theta: number(-3, 3, 1),
  psi: number(-3, 3, -1),
  /** Of the zero-centred penalty γψ²/2. */
  gamma: number(0, 4, 0.3),
  /** Of the penalties on |ψ| − 1. */
  lambda: number(0.05, 10, 1, { scale: 'log' }),
  /** c: |ψ| ≤ c where weights are clipped. */
  clip: number(0.05, 3, 1),
  /** h: the step of both players. */
  rate: number(0.01, 1, 0.2, { scale: 'log' }),
  criticSteps: integer(1, 20, 1),
  order: choice(['simultaneous', 'generator-first', 'critic-first'], 'simultaneous'),
  steps: integer(10, 20_000, 500, { scale: 'log' }),
} as const;

/** (θ, ψ) at the start and after each step: (steps + 1) × 2. */
type Path = Float64Array;

/** [a, b; c, d]. */
type Matrix = readonly [number, number, number, number];

export interface Dirac {
  readonly game: DiracGame;
  readonly paths: Readonly<Record<DiracMethod, Path>>;
  /** Of the zero-centred method at its equilibrium (0, 0), by differences: the flow's Jacobian and one step's. */
  readonly flow: Matrix;
  readonly step: Matrix;
}

function pathOf(game: DiracGame, at: ValueOf<typeof parameters>): Path {
  const path = new Float64Array(2 * (at.steps + 1));
  let [theta, psi] = [at.theta, at.psi] as readonly [number, number];
  for (let k = 0; k <= at.steps; k++) {
    path.set([theta, psi], 2 * k);
    [theta, psi] = diracStep(game, at, theta, psi);
  }
  return path;
}

const NUDGE = 1e-5;

/** The Jacobian of a map of the plane at the origin, by central differences. */
function jacobian(map: (theta: number, psi: number) => readonly [number, number]): Matrix {
  const [east, west, north, south] = [map(NUDGE, 0), map(-NUDGE, 0), map(0, NUDGE), map(0, -NUDGE)];
  const over = (to: readonly [number, number], from: readonly [number, number], i: 0 | 1) =>
    (to[i] - from[i]) / (2 * NUDGE);
  return [over(east, west, 0), over(north, south, 0), over(east, west, 1), over(north, south, 1)];
}

/** The eigenvalues of a real matrix as [re, im], the one of larger modulus first. */
export function eigenvalues([a, b, c, d]: Matrix): readonly [readonly [number, number], readonly [number, number]] {
  const half = (a + d) / 2;
  const square = half * half - (a * d - b * c);
  const root = Math.sqrt(Math.abs(square));
  if (square < 0)
    return [
      [half, root],
      [half, -root],
    ];
  const sign = half < 0 ? -1 : 1;
  return [
    [half + sign * root, 0],
    [half - sign * root, 0],
  ];
}

/** Real data at 0, a fake at θ and a critic ψx: the smallest GAN there is, and six ways to train it (Mescheder, Geiger & Nowozin 2018). */
export const dirac = exact('dirac', parameters, (at): Dirac => {
  const games = diracMethods.map((method) => [method, diracGame(method, at)] as const);
  const paths = Object.fromEntries(games.map(([method, game]) => [method, pathOf(game, at)]));
  const zeroCentred = diracGame('zero-centred', at);
  return {
    game: diracGame(at.method, at),
    paths: paths as Record<DiracMethod, Path>,
    flow: jacobian((theta, psi) => [zeroCentred.generator(theta, psi), zeroCentred.critic(theta, psi)]),
    step: jacobian((theta, psi) => diracStep(zeroCentred, at, theta, psi)),
  };
});
