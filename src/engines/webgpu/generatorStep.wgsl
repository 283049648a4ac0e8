// One generator step up to the derivatives: each workgroup takes a strip of samples from their draws
// through both networks and back. Real rows of the critic's memory hold the generated points.

const STREAM_LATENT = 5u;
const STREAM_GENERATOR_LATENT = 9u;
const STREAM_GENERATOR_NOISE = 10u;

fn seed(sample: u32) {
  var loss = vec2f(0);
  var f = 0.0;
  if (sample < update.batch) {
    f = critic_output(sample).x;
    loss = lossOf(GENERATOR, f);
  }
  right[critic_right(update.networks[critic].depth, sample)][sample % 4u] = vec4f(loss.y, 0, 0, 0);
  figures[3u * update.samples + sample] = vec2f(loss.x, f);
}

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let first = STRIP * group.x;
  drawLatents(group.x, thread, STREAM_GENERATOR_LATENT);
  storageBarrier();
  generator_forward(first, thread, 1u);
  for (var i = thread; i < STRIP; i += THREADS) {
    let sample = first + i;
    let x = generated(sample) + noise(STREAM_GENERATOR_NOISE, sample);
    left[critic_left(0u, sample)][sample % 4u] = vec4f(x, 0, 0);
  }
  storageBarrier();

  critic_forward(first, thread, 1u);
  for (var i = thread; i < STRIP; i += THREADS) { seed(first + i); }
  storageBarrier();
  critic_backward(first, thread, 1u, update.networks[critic].depth);
  for (var i = thread; i < STRIP; i += THREADS) {
    let sample = first + i;
    right[generator_right(update.networks[generator].depth, sample)][sample % 4u] = vec4f(critic_inputGradient(sample), 0, 0);
  }
  storageBarrier();
  generator_backward(first, thread, 1u, update.networks[generator].depth);
}
