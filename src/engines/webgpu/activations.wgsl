// φ(a), and φ′ and φ″ as functions of a memo m: φ(a) itself, or a where φ can't be inverted (silu).

const LEAK = 0.2;

fn relu_value(a: vec4f) -> vec4f { return max(a, vec4f(0)); }
fn relu_slope(m: vec4f) -> vec4f { return select(vec4f(0), vec4f(1), m > vec4f(0)); }
fn relu_curvature(m: vec4f) -> vec4f { return vec4f(0); }

fn leakyRelu_value(a: vec4f) -> vec4f { return max(a, LEAK * a); }
fn leakyRelu_slope(m: vec4f) -> vec4f { return select(vec4f(LEAK), vec4f(1), m > vec4f(0)); }
fn leakyRelu_curvature(m: vec4f) -> vec4f { return vec4f(0); }

fn tanh_value(a: vec4f) -> vec4f { return hyperbolicTangent(a); }
fn tanh_slope(m: vec4f) -> vec4f { return 1.0 - m * m; }
fn tanh_curvature(m: vec4f) -> vec4f { return -2.0 * m * (1.0 - m * m); }

fn softplus_value(a: vec4f) -> vec4f { return softplus(a); }
fn softplus_slope(m: vec4f) -> vec4f { return 1.0 - exponential(-m); }
fn softplus_curvature(m: vec4f) -> vec4f {
  let e = exponential(-m);
  return e * (1.0 - e);
}

fn sigmoid_value(a: vec4f) -> vec4f { return sigmoid(a); }
fn sigmoid_slope(m: vec4f) -> vec4f { return m * (1.0 - m); }
fn sigmoid_curvature(m: vec4f) -> vec4f { return m * (1.0 - m) * (1.0 - 2.0 * m); }

fn elu_value(a: vec4f) -> vec4f { return select(exponential(min(a, vec4f(0))) - 1.0, a, a > vec4f(0)); }
fn elu_slope(m: vec4f) -> vec4f { return select(m + 1.0, vec4f(1), m > vec4f(0)); }
fn elu_curvature(m: vec4f) -> vec4f { return select(m + 1.0, vec4f(0), m > vec4f(0)); }

fn silu_value(a: vec4f) -> vec4f { return a * sigmoid(a); }
fn silu_slope(m: vec4f) -> vec4f {
  let s = sigmoid(m);
  return s + m * s * (1.0 - s);
}
fn silu_curvature(m: vec4f) -> vec4f {
  let s = sigmoid(m);
  let t = s * (1.0 - s);
  return 2.0 * t + m * t * (1.0 - 2.0 * s);
}
