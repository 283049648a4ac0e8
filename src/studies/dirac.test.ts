import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { softplus } from '../math/activations.ts';
import { dirac, eigenvalues } from './dirac.ts';
import { type DiracMethod, diracGame, diracMethods } from './diracGame.ts';

const usual = defaults(dirac.parameters);
const settings = { clip: 0.7, lambda: 1.3, gamma: 0.4 };

/** What the two minimise. */
const losses: Record<
  DiracMethod,
  readonly [generator: (x: number) => number, critic: (x: number, psi: number) => number]
> = {
  minimax: [(x) => -softplus(x), (x) => softplus(x)],
  'non-saturating': [(x) => softplus(-x), (x) => softplus(x)],
  clip: [(x) => -x, (x) => x],
  penalty: [(x) => -x, (x, psi) => x + 1.3 * (Math.abs(psi) - 1) ** 2],
  'one-sided': [(x) => -x, (x, psi) => x + 1.3 * Math.max(0, Math.abs(psi) - 1) ** 2],
  'zero-centred': [(x) => -softplus(x), (x, psi) => softplus(x) + 0.2 * psi ** 2],
};

const last = (path: Float64Array) => Math.hypot(...path.slice(-2));

describe.each(diracMethods)('%s', (method) => {
  it.each([
    [0.6, -1.4],
    [-1.1, 0.3],
    [1.7, 1.2],
  ])('both players descend their losses at (%d, %d)', (theta, psi) => {
    const game = diracGame(method, settings);
    const [generator, critic] = losses[method];
    const h = 1e-5;
    const slope = (f: (step: number) => number) => (f(h) - f(-h)) / (2 * h);
    expect(game.generator(theta, psi)).toBeCloseTo(-slope((d) => generator(psi * (theta + d))), 8);
    expect(game.critic(theta, psi)).toBeCloseTo(-slope((d) => critic((psi + d) * theta, psi + d)), 8);
  });
});

describe('paths', () => {
  // With ψ turned round, the setting of Mescheder et al. 2018: (1, 1), h = .2, 500 steps.
  it.each([
    ['minimax', 3.1, 1.42],
    ['non-saturating', 0.64, 0.284],
    ['clip', 1, 1.02],
    ['zero-centred', 2.6e-6, 2.3e-7],
  ] as const)('%s ends where the published notebook’s setting ends', (method, simultaneous, alternating) => {
    expect(Math.abs(last(dirac.find(usual, 0).paths[method]) / simultaneous - 1)).toBeLessThan(0.02);
    const inTurn = dirac.find({ ...usual, order: 'generator-first' }, 0).paths[method];
    expect(Math.abs(last(inTurn) / alternating - 1)).toBeLessThan(0.02);
  });

  it('a linear critic that nothing holds gains 1 + h² of energy a step, and in turn keeps θ² + ψ² − hθψ', () => {
    const at = { ...usual, clip: 3, theta: 0.3, psi: -0.2, rate: 0.11, steps: 100 };
    const { clip } = dirac.find(at, 0).paths;
    expect(last(clip) ** 2).toBeCloseTo((0.09 + 0.04) * (1 + 0.11 ** 2) ** 100, 10);
    const inTurn = dirac.find({ ...at, order: 'critic-first' }, 0).paths.clip;
    const [theta, psi] = inTurn.slice(-2) as unknown as [number, number];
    expect(theta ** 2 + psi ** 2 - 0.11 * theta * psi).toBeCloseTo(0.09 + 0.04 + 0.11 * 0.06, 12);
  });

  it('gradient flow of the plain GAN only turns: each step of both gains h²‖v‖²', () => {
    const { paths, game } = dirac.find(usual, 0);
    for (const k of [0, 17, 300]) {
      const [theta, psi, nextTheta, nextPsi] = paths.minimax.slice(2 * k) as unknown as [
        number,
        number,
        number,
        number,
      ];
      const gained = nextTheta ** 2 + nextPsi ** 2 - theta ** 2 - psi ** 2;
      const speed = game.generator(theta, psi) ** 2 + game.critic(theta, psi) ** 2;
      expect(gained).toBeCloseTo(0.04 * speed, 12);
    }
  });

  it('a two-sided penalty traps the fake at 2λ where λ√n is over 1, and not far under it', () => {
    const end = (lambda: number, criticSteps: number) => {
      const at = { ...usual, lambda, criticSteps, theta: 0.1 * lambda, psi: 1, rate: 0.05 };
      return dirac.find({ ...at, order: 'critic-first', steps: 10_000 }, 0).paths.penalty.slice(-2);
    };
    fc.assert(
      fc.property(fc.double({ min: 1.1, max: 5, noNaN: true }), fc.integer({ min: 1, max: 6 }), (strength, n) => {
        const lambda = strength / Math.sqrt(n);
        const [theta, psi] = end(lambda, n) as unknown as [number, number];
        expect(theta).toBeCloseTo(2 * lambda, 3);
        expect(psi).toBeCloseTo(0, 3);
      }),
      { numRuns: 12 },
    );
    const [theta] = end(0.5, 1);
    expect(Math.abs(Math.abs(theta as number) - 1)).toBeGreaterThan(0.05);
  });
});

it('eigenvalues have the matrix’s trace and determinant, the larger first', () => {
  const entry = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(entry, entry, entry, entry, (a, b, c, d) => {
      const [[re, im], [other, conjugate]] = eigenvalues([a, b, c, d]);
      expect(re + other).toBeCloseTo(a + d, 10);
      expect(im + conjugate).toBeCloseTo(0, 12);
      expect(re * other - im * conjugate).toBeCloseTo(a * d - b * c, 10);
      expect(Math.hypot(re, im)).toBeGreaterThanOrEqual(Math.hypot(other, conjugate) - 1e-12);
    }),
  );
});
