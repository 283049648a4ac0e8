import { add, keep, mul, square, sub, type Tensor3D, tensor3d } from '@tensorflow/tfjs-core';
import type { Experiment, Objective } from '../../experiment/experiment.ts';
import { differentiableActivation } from './activation.ts';
import { product } from './gradients.ts';
import type { Literals } from './literals.ts';

/**
 * A loss summed over n rows of critic outputs: Σ wᵢ·ℓ(fᵢ), with ℓ one of five
 * shapes and per-row constants. So all rows, whatever their part, take one pass.
 */
export interface Terms {
  /** f, softplus(sf), max(0, 1 + sf), (f − s)², sigmoid(f). */
  readonly shape: 'linear' | 'softplus' | 'hinge' | 'square' | 'sigmoid';
  /** s, 1 × n × 1. */
  readonly marks: Tensor3D;
  /** w, 1 × 1 × n. */
  readonly weights: Tensor3D;
}

type Part = 'real' | 'generated' | 'generator';
type Coefficients = Pick<Terms, 'shape'> & Record<Part, readonly [mark: number, weight: number]>;

/** `objectives.ts` in this form: each part's s and w. */
const coefficients: Record<Objective, Coefficients> = {
  wasserstein: { shape: 'linear', real: [0, -1], generated: [0, 1], generator: [0, -1] },
  minimax: { shape: 'softplus', real: [-1, 1], generated: [1, 1], generator: [1, -1] },
  'non-saturating': { shape: 'softplus', real: [-1, 1], generated: [1, 1], generator: [-1, 1] },
  'least-squares': { shape: 'square', real: [1, 0.5], generated: [0, 0.5], generator: [1, 0.5] },
  hinge: { shape: 'hinge', real: [-1, 1], generated: [1, 1], generator: [0, -1] },
  'total-variation': { shape: 'sigmoid', real: [0, -1], generated: [0, 1], generator: [0, -1] },
};

function termsOf(shape: Terms['shape'], rows: readonly (readonly [number, number])[], size: number): Terms {
  const spread = (value: (row: readonly [number, number]) => number) =>
    Float32Array.from({ length: rows.length * size }, (_, i) => value(rows[Math.floor(i / size)] as [number, number]));
  const n = rows.length * size;
  return {
    shape,
    marks: keep(
      tensor3d(
        spread(([mark]) => mark),
        [1, n, 1],
      ),
    ),
    weights: keep(
      tensor3d(
        spread(([, weight]) => weight),
        [1, 1, n],
      ),
    ),
  };
}

/** The critic's loss over `blocks` blocks of `size` rows: real, generated, and where the penalty looks. */
export function criticTerms({ objective }: Experiment, blocks: 2 | 3, size: number): Terms {
  const { shape, real, generated } = coefficients[objective];
  const rows = [real, generated, [0, 0] as const].slice(0, blocks);
  return termsOf(shape, rows, size);
}

export function generatorTerms({ objective }: Experiment, size: number): Terms {
  const { shape, generator } = coefficients[objective];
  return termsOf(shape === 'hinge' ? 'linear' : shape, [generator], size);
}

/** Σ wᵢ·ℓ(fᵢ) as 1 × 1 × 1, for f of 1 × n × 1. */
export function sumTerms({ shape, marks, weights }: Terms, f: Tensor3D, literals: Literals): Tensor3D {
  return product(weights, pointwise(shape, f, marks, literals));
}

function pointwise(shape: Terms['shape'], f: Tensor3D, marks: Tensor3D, literals: Literals): Tensor3D {
  if (shape === 'linear') return f;
  if (shape === 'square') return square(sub(f, marks));
  if (shape === 'sigmoid') return differentiableActivation('sigmoid', f, literals);
  if (shape === 'softplus') return differentiableActivation('softplus', mul(f, marks), literals);
  return differentiableActivation('relu', add(mul(f, marks), literals.scalar(1)), literals);
}

export function disposeTerms({ marks, weights }: Terms): void {
  marks.dispose();
  weights.dispose();
}
