import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { softplus } from '../math/activations.ts';
import type { Drawn } from '../math/drawn.ts';
import { fillNormal, fillUniform } from '../math/draws.ts';
import { integrate } from '../math/quadrature.ts';
import { normalPdf } from '../math/special.ts';
import { exact } from './study.ts';

const parameters = {
  /** g(z) = a + bz, a + b·tanh z or a + b|z|, of a standard normal z. */
  generator: choice(['straight', 'squashed', 'folded'], 'squashed'),
  offset: number(-3, 3, 0.4),
  scale: number(0.1, 3, 1.2),
  /** The discriminator D = sigmoid(s(x − t)). */
  slope: number(-8, 8, -1.5),
  threshold: number(-3, 3, 0.9),
  points: integer(16, 4096, 512),
} as const;

type At = ValueOf<typeof parameters>;

interface Generator {
  readonly of: (z: number) => number;
  /** Where its points lie, and their density there. */
  readonly range: readonly [number, number];
  readonly density: (x: number) => number;
}

/** A standard normal ends here. */
const END = 9;
/** Nobody draws one so far out: the chance is 2·10⁻⁹. */
const NEVER = 6;

function generatorOf({ generator, offset: a, scale: b }: At): Generator {
  if (generator === 'straight') {
    return { of: (z) => a + b * z, range: [a - END * b, a + END * b], density: (x) => normalPdf(x, a, b) };
  }
  if (generator === 'folded') {
    return { of: (z) => a + b * Math.abs(z), range: [a, a + END * b], density: (x) => 2 * normalPdf(x, a, b) };
  }
  const density = (x: number) => {
    const u = (x - a) / b;
    return Math.abs(u) < 1 ? normalPdf(Math.atanh(u)) / (b * (1 - u * u)) : 0;
  };
  return { of: (z) => a + b * Math.tanh(z), range: [a - b, a + b], density };
}

/** Cells that a density is taken for even in. */
const CELLS = 8192;

/** The points before which the density has the shares `uniforms` of its mass: so many draws of it. */
export function drawnBy(density: (x: number) => number, [from, to]: readonly [number, number], uniforms: Float64Array) {
  const width = (to - from) / CELLS;
  const before = new Float64Array(CELLS + 1);
  for (let k = 0; k < CELLS; k++) before[k + 1] = (before[k] as number) + density(from + (k + 0.5) * width);
  const total = before[CELLS] as number;
  return uniforms.map((u) => {
    const wanted = u * total;
    let [low, high] = [0, CELLS];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((before[middle] as number) <= wanted) low = middle;
      else high = middle;
    }
    const [start, end] = [before[low] as number, before[high] as number];
    return from + (low + (end > start ? (wanted - start) / (end - start) : 0.5)) * width;
  });
}

export interface PushedForward {
  /** log(1 − D(g(z))), a latent number each. */
  readonly throughLatent: Drawn;
  /** log(1 − D(x)), a point each that was drawn by the density p_g, with no z; its mean is expected to be the one over z. */
  readonly throughPoints: Drawn;
  /** ∫ p(z) log(1 − D(g(z))) dz */
  readonly overLatent: number;
  /** ∫ p_g(x) log(1 − D(x)) dx */
  readonly overPoints: number;
}

/** One mean, over latent numbers or over the points that a generator makes of them (Goodfellow et al. 2014, eq. 1). */
export const pushedForward = exact('pushedForward', parameters, (at, seed): PushedForward => {
  const { of, range, density } = generatorOf(at);
  const loss = (x: number) => -softplus(at.slope * (x - at.threshold));
  const [latent, shares] = [new Float64Array(at.points), new Float64Array(at.points)];
  fillUniform({ seed, stream: 'latent', iteration: 0, substep: 1 }, shares);
  fillNormal({ seed, stream: 'latent', iteration: 0, substep: 0 }, latent);
  const over = (f: (z: number) => number) =>
    integrate((z) => normalPdf(z) * f(of(z)), -END, END, { tolerance: 1e-10, panels: 48 });
  const overLatent = over(loss);
  const law = {
    mean: overLatent,
    deviation: Math.sqrt(over((x) => (loss(x) - overLatent) ** 2)),
    most: Math.max(...[-NEVER, 0, NEVER].map((z) => Math.abs(loss(of(z)) - overLatent))),
  };
  return {
    throughLatent: { values: latent.map((z) => loss(of(z))), ...law },
    throughPoints: { values: drawnBy(density, range, shares).map(loss), ...law },
    overLatent,
    overPoints: integrate((x) => density(x) * loss(x), ...range, { tolerance: 1e-10, panels: 48 }),
  };
});
