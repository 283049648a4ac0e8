import type { Bounds } from '../math/grid.ts';

/** What a reader may look at beside the curves, in the order in which it is found: the longest last. */
export const diagnosisKinds = ['weights', 'slopes', 'layers', 'coupling', 'latent', 'map'] as const;
export type DiagnosisKind = (typeof diagnosisKinds)[number];

/** One kind of finding about a critic at one iteration; arrays are transferred, none is shared. */
export type Finding =
  | {
      readonly kind: 'weights';
      /** Of the critic's parameters, weights and biases as they are trained, some evenly spaced by index. */
      readonly values: Float32Array;
      /** How many there are in all. */
      readonly total: number;
      /** Under clipping: c, and the share of all parameters that it holds at ±c, overall and by layer from the input up. */
      readonly bound?: { readonly c: number; readonly share: number; readonly byLayer: Float64Array };
    }
  | {
      readonly kind: 'slopes';
      /** x̂, n × 2: where the penalty of the next critic step would look. */
      readonly points: Float32Array;
      /** ‖∇ₓf‖ there. */
      readonly norms: Float32Array;
    }
  | {
      readonly kind: 'layers';
      /** E‖∂f/∂aₗ‖ at the same x̂, one a hidden layer from the input up. */
      readonly means: Float64Array;
      readonly samples: number;
    }
  | {
      readonly kind: 'coupling';
      /** The generated sample that the optimal plan takes each real one to, by their places among the displayed samples. */
      readonly partners: Uint16Array;
      /** W₁ between these samples, from that plan; NaN where one has run away to infinity. */
      readonly distance: number;
      /** E f(x_r) − E f(x_g) on the same samples. */
      readonly criticEstimate: number;
    }
  | {
      readonly kind: 'latent';
      /** Where G takes the lines of a grid of latent vectors (latentLines.ts), `nodes` points a line, n × 2. */
      readonly points: Float32Array;
      readonly nodes: number;
      readonly range: readonly [from: number, to: number];
      /** Latent coordinates, and where those after the second one stay. */
      readonly dimension: number;
      readonly rest: number;
      /** The least and the most by which G stretches a step along a line. */
      readonly least: number;
      readonly most: number;
    }
  | {
      readonly kind: 'map';
      /** ‖∇ₓf‖ at the nodes of an even grid that includes the bounds, row 0 at y₀; resolution² values. */
      readonly norms: Float32Array;
      readonly resolution: number;
      readonly bounds: Bounds;
      readonly largest: number;
    };

export type FindingOf<Kind extends DiagnosisKind> = Extract<Finding, { kind: Kind }>;
