// Draws by address, as in src/math/draws.ts: (seed, stream, iteration, substep) and an index.

/** The four uniforms on [0, 1) of item `index`. */
fn uniforms(stream: u32, index: u32) -> vec4f {
  let words = philox(vec4u(index, update.iteration, update.substep, 0u), vec2u(update.seed, stream));
  return vec4f(words >> vec4u(8u)) * 5.9604644775390625e-8;
}

/** Two independent pairs of standard normals from two pairs of uniforms (Box & Muller 1958). */
fn normals(u: vec4f) -> vec4f {
  let radius = sqrt(max(vec4f(0), -2.0 * logarithm(1.0 - u.xxzz)));
  return radius * vec4f(turned(u.y), turned(u.w));
}

/** Element `index` of a block of uniforms or normals. */
fn uniformAt(stream: u32, index: u32) -> f32 {
  return uniforms(stream, index >> 2u)[index & 3u];
}
fn normalAt(stream: u32, index: u32) -> f32 {
  return normals(uniforms(stream, index >> 2u))[index & 3u];
}

/** The pair of normals of item `index`, of two elements each. */
fn normalPair(stream: u32, index: u32) -> vec2f {
  let four = normals(uniforms(stream, index >> 1u));
  return select(four.xy, four.zw, (index & 1u) == 1u);
}
