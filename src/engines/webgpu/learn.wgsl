// ∂L/∂W = leftᵀ·right/B over the rows of a batch, for one block of weights a workgroup, and their update.
// Its threads share the rows; the sums are added in a fixed order, so that a run repeats bit for bit.

@group(0) @binding(1) var<storage, read_write> parameters: array<f32>;
@group(0) @binding(2) var<storage, read_write> moments: array<f32>;
@group(0) @binding(3) var<storage, read_write> gradient: array<f32>;
@group(0) @binding(4) var<storage, read> left: array<mat4x4f>;
@group(0) @binding(5) var<storage, read> right: array<mat4x4f>;
/** What the next step reads of the parameters: layout.wgsl. */
@group(0) @binding(6) var<storage, read_write> packed: array<f32>;

/** A block's vectors of four weights and those of its bias, for each thread. */
const WEIGHTS = 4u * TILES;
const VECTORS = WEIGHTS + ACROSS;
var<workgroup> partial: array<vec4f, VECTORS * SLICES>;

/** A workgroup's layer and the first input and output of its weights. */
struct Place { layer: u32, input: u32, output: u32 }

/** Blocks down a layer's inputs, and across its outputs. */
fn downOf(layer: u32) -> u32 {
  return max(1u, (net_inputsOf(layer) + BLOCK_ROWS - 1u) / BLOCK_ROWS);
}
fn acrossOf(layer: u32) -> u32 {
  return max(1u, (net_outputsOf(layer) + BLOCK_COLUMNS - 1u) / BLOCK_COLUMNS);
}

fn placeOf(index: u32) -> Place {
  let first = downOf(0u) * acrossOf(0u);
  if (index < first) { return Place(0u, BLOCK_ROWS * (index / acrossOf(0u)), BLOCK_COLUMNS * (index % acrossOf(0u))); }
  let hidden = downOf(1u) * update.networks[net].blocks;
  let layer = min(1u + (index - first) / hidden, update.networks[net].depth);
  let rest = index - first - (layer - 1u) * hidden;
  return Place(layer, BLOCK_ROWS * (rest / acrossOf(layer)), BLOCK_COLUMNS * (rest % acrossOf(layer)));
}

/** Writes one gradient, of a mean, and lets the optimiser have it unless its matrix has still to be pulled through σ. */
fn take(layer: u32, input: u32, output: u32, sum: f32) {
  let g = sum / f32(update.batch);
  let at = net_weightsOf(layer) + input * net_outputsOf(layer) + output;
  gradient[at] = g;
  if (update.deferred == 1u) { return; }
  learn(at, g);
  packed[net_packedAt(layer, input, output)] = parameters[at];
}

@compute @workgroup_size(SLICES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let place = placeOf(group.x);
  let layer = place.layer;
  let inputs = net_inputsOf(layer);
  let outputs = net_outputsOf(layer);
  let lines = net_lines(layer);
  let across = net_across(layer);
  let lefts = net_left(layer, 0u) + place.input / 4u;
  let rights = net_right(layer, 0u) + place.output / 4u;
  var s = Block();
  var bias = Sums();
  // Eight rows at a time.
  let eights = (update.biased + update.tangents) / 8u;
  var n = thread;
  loop {
    if (n < eights) {
      let biased = n < update.biased / 8u;
      let eight = select(n - update.biased / 8u + 3u * update.samples / 8u, n, biased);
      let x = lefts + 2u * eight * lines;
      let d = rights + 2u * eight * across;
      let upper = rightColumns(d, 1u);
      let lower = rightColumns(d + across, 1u);
      grow(&s, leftColumns(x, 1u), upper, leftColumns(x + lines, 1u), lower);
      let share = select(0.0, 1.0, biased);
      total(&bias, upper, share);
      total(&bias, lower, share);
    }
    continuing {
      n += SLICES;
      break if n >= eights;
    }
  }
  let at = VECTORS * thread;
  var w = 0u;
  loop {
    partial[at + w] = tileOf(&s, w / 4u)[w % 4u];
    continuing {
      w++;
      break if w >= WEIGHTS;
    }
  }
  var sums = vectorsOf(bias);
  var c = 0u;
  loop {
    partial[at + WEIGHTS + c] = sums[c];
    continuing {
      c++;
      break if c >= ACROSS;
    }
  }
  workgroupBarrier();

  var v = thread;
  loop {
    if (v < VECTORS) {
      var sum = partial[v];
      var slice = 1u;
      loop {
        sum += partial[VECTORS * slice + v];
        continuing {
          slice++;
          break if slice >= SLICES;
        }
      }
      // The bias is one more row behind the weights; the first block of inputs has it.
      let q = v / 4u;
      let input = select(place.input + 4u * (q / ACROSS) + v % 4u, inputs, v >= WEIGHTS);
      let wanted = select((input < inputs), place.input == 0u, v >= WEIGHTS);
      let output = place.output + 4u * select(q % ACROSS, v - WEIGHTS, v >= WEIGHTS);
      if (wanted && output < outputs) { take(layer, input, output, sum.x); }
      if (wanted && output + 1u < outputs) { take(layer, input, output + 1u, sum.y); }
      if (wanted && output + 2u < outputs) { take(layer, input, output + 2u, sum.z); }
      if (wanted && output + 3u < outputs) { take(layer, input, output + 3u, sum.w); }
    }
    continuing {
      v += SLICES;
      break if v >= VECTORS;
    }
  }
}
