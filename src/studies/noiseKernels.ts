import { parallelLines } from '../divergences/lines.ts';
import { choice, number } from '../fields/field.ts';
import { mean } from '../math/mean.ts';
import { integrate } from '../math/quadrature.ts';
import { exact } from './study.ts';

const parameters = {
  /** Distance of the real point and the generated one, each under noise. */
  theta: number(0.25, 4, 2),
  /** Width of the noise: σ of a Gaussian, s of a Cauchy density. */
  sigma: number(0.25, 1, 0.25),
  /** How many times as wide the elliptic Gaussian is in y. */
  stretch: number(1, 3, 2),
  /** The third kernel: ‖x‖^−3 in the plane, as the article prints it, or with a core, (s² + ‖x‖²)^−3/2. */
  tail: choice(['core', 'printed'], 'core'),
} as const;

/** 2 dJS/dθ at some distance, under noise of either kind along a line. */
export interface Pulls {
  readonly gaussian: number;
  readonly cauchy: number;
}

export interface NoiseKernels {
  /** Of each kernel over the plane, but for a disc of radius CORE·σ. */
  readonly masses: readonly [round: number, elliptic: number, heavy: number];
  /** Of what the third has out there, the share that lies outside a disc of twice the radius. */
  readonly outside: number;
  /** Between two Cauchy densities on a line. */
  readonly js: number;
  readonly pulls: Pulls;
  /** At a distance of REACH widths. */
  readonly far: Pulls;
}

export const CORE = 1e-4;
export const REACH = 8;
/** Of a full turn. An ellipse is smooth and periodic in the angle: so many equal steps leave 1e-9. */
const RAYS = 64;

type Kernel = (x: number, y: number) => number;

/** Mass farther out than `from`; the radius is σ tan φ, so that nothing is left out at the other end. */
function massOf(kernel: Kernel, sigma: number, from: number): number {
  const ray = (angle: number) =>
    integrate(
      (phi) => {
        const r = sigma * Math.tan(phi);
        return (kernel(r * Math.cos(angle), r * Math.sin(angle)) * r * sigma) / Math.cos(phi) ** 2;
      },
      Math.atan(from / sigma),
      Math.PI / 2,
      { tolerance: 1e-10 },
    );
  return 2 * Math.PI * mean(Array.from({ length: RAYS }, (_, k) => ray((2 * Math.PI * k) / RAYS)));
}

const gaussianOf =
  (across: number, along: number): Kernel =>
  (x, y) =>
    Math.exp(-((x / across) ** 2 + (y / along) ** 2) / 2) / (2 * Math.PI * across * along);

/** Of d = 2: without its core it has no mass that could be made 1, and is left with this factor. */
const heavyOf =
  (sigma: number, core: number): Kernel =>
  (x, y) =>
    sigma / (2 * Math.PI * (core ** 2 + x ** 2 + y ** 2) ** 1.5);

/** JS of Cauchy densities of width 1 at distance d is KL to their mixture, by reflection; with x = tan u the first is du/π. */
const jsOfCauchy = (d: number) =>
  integrate(
    (u) => Math.log(2 / (1 + (1 + Math.tan(u) ** 2) / (1 + (Math.tan(u) - d) ** 2))) / Math.PI,
    -Math.PI / 2,
    Math.PI / 2,
  );

/** dJS/dd = ½∫ ∂q/∂d · log(2q/(p + q)) dx, with x = d + tan u. */
const slopeOfCauchy = (d: number) =>
  integrate(
    (u) =>
      (Math.sin(2 * u) * Math.log(2 / (1 + (1 + Math.tan(u) ** 2) / (1 + (Math.tan(u) + d) ** 2)))) / (2 * Math.PI),
    -Math.PI / 2,
    Math.PI / 2,
  );

function pullsAt(theta: number, sigma: number): Pulls {
  return {
    gaussian: 2 * (parallelLines({ theta, thickness: 0, sigma }).js.derivative ?? Number.NaN),
    cauchy: (2 * slopeOfCauchy(theta / sigma)) / sigma,
  };
}

/** Three kernels of noise: which are densities, and how far each lets JS reach (Arjovsky & Bottou 2017, Cor. 3.1). */
export const noiseKernels = exact('noiseKernels', parameters, ({ theta, sigma, stretch, tail }): NoiseKernels => {
  const heavy = heavyOf(sigma, tail === 'core' ? sigma : 0);
  const [round, elliptic] = [gaussianOf(sigma, sigma), gaussianOf(sigma, stretch * sigma)];
  const from = CORE * sigma;
  const mass = massOf(heavy, sigma, from);
  return {
    masses: [massOf(round, sigma, from), massOf(elliptic, sigma, from), mass],
    outside: massOf(heavy, sigma, 2 * from) / mass,
    js: jsOfCauchy(theta / sigma),
    pulls: pullsAt(theta, sigma),
    far: pullsAt(REACH * sigma, sigma),
  };
});
