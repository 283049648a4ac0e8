import { describe, expect, it } from 'vitest';
import { integrate } from '../math/quadrature.ts';
import { normalCdf, normalPdf } from '../math/special.ts';
import { bells, middles, widthOf } from './onLine.ts';
import { pulls, rulers } from './pulls.ts';

const real = { centre: 0, apart: 1.7, spread: 0.45 };
const p = (x: number) => (normalPdf(x, -1.7, 0.45) + normalPdf(x, 1.7, 0.45)) / 2;
const [mean, spread] = [1.1, 0.8];
const at = (centre: number, width: number) => bells(real, { centre, apart: 0, spread: width }, 600);

const over = (of: (x: number) => number) => integrate(of, -9, 10, { panels: 64, tolerance: 1e-9 });

describe.each(rulers)('%s', (ruler) => {
  const q = (x: number) => normalPdf(x, mean, spread);
  const log = (a: number, b: number) => (a === 0 ? 0 : a * Math.log(a / b));
  const js = () => over((x) => (log(p(x), (p(x) + q(x)) / 2) + log(q(x), (p(x) + q(x)) / 2)) / 2);
  const reverse = () => over((x) => log(q(x), p(x)));
  const behind = (x: number) => (normalCdf(x, -1.7, 0.45) + normalCdf(x, 1.7, 0.45)) / 2 - normalCdf(x, mean, spread);
  const written = {
    klForward: () => over((x) => log(p(x), q(x))),
    klReverse: reverse,
    softened: () => reverse() - 2 * js(),
    js,
    tv: () => over((x) => Math.abs(p(x) - q(x)) / 2),
    wasserstein: () => over((x) => Math.abs(behind(x))),
  };

  it('has the value of its definition', () => {
    expect(Math.abs(pulls[ruler].value(at(mean, spread)) - written[ruler]())).toBeLessThan(2e-4);
  });

  it('has weights that make its derivatives', () => {
    const pair = at(mean, spread);
    const weights = pulls[ruler].weights(pair);
    const slope = (score: (z: number) => number) =>
      middles(pair).reduce(
        (sum, x, i) => sum + widthOf(pair, i) * (weights[i] as number) * score((x - mean) / spread),
        0,
      );
    const h = 0.01;
    const across = (of: (step: number) => ReturnType<typeof at>) =>
      (pulls[ruler].value(of(h)) - pulls[ruler].value(of(-h))) / (2 * h);
    const inMean = across((step) => at(mean + step, spread));
    const inSpread = across((step) => at(mean, spread * Math.exp(step)));
    expect(Math.abs(slope((z) => z / spread) - inMean)).toBeLessThan(2e-3 * (1 + Math.abs(inMean)));
    expect(Math.abs(slope((z) => z * z - 1) - inSpread)).toBeLessThan(2e-3 * (1 + Math.abs(inSpread)));
    expect(Math.abs(inMean)).toBeGreaterThan(0.05);
  });
});
