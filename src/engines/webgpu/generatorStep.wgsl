// One generator step up to the derivatives: each workgroup takes eight samples from their draws
// through both networks and back. Real rows of the critic's memory hold the generated points.

@group(0) @binding(1) var<storage, read> critic_packed: array<mat4x4f>;
@group(0) @binding(2) var<storage, read> generator_packed: array<mat4x4f>;
@group(0) @binding(3) var<storage, read_write> left: array<mat4x4f>;
@group(0) @binding(4) var<storage, read_write> right: array<mat4x4f>;
@group(0) @binding(5) var<storage, read_write> figures: array<vec2f>;
@group(0) @binding(6) var<storage, read> given: array<f32>;

const STREAM_LATENT = 5u;
const STREAM_GENERATOR_LATENT = 9u;
const STREAM_GENERATOR_NOISE = 10u;

fn seed(sample: u32) {
  var loss = vec2f(0);
  var f = 0.0;
  if (sample < BATCH) {
    f = critic_output(sample).x;
    loss = lossOf(GENERATOR, f);
  }
  right[critic_right(critic_DEPTH, sample)][sample % 4u] = vec4f(loss.y / f32(BATCH), 0, 0, 0);
  figures[3u * SAMPLES + sample] = vec2f(loss.x, f);
}

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let tile = group.x;
  let first = 8u * tile;
  let sample = first + thread;
  drawLatents(tile, thread, STREAM_GENERATOR_LATENT);
  storageBarrier();
  for (var layer = 0u; layer < generator_DEPTH; layer++) {
    if (thread < generator_BLOCKS) { generator_rise(layer, first, thread); }
    storageBarrier();
  }
  if (thread < 8u) {
    let x = generated(sample) + noise(STREAM_GENERATOR_NOISE, sample);
    left[critic_left(0u, sample)][sample % 4u] = vec4f(x, 0, 0);
  }
  storageBarrier();

  for (var layer = 0u; layer < critic_DEPTH; layer++) {
    if (thread < critic_BLOCKS) { critic_rise(layer, first, thread); }
    storageBarrier();
  }
  if (thread < 8u) { seed(sample); }
  storageBarrier();
  for (var layer = critic_DEPTH; layer > 0u; layer--) {
    if (thread < critic_BLOCKS) { critic_fall(layer, first, first, thread, critic_down(layer, first, thread)); }
    storageBarrier();
  }

  if (thread < 8u) {
    right[generator_right(generator_DEPTH, sample)][sample % 4u] = vec4f(critic_inputGradient(sample), 0, 0);
  }
  storageBarrier();
  for (var layer = generator_DEPTH; layer > 0u; layer--) {
    if (thread < generator_BLOCKS) { generator_fall(layer, first, first, thread, generator_down(layer, first, thread)); }
    storageBarrier();
  }
}
