// Eight rows by eight columns of sums, in registers: `a` holds the left four columns of a row,
// `b` the right four. Each value loaded serves eight products.
struct Block {
  a0: vec4f, b0: vec4f,
  a1: vec4f, b1: vec4f,
  a2: vec4f, b2: vec4f,
  a3: vec4f, b3: vec4f,
  a4: vec4f, b4: vec4f,
  a5: vec4f, b5: vec4f,
  a6: vec4f, b6: vec4f,
  a7: vec4f, b7: vec4f,
}

fn blockOf(a: vec4f, b: vec4f) -> Block {
  return Block(a, b, a, b, a, b, a, b, a, b, a, b, a, b, a, b);
}

/** Adds the outer product of a column of eight, (low, high), and a row of eight, (a, b). */
fn grow(s: ptr<function, Block>, low: vec4f, high: vec4f, a: vec4f, b: vec4f) {
  (*s).a0 += low.x * a;
  (*s).b0 += low.x * b;
  (*s).a1 += low.y * a;
  (*s).b1 += low.y * b;
  (*s).a2 += low.z * a;
  (*s).b2 += low.z * b;
  (*s).a3 += low.w * a;
  (*s).b3 += low.w * b;
  (*s).a4 += high.x * a;
  (*s).b4 += high.x * b;
  (*s).a5 += high.y * a;
  (*s).b5 += high.y * b;
  (*s).a6 += high.z * a;
  (*s).b6 += high.z * b;
  (*s).a7 += high.w * a;
  (*s).b7 += high.w * b;
}

/** Adds four such products, of the columns of the matrices. */
fn growBy(s: ptr<function, Block>, low: mat4x4f, high: mat4x4f, a: mat4x4f, b: mat4x4f) {
  grow(s, low[0], high[0], a[0], b[0]);
  grow(s, low[1], high[1], a[1], b[1]);
  grow(s, low[2], high[2], a[2], b[2]);
  grow(s, low[3], high[3], a[3], b[3]);
}

/** The block as it is stored: left columns of the upper four rows, of the lower four, right columns alike. */
fn quarters(s: Block) -> array<mat4x4f, 4> {
  return array(
    mat4x4f(s.a0, s.a1, s.a2, s.a3),
    mat4x4f(s.a4, s.a5, s.a6, s.a7),
    mat4x4f(s.b0, s.b1, s.b2, s.b3),
    mat4x4f(s.b4, s.b5, s.b6, s.b7),
  );
}

/** Entry by entry. */
fn times(x: mat4x4f, y: mat4x4f) -> mat4x4f {
  return mat4x4f(x[0] * y[0], x[1] * y[1], x[2] * y[2], x[3] * y[3]);
}
