// WGSL leaves exp, log, sin and tanh more room than a run can spare (sin may be off by 2⁻¹¹),
// so they are written out. Polynomials are those of Moshier's Cephes library.

fn exponential(x: vec4f) -> vec4f {
  return exp(clamp(x, vec4f(-87.3), vec4f(88.7)));
}

/** log x for finite x > 0. */
fn logarithm(x: vec4f) -> vec4f {
  let root = vec4u(0x3f3504f3u); // √½: the mantissa lands in [√½, √2)
  let bits = bitcast<vec4u>(x) - root;
  let e = vec4f(bitcast<vec4i>(bits) >> vec4u(23u));
  let r = bitcast<vec4f>((bits & vec4u(0x007fffffu)) + root) - 1.0;
  let z = r * r;
  var p = vec4f(7.0376836292e-2);
  p = p * r - 1.1514610310e-1;
  p = p * r + 1.1676998740e-1;
  p = p * r - 1.2420140846e-1;
  p = p * r + 1.4249322787e-1;
  p = p * r - 1.6668057665e-1;
  p = p * r + 2.0000714765e-1;
  p = p * r - 2.4999993993e-1;
  p = p * r + 3.3333331174e-1;
  p = p * r * z - 2.12194440e-4 * e - 0.5 * z;
  return 0.693359375 * e + (r + p);
}

/** (cos, sin)(2πv). */
fn turned(v: f32) -> vec2f {
  let quarters = 4.0 * v;
  let q = round(quarters);
  let a = (quarters - q) * 1.5707963267948966;
  let z = a * a;
  let s = ((-1.9515295891e-4 * z + 8.3321608736e-3) * z - 1.6666654611e-1) * z * a + a;
  let c = ((2.443315711809948e-5 * z - 1.388731625493765e-3) * z + 4.166664568298827e-2) * z * z - 0.5 * z + 1.0;
  let n = i32(q);
  let swapped = select(vec2f(c, s), vec2f(s, c), (n & 1) == 1);
  return vec2f(
    select(swapped.x, -swapped.x, ((n + 1) & 2) == 2),
    select(swapped.y, -swapped.y, (n & 2) == 2),
  );
}

fn sigmoid(x: vec4f) -> vec4f {
  return 1.0 / (1.0 + exponential(-x));
}

/** log(1 + eˣ) without overflow. */
fn softplus(x: vec4f) -> vec4f {
  return max(x, vec4f(0)) + logarithm(1.0 + exponential(-abs(x)));
}

fn hyperbolicTangent(x: vec4f) -> vec4f {
  let z = x * x;
  var p = vec4f(-5.70498872745e-3);
  p = p * z + 2.06390887954e-2;
  p = p * z - 5.37397155531e-2;
  p = p * z + 1.33314422036e-1;
  p = p * z - 3.33332819422e-1;
  let small = p * z * x + x;
  let large = 1.0 - 2.0 / (exponential(2.0 * abs(x)) + 1.0);
  return select(sign(x) * large, small, abs(x) < vec4f(0.625));
}
