// ∂L/∂W = (G − ⟨G, W/σ⟩uvᵀ)/σ from G = ∂L/∂(W/σ), u and v held fixed (Miyato et al. 2018, eq. 12),
// and the update; one workgroup a layer.

@group(0) @binding(1) var<storage, read_write> parameters: array<f32>;
@group(0) @binding(2) var<storage, read_write> moments: array<f32>;
@group(0) @binding(3) var<storage, read_write> gradient: array<f32>;
@group(0) @binding(4) var<storage, read> vectors: array<f32>;

var<workgroup> partial: array<f32, SPECTRAL_THREADS>;

@compute @workgroup_size(SPECTRAL_THREADS)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let layer = group.x;
  let outputs = critic_outputsOf(layer);
  let weights = critic_weightsOf(layer);
  let bias = critic_inputsOf(layer) * outputs;
  let sigma = vectors[sigmaOf(layer)];

  var inner = 0.0;
  for (var i = thread; i < bias; i += SPECTRAL_THREADS) { inner += gradient[weights + i] * parameters[weights + i]; }
  partial[thread] = inner;
  workgroupBarrier();
  for (var span = SPECTRAL_THREADS / 2u; span > 0u; span /= 2u) {
    if (thread < span) { partial[thread] += partial[thread + span]; }
    workgroupBarrier();
  }
  inner = partial[0] / sigma;

  for (var i = thread; i < bias + outputs; i += SPECTRAL_THREADS) {
    let at = weights + i;
    if (i < bias) {
      let along = inner * vectors[leftVector(layer) + i / outputs] * vectors[rightVector(layer) + i % outputs];
      // A matrix of one entry is used as its sign.
      gradient[at] = select((gradient[at] - along) / sigma, 0.0, bias == 1u);
    }
    learn(at, gradient[at]);
  }
}
