// A network forward; `net_` is replaced by its name. Each thread computes eight rows by eight columns.

/** Eight rows of a hidden layer's pre-activations, columns 8·column … 8·column + 7. */
fn net_up(layer: u32, row: u32, column: u32, biased: bool) -> Block {
  let lines = net_linesOf(layer);
  let weights = net_packedOf(layer) + 2u * column;
  let rows = net_left(layer, row);
  let bias = weights + 2u * lines * net_BLOCKS;
  let share = select(0.0, 1.0, biased);
  var sums = blockOf(share * net_packed[bias][0], share * net_packed[bias + 1u][0]);
  for (var line = 0u; line < lines; line++) {
    let x = rows + 2u * line;
    let w = weights + 2u * line * net_BLOCKS;
    growBy(&sums, transpose(left[x]), transpose(left[x + 1u]), net_packed[w], net_packed[w + 1u]);
  }
  return sums;
}

/** Four columns from `column` on, zero in the padding. */
fn net_cut(column: u32, values: mat4x4f) -> mat4x4f {
  if (net_WIDTH % 8u == 0u) { return values; }
  let inside = column + vec4u(0u, 1u, 2u, 3u) < vec4u(net_WIDTH);
  let zero = vec4f(0);
  return mat4x4f(
    select(zero, values[0], inside),
    select(zero, values[1], inside),
    select(zero, values[2], inside),
    select(zero, values[3], inside),
  );
}

fn net_activate(at: u32, column: u32, a: mat4x4f) {
  if (net_MEMO_AT != net_HIDDEN_AT) { left[at - net_HIDDEN_AT + net_MEMO_AT] = a; }
  left[at] = net_cut(column, mat4x4f(net_value(a[0]), net_value(a[1]), net_value(a[2]), net_value(a[3])));
}

/** Computes a hidden layer for eight rows and eight columns. */
fn net_rise(layer: u32, row: u32, column: u32) {
  var sums = quarters(net_up(layer, row, column, true));
  let at = net_left(layer + 1u, row) + 4u * column;
  // A loop, so that compilers see the activation once.
  for (var q = 0u; q < 4u; q++) { net_activate(at + q, 8u * column + 4u * (q / 2u), sums[q]); }
}

/** Up to four outputs of one row. */
fn net_output(row: u32) -> vec4f {
  let lines = net_linesOf(net_DEPTH);
  let weights = net_packedOf(net_DEPTH);
  let rows = net_left(net_DEPTH, row);
  var sum = net_packed[weights + 2u * lines][0];
  for (var line = 0u; line < lines; line++) { sum += net_packed[weights + 2u * line] * left[rows + 2u * line][row % 4u]; }
  return sum;
}
