// Spectral normalisation (Miyato et al. 2018, Algorithm 1), one workgroup a layer: σ = uᵀWv by power
// iteration, W/σ for the network to run on.

@group(0) @binding(1) var<storage, read> parameters: array<f32>;
/** u of all layers, then v of all layers, then their σ. */
@group(0) @binding(2) var<storage, read_write> vectors: array<f32>;
@group(0) @binding(3) var<storage, read_write> packed: array<f32>;

const NORM_FLOOR = 1e-12;

var<workgroup> partial: array<f32, SPECTRAL_THREADS>;

/** The sum over the workgroup, in a fixed order. */
fn total(thread: u32, value: f32) -> f32 {
  partial[thread] = value;
  workgroupBarrier();
  for (var span = SPECTRAL_THREADS / 2u; span > 0u; span /= 2u) {
    if (thread < span) { partial[thread] += partial[thread + span]; }
    workgroupBarrier();
  }
  let sum = workgroupUniformLoad(&partial[0]);
  return sum;
}

fn scale(thread: u32, at: u32, length: u32) {
  var squares = 0.0;
  for (var i = thread; i < length; i += SPECTRAL_THREADS) { squares += vectors[at + i] * vectors[at + i]; }
  let factor = 1.0 / max(sqrt(total(thread, squares)), NORM_FLOOR);
  for (var i = thread; i < length; i += SPECTRAL_THREADS) { vectors[at + i] *= factor; }
  storageBarrier();
}

@compute @workgroup_size(SPECTRAL_THREADS)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let layer = group.x;
  let inputs = critic_inputsOf(layer);
  let outputs = critic_outputsOf(layer);
  let weights = critic_weightsOf(layer);
  let u = leftVector(layer);
  let v = rightVector(layer);

  // A step of the run iterates; elsewhere only v follows the weights.
  for (var step = 0u; step < max(1u, update.powerIterations); step++) {
    for (var j = thread; j < outputs; j += SPECTRAL_THREADS) {
      var sum = 0.0;
      for (var i = 0u; i < inputs; i++) { sum += vectors[u + i] * parameters[weights + i * outputs + j]; }
      vectors[v + j] = sum;
    }
    storageBarrier();
    scale(thread, v, outputs);
    if (update.powerIterations > 0u) {
      for (var i = thread; i < inputs; i += SPECTRAL_THREADS) {
        var sum = 0.0;
        for (var j = 0u; j < outputs; j++) { sum += parameters[weights + i * outputs + j] * vectors[v + j]; }
        vectors[u + i] = sum;
      }
      storageBarrier();
      scale(thread, u, inputs);
    }
  }

  var along = 0.0;
  for (var i = thread; i < inputs; i += SPECTRAL_THREADS) {
    var sum = 0.0;
    for (var j = 0u; j < outputs; j++) { sum += parameters[weights + i * outputs + j] * vectors[v + j]; }
    along += vectors[u + i] * sum;
  }
  let sigma = max(total(thread, along), NORM_FLOOR);
  if (thread == 0u) { vectors[sigmaOf(layer)] = sigma; }
  for (var i = thread; i < (inputs + 1u) * outputs; i += SPECTRAL_THREADS) {
    let input = i / outputs;
    let value = parameters[weights + i] / select(1.0, sigma, input < inputs);
    packed[critic_packedAt(layer, input, i % outputs)] = value;
  }
}
