import type { Readings } from '../divergences/withAtoms.ts';
import { dyadic, type SequenceAt, type SequenceName } from './convergent.ts';

const INFINITE = Number.POSITIVE_INFINITY;
/** No point of either has mass in the other. */
const apart = { klForward: INFINITE, klReverse: INFINITE, js: Math.LN2, tv: 1 } as const;

/** JS where one side keeps the share r of the other, and the rest lies elsewhere. */
function jsOfShare(r: number): number {
  const shared = r === 0 ? 0 : r * Math.log((2 * r) / (1 + r));
  return (Math.log(2 / (1 + r)) + shared + (1 - r) * Math.LN2) / 2;
}

function typewriter(n: number): Readings {
  const [from, length] = dyadic(n);
  const scale = 1 + length;
  const js = (p: number, q: number) => (p * Math.log((2 * p) / (p + q)) + q * Math.log((2 * q) / (p + q))) / 2;
  // F − F_n rises to `left` where the interval begins, and ends with −`right` where it ends.
  const [left, right] = [(from * length) / scale, ((1 - from - length) * length) / scale];
  return {
    klForward: Math.log(scale) - length * Math.LN2,
    klReverse: ((2 * length) / scale) * Math.LN2 - Math.log(scale),
    js: length * js(1, 2 / scale) + (1 - length) * js(1, 1 / scale),
    tv: (length * (1 - length)) / scale,
    wasserstein:
      (from * left + (1 - from - length) * right) / 2 + (length * (left ** 2 + right ** 2)) / (2 * (left + right)),
  };
}

/** What the rulers say of P and P_n, in closed form; NaN for JS of a ripple, which has none. */
export function lawOf(name: SequenceName, n: number, { amplitude, atomAt, speed }: SequenceAt): Readings {
  const js = jsOfShare(1 - 1 / n);
  const rest = -Math.log1p(-1 / n);
  switch (name) {
    case 'point':
      return { ...apart, wasserstein: 1 / n };
    case 'grid':
      return { ...apart, wasserstein: 1 / (4 * n) };
    case 'ripple': {
      const root = Math.sqrt(1 - amplitude ** 2);
      const half = Math.log((1 + root) / 2);
      return {
        klForward: -half,
        klReverse: half + 1 - root,
        js: Number.NaN,
        tv: amplitude / Math.PI,
        wasserstein: amplitude / (2 * Math.PI * n),
      };
    }
    case 'shrinking':
      return { klForward: INFINITE, klReverse: rest, js, tv: 1 / n, wasserstein: 1 / (2 * n) };
    case 'atom': {
      const far = atomAt > 1 ? atomAt - 0.5 : (atomAt ** 2 + (1 - atomAt) ** 2) / 2;
      return { klForward: rest, klReverse: INFINITE, js, tv: 1 / n, wasserstein: far / n };
    }
    case 'typewriter':
      return typewriter(n);
    case 'runaway':
      return { klForward: rest, klReverse: INFINITE, js, tv: 1 / n, wasserstein: n ** (speed - 1) };
  }
}
