// One critic step up to the derivatives: each workgroup takes a strip of samples from their draws through
// both networks, forward, backward, and along and against the penalty's direction. Rows come in
// classes of `update.samples`: real, generated, x̂ and, behind them, the tangents of x̂. Of the derivatives the
// third kind is the adjoint ā (src/engines/reference/penalty.ts), the fourth δ of x̂.

const NORM_EPSILON = 1e-12;
const STREAM_REAL = 4u;
const STREAM_LATENT = 5u;
const STREAM_INTERPOLATION = 6u;
const STREAM_REAL_NOISE = 7u;
const STREAM_GENERATED_NOISE = 8u;

/** Whether there are x̂. */
fn penalised() -> bool {
  return update.tangents > 0u;
}

fn real(sample: u32) -> vec2f {
  if (update.given == 1u) { return given2(u32(given[BATCH_AT]) + 2u * sample); }
  return place(uniforms(STREAM_REAL, sample)) + noise(STREAM_REAL_NOISE, sample);
}

/** t of x̂ = t·x_r + (1 − t)·x_g. */
fn share(sample: u32) -> f32 {
  if (update.penaltyAt == 1u) { return 1.0; }
  if (update.penaltyAt == 2u) { return 0.0; }
  if (update.given == 1u) { return given[u32(given[BATCH_AT]) + (2u + update.latent) * update.batch + sample]; }
  return uniformAt(STREAM_INTERPOLATION, sample);
}

fn placePoints(sample: u32) {
  var x = vec2f(0);
  var g = vec2f(0);
  var t = 0.0;
  if (sample < update.batch) {
    x = real(sample);
    g = generated(sample) + noise(STREAM_GENERATED_NOISE, sample);
    t = share(sample);
  }
  left[critic_left(0u, sample)][sample % 4u] = vec4f(x, 0, 0);
  left[critic_left(0u, update.samples + sample)][sample % 4u] = vec4f(g, 0, 0);
  if (penalised()) { left[critic_left(0u, 2u * update.samples + sample)][sample % 4u] = vec4f(t * x + (1.0 - t) * g, 0, 0); }
}

/** Seeds δ of the output with the loss's slope, or with 1 where the gradient of f itself is wanted: learn.wgsl divides. */
fn seed(kind: u32, sample: u32) {
  let row = kind * update.samples + sample;
  var loss = vec2f(0);
  var f = 0.0;
  if (sample < update.batch) {
    if (kind == 2u) {
      loss.y = 1.0;
    } else {
      f = critic_output(row).x;
      loss = lossOf(kind, f);
    }
  }
  let to = select(row, 3u * update.samples + sample, kind == 2u);
  right[critic_right(update.networks[critic].depth, to)][sample % 4u] = vec4f(loss.y, 0, 0, 0);
  if (kind < 2u) { figures[row] = vec2f(loss.x, f); }
}

/** The penalty of one x̂ (a summand of Gulrajani et al. 2017, eq. 3) and its direction v = ∂p/∂g. */
fn penalise(sample: u32) {
  let g = critic_inputGradient(3u * update.samples + sample);
  let norm = sqrt(dot(g, g) + NORM_EPSILON);
  var excess = norm - update.goal;
  if (update.oneSided == 1u) { excess = max(0.0, excess); }
  if (sample >= update.batch) { excess = 0.0; }
  figures[2u * update.samples + sample] = vec2f(update.lambda * excess * excess, norm);
  left[critic_left(0u, 3u * update.samples + sample)][sample % 4u] = vec4f(2.0 * update.lambda * excess / norm * g, 0, 0);
}

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let first = STRIP * group.x;
  drawLatents(group.x, thread, STREAM_LATENT);
  storageBarrier();
  generator_forward(first, thread, 1u);
  for (var i = thread; i < STRIP; i += THREADS) { placePoints(first + i); }
  storageBarrier();

  // The penalty's direction goes the way of the points: one loop, so that compilers see it once.
  let classes = select(2u, 3u, penalised());
  var round = 0u;
  loop {
    let along = round == 1u;
    critic_forward(select(first, first + 3u * update.samples, along), thread, select(classes, 1u, along));
    if (!along) {
      for (var i = thread; i < classes * STRIP; i += THREADS) { seed(i / STRIP, first + i % STRIP); }
      storageBarrier();
    }
    let depth = update.networks[critic].depth;
    let beneath = select(0u, depth - 1u, CURVED);
    critic_backward(
      select(first, first + 2u * update.samples, along),
      thread,
      select(classes, 1u, along),
      select(depth, beneath, along),
    );
    if (penalised() && !along) {
      for (var i = thread; i < STRIP; i += THREADS) { penalise(first + i); }
      storageBarrier();
    }
    continuing {
      round++;
      break if round >= classes - 1u;
    }
  }
}
