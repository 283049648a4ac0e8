// The packed copy of a network's parameters (layout.wgsl), made anew where somebody else wrote them.

@group(0) @binding(1) var<storage, read> parameters: array<f32>;
@group(0) @binding(2) var<storage, read_write> packed: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  // One workgroup a layer.
  let layer = group.x;
  let outputs = net_outputsOf(layer);
  for (var i = thread; i < (net_inputsOf(layer) + 1u) * outputs; i += 64u) {
    packed[net_packedAt(layer, i / outputs, i % outputs)] = parameters[net_weightsOf(layer) + i];
  }
}
