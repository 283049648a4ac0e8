/** An activation φ with its first two derivatives, all as functions of the pre-activation a; who has y = φ(a) may spare them that. */
export interface Activation {
  value(a: number): number;
  slope(a: number, y?: number): number;
  curvature(a: number, y?: number): number;
}

/** The leaky slope of the field's reference codes (see the README, "Conventions"). */
export const LEAK = 0.2;

export function sigmoid(a: number): number {
  if (a >= 0) return 1 / (1 + Math.exp(-a));
  const e = Math.exp(a);
  return e / (1 + e);
}

/** log(1 + eᵃ) without overflow. */
export function softplus(a: number): number {
  return Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a)));
}

const relu: Activation = {
  value: (a) => Math.max(a, 0),
  slope: (a) => (a > 0 ? 1 : 0),
  curvature: () => 0,
};

const leakyRelu: Activation = {
  value: (a) => (a > 0 ? a : LEAK * a),
  slope: (a) => (a > 0 ? 1 : LEAK),
  curvature: () => 0,
};

const tanh: Activation = {
  value: Math.tanh,
  slope: (a, y = Math.tanh(a)) => 1 - y ** 2,
  curvature: (a, y = Math.tanh(a)) => -2 * y * (1 - y * y),
};

const softplusActivation: Activation = {
  value: softplus,
  slope: sigmoid,
  curvature: (a) => sigmoid(a) * sigmoid(-a),
};

const sigmoidActivation: Activation = {
  value: sigmoid,
  slope: (a) => sigmoid(a) * sigmoid(-a),
  curvature: (a) => {
    const s = sigmoid(a);
    return s * sigmoid(-a) * (1 - 2 * s);
  },
};

const elu: Activation = {
  value: (a) => (a > 0 ? a : Math.expm1(a)),
  slope: (a) => (a > 0 ? 1 : Math.exp(a)),
  curvature: (a) => (a > 0 ? 0 : Math.exp(a)),
};

const silu: Activation = {
  value: (a) => a * sigmoid(a),
  slope: (a) => {
    const s = sigmoid(a);
    return s + a * s * sigmoid(-a);
  },
  curvature: (a) => {
    const s = sigmoid(a);
    const t = s * sigmoid(-a);
    return 2 * t + a * t * (1 - 2 * s);
  },
};

export const activations = {
  relu,
  leakyRelu,
  tanh,
  softplus: softplusActivation,
  sigmoid: sigmoidActivation,
  elu,
  silu,
} as const satisfies Record<string, Activation>;

export type ActivationName = keyof typeof activations;
export const activationNames = Object.keys(activations) as ActivationName[];
