// ∂L/∂W = leftᵀ·right over the rows of a batch, for 8 × 8 weights a workgroup, and their update.
// Its threads share the rows; the sums are added in a fixed order, so that a run repeats bit for bit.

@group(0) @binding(1) var<storage, read_write> parameters: array<f32>;
@group(0) @binding(2) var<storage, read_write> moments: array<f32>;
@group(0) @binding(3) var<storage, read_write> gradient: array<f32>;
@group(0) @binding(4) var<storage, read> left: array<mat4x4f>;
@group(0) @binding(5) var<storage, read> right: array<mat4x4f>;
/** What the next step reads of the parameters: layout.wgsl. */
@group(0) @binding(6) var<storage, read_write> packed: array<f32>;

/** A block's sixteen vectors and the two of its bias, for each thread. */
var<workgroup> partial: array<vec4f, 18u * SLICES>;

/** A workgroup's layer and the first input and output of its 8 × 8 weights. */
struct Place { layer: u32, input: u32, output: u32 }

fn blocksOf(width: u32) -> u32 {
  return max(1u, (width + 7u) / 8u);
}

fn placeOf(index: u32) -> Place {
  let across = blocksOf(net_outputsOf(0u));
  let first = blocksOf(net_INPUTS) * across;
  if (index < first) { return Place(0u, 8u * (index / across), 8u * (index % across)); }
  let square = net_BLOCKS * net_BLOCKS;
  let layer = 1u + (index - first) / square;
  let rest = index - first - (layer - 1u) * square;
  if (layer < net_DEPTH) { return Place(layer, 8u * (rest / net_BLOCKS), 8u * (rest % net_BLOCKS)); }
  let last = index - first - (net_DEPTH - 1u) * square;
  return Place(net_DEPTH, 8u * last, 0u);
}

/** Writes one gradient, and lets the optimiser have it unless its matrix has still to be pulled through σ. */
fn take(layer: u32, input: u32, output: u32, g: f32) {
  let at = net_weightsOf(layer) + input * net_outputsOf(layer) + output;
  gradient[at] = g;
  if (DEFERRED) { return; }
  learn(at, g);
  packed[net_packedAt(layer, input, output)] = parameters[at];
}

@compute @workgroup_size(SLICES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let place = placeOf(group.x);
  let layer = place.layer;
  let inputs = net_inputsOf(layer);
  let outputs = net_outputsOf(layer);
  let lefts = net_left(layer, 0u) + place.input / 2u;
  let rights = net_right(layer, 0u) + place.output / 2u;
  var s = blockOf(vec4f(0), vec4f(0));
  var biasA = vec4f(0);
  var biasB = vec4f(0);
  // Four rows at a time, the upper or the lower half of eight.
  for (var n = thread; n < (BIASED_ROWS + TANGENT_ROWS) / 4u; n += SLICES) {
    let biased = n < BIASED_ROWS / 4u;
    let quad = select(n - BIASED_ROWS / 4u + 3u * SAMPLES / 4u, n, biased);
    let x = lefts + (quad / 2u) * net_leftStride(layer) + quad % 2u;
    let d = rights + (quad / 2u) * net_rightStride(layer) + quad % 2u;
    let a = right[d];
    let b = right[d + 2u];
    growBy(&s, left[x], left[x + 2u], a, b);
    let share = select(0.0, 1.0, biased);
    biasA += share * (a[0] + a[1] + a[2] + a[3]);
    biasB += share * (b[0] + b[1] + b[2] + b[3]);
  }
  let at = 18u * thread;
  partial[at] = s.a0;
  partial[at + 1u] = s.b0;
  partial[at + 2u] = s.a1;
  partial[at + 3u] = s.b1;
  partial[at + 4u] = s.a2;
  partial[at + 5u] = s.b2;
  partial[at + 6u] = s.a3;
  partial[at + 7u] = s.b3;
  partial[at + 8u] = s.a4;
  partial[at + 9u] = s.b4;
  partial[at + 10u] = s.a5;
  partial[at + 11u] = s.b5;
  partial[at + 12u] = s.a6;
  partial[at + 13u] = s.b6;
  partial[at + 14u] = s.a7;
  partial[at + 15u] = s.b7;
  partial[at + 16u] = biasA;
  partial[at + 17u] = biasB;
  workgroupBarrier();

  for (var q = thread; q < 18u; q += SLICES) {
    var sum = partial[q];
    for (var slice = 1u; slice < SLICES; slice++) { sum += partial[18u * slice + q]; }
    // The bias is one more row behind the weights; the first block of inputs has it.
    let input = select(place.input + q / 2u, inputs, q >= 16u);
    let wanted = select((input < inputs), place.input == 0u, q >= 16u);
    let output = place.output + 4u * (q % 2u);
    if (wanted && output < outputs) { take(layer, input, output, sum.x); }
    if (wanted && output + 1u < outputs) { take(layer, input, output + 1u, sum.y); }
    if (wanted && output + 2u < outputs) { take(layer, input, output + 2u, sum.z); }
    if (wanted && output + 3u < outputs) { take(layer, input, output + 3u, sum.w); }
  }
}
