// A network's outputs at given inputs, a strip of rows a workgroup. It is the only network, under no name of its own.

const net = 0u;

@group(0) @binding(1) var<storage, read> net_packed: array<mat4x4f>;
@group(0) @binding(2) var<storage, read_write> left: array<mat4x4f>;
@group(0) @binding(3) var<storage, read> given: array<f32>;
@group(0) @binding(4) var<storage, read_write> answers: array<f32>;

/** Numbers of a given row, and of an answer. */
fn givenWidth() -> u32 {
  return arrayLength(&given) / update.networks[net].rows;
}
fn answerWidth() -> u32 {
  return arrayLength(&answers) / update.networks[net].rows;
}

fn inputAt(row: u32, column: u32) -> f32 {
  let width = givenWidth();
  return select(0.0, given[row * width + min(column, width - 1u)], column < width);
}

@compute @workgroup_size(THREADS)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let first = STRIP * group.x;
  let quads = (givenWidth() + 3u) / 4u;
  for (var i = thread; i < STRIP * quads; i += THREADS) {
    let row = first + i / quads;
    let column = 4u * (i % quads);
    left[net_left(0u, row) + i % quads][row % 4u] =
      vec4f(inputAt(row, column), inputAt(row, column + 1u), inputAt(row, column + 2u), inputAt(row, column + 3u));
  }
  storageBarrier();
  net_forward(first, thread, 1u);
  let outputs = update.networks[net].outputs;
  for (var i = thread; i < STRIP; i += THREADS) {
    let row = first + i;
    let answer = net_output(row);
    // What the network doesn't put out is the input itself.
    for (var j = 0u; j < answerWidth(); j++) {
      answers[row * answerWidth() + j] = select(inputAt(row, j - outputs), answer[j], j < outputs);
    }
  }
}
