import { kronrod, nodes } from './kronrod.ts';

/** Weights of Gauss's seven nodes, every other one of Kronrod's. */
const gauss = [0.1294849661688697, 0.2797053914892767, 0.3818300505051189, 0.4179591836734694];

/** Below this share of ∫|f| the two rules differ by rounding alone. */
const ROUNDING = 1e-14;
const MOST_PANELS = 2000;

type Integrand = (x: number) => number;

interface Panel {
  readonly a: number;
  readonly b: number;
  readonly value: number;
  /** |Kronrod − Gauss|, far above the true error; 0 once it is all rounding. */
  readonly error: number;
}

function measure(f: Integrand, a: number, b: number): Panel {
  const centre = (a + b) / 2;
  const half = (b - a) / 2;
  let fine = 0;
  let coarse = 0;
  let size = 0;
  for (let i = 0; i < 8; i++) {
    const offset = half * (nodes[i] as number);
    const right = f(centre + offset);
    const left = i < 7 ? f(centre - offset) : 0;
    fine += (kronrod[i] as number) * (left + right);
    size += (kronrod[i] as number) * (Math.abs(left) + Math.abs(right));
    if (i % 2 === 1) coarse += (gauss[i >> 1] as number) * (left + right);
  }
  const difference = Math.abs(fine - coarse);
  return { a, b, value: half * fine, error: difference < ROUNDING * size ? 0 : Math.abs(half) * difference };
}

export interface QuadratureOptions {
  /** Absolute. */
  readonly tolerance?: number;
  /** Equal panels to begin with: enough that none steps over a narrow peak. */
  readonly panels?: number;
}

/**
 * ∫ₐᵇ f for finite a and b, by Gauss–Kronrod (7, 15) panels of which the worst
 * is halved until the estimated errors sum to `tolerance`. Kinks and jumps cost
 * time, not accuracy. NaN where f isn't finite or the tolerance can't be met.
 */
export function integrate(f: Integrand, a: number, b: number, options: QuadratureOptions = {}): number {
  const { tolerance = 1e-12, panels: count = 8 } = options;
  const edge = (i: number) => (i === count ? b : a + ((b - a) * i) / count);
  const panels = Array.from({ length: count }, (_, i) => measure(f, edge(i), edge(i + 1)));
  for (; panels.length < MOST_PANELS; ) {
    let error = 0;
    let worst = 0;
    panels.forEach((panel, i) => {
      error += panel.error;
      if (panel.error > (panels[worst] as Panel).error) worst = i;
    });
    if (error <= tolerance) return panels.reduce((sum, { value }) => sum + value, 0);
    if (!Number.isFinite(error)) return Number.NaN;
    const { a: left, b: right } = panels[worst] as Panel;
    const middle = (left + right) / 2;
    panels[worst] = measure(f, left, middle);
    panels.push(measure(f, middle, right));
  }
  return Number.NaN;
}
