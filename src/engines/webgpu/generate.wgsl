// Latent vectors and generated points of a strip of samples.

/** Four elements of the latent vectors, by the block of draws that has them. */
fn latentsAt(stream: u32, block: u32) -> vec4f {
  if (update.given == 1u) {
    let at = u32(given[BATCH_AT]) + 2u * update.batch + 4u * block;
    return vec4f(given[at], given[at + 1u], given[at + 2u], given[at + 3u]);
  }
  if (NOISED) { return vec4f(placeNoised(stream, 2u * block), placeNoised(stream, 2u * block + 1u)); }
  let u = uniforms(stream, block);
  if (update.normal == 1u) { return normals(u); }
  return u;
}

/** A strip is whole blocks of draws: eight samples are. */
fn drawLatents(strip: u32, thread: u32, stream: u32) {
  var i = thread;
  loop {
    if (i < STRIP * update.latent / 4u) {
      let block = strip * (STRIP * update.latent / 4u) + i;
      let z = latentsAt(stream, block);
      var j = 0u;
      loop {
        let sample = (4u * block + j) / update.latent;
        let dimension = (4u * block + j) % update.latent;
        left[generator_left(0u, sample) + dimension / 4u][sample % 4u][dimension % 4u] = z[j];
        continuing {
          j++;
          break if j >= 4u;
        }
      }
    }
    continuing {
      i += THREADS;
      break if i >= STRIP * update.latent / 4u;
    }
  }
}

/** g(z). What the network doesn't put out is z itself: the height of a translation (θ, z), the whole point of a noised generator. */
fn generated(sample: u32) -> vec2f {
  let z = left[generator_left(0u, sample)][sample % 4u].xy;
  if (update.networks[generator].outputs == 0u) { return z; }
  let x = generator_output(sample).xy;
  return select(vec2f(x.x, z.x), x, update.networks[generator].outputs == 2u);
}

/** σ·N(0, I), for a point of a drawn batch. */
fn noise(stream: u32, sample: u32) -> vec2f {
  if (update.given == 1u || update.sigma == 0.0) { return vec2f(0); }
  return update.sigma * normalPair(stream, sample);
}
