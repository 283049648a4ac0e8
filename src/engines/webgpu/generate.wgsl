// Latent vectors and generated points of a tile of eight samples.

fn latentAt(stream: u32, sample: u32, dimension: u32) -> f32 {
  let index = sample * LATENT + dimension;
  if (dimension >= LATENT) { return 0.0; }
  if (update.given == 1u) { return given[u32(given[BATCH_AT]) + 2u * BATCH + index]; }
  if (LATENT_NORMAL) { return normalAt(stream, index); }
  return uniformAt(stream, index);
}

fn drawLatents(tile: u32, thread: u32, stream: u32) {
  let quads = (LATENT + 3u) / 4u;
  for (var i = thread; i < 8u * quads; i += THREADS) {
    let sample = 8u * tile + i / quads;
    let quad = i % quads;
    var z = vec4f(0);
    if (sample < BATCH) {
      z.x = latentAt(stream, sample, 4u * quad);
      z.y = latentAt(stream, sample, 4u * quad + 1u);
      z.z = latentAt(stream, sample, 4u * quad + 2u);
      z.w = latentAt(stream, sample, 4u * quad + 3u);
    }
    left[generator_left(0u, sample) + 2u * quad][sample % 4u] = z;
  }
}

/** g(z), or (θ, z) for a translation: a generator of one output without inputs. */
fn generated(sample: u32) -> vec2f {
  let x = generator_output(sample);
  if (generator_OUTPUTS == 1u) { return vec2f(x.x, left[generator_left(0u, sample)][sample % 4u].x); }
  return x.xy;
}

/** σ·N(0, I), for a point of a drawn batch. */
fn noise(stream: u32, sample: u32) -> vec2f {
  if (update.given == 1u || update.sigma == 0.0) { return vec2f(0); }
  return update.sigma * normalPair(stream, sample);
}
