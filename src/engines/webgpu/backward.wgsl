// A network backward; `net_` is replaced by its name.

/** Eight rows of ∂/∂h from a layer's δ, columns 8·column … 8·column + 7 of its inputs. */
fn net_down(layer: u32, row: u32, column: u32) -> Block {
  let quads = (net_outputsOf(layer) + 3u) / 4u;
  let line = 2u * net_tilesOf(layer);
  let weights = net_packedOf(layer) + 2u * column * line;
  let rows = net_right(layer, row);
  var sums = blockOf(vec4f(0), vec4f(0));
  for (var quad = 0u; quad < quads; quad++) {
    let x = rows + 2u * quad;
    // Where a width leaves the second four inputs out, their line is the bias: cut off later.
    let w = weights + quad;
    growBy(
      &sums,
      transpose(right[x]),
      transpose(right[x + 1u]),
      transpose(net_packed[w]),
      transpose(net_packed[w + line]),
    );
  }
  return sums;
}

/** φ′ at a matrix of activations. */
fn net_slopes(at: u32) -> mat4x4f {
  let m = left[at - net_HIDDEN_AT + net_MEMO_AT];
  return mat4x4f(net_slope(m[0]), net_slope(m[1]), net_slope(m[2]), net_slope(m[3]));
}

fn net_curvatures(at: u32) -> mat4x4f {
  let m = left[at - net_HIDDEN_AT + net_MEMO_AT];
  return mat4x4f(net_curvature(m[0]), net_curvature(m[1]), net_curvature(m[2]), net_curvature(m[3]));
}

fn net_deltas(hidden: u32, at: u32, column: u32, upstream: mat4x4f) {
  right[at] = net_cut(column, times(net_slopes(hidden), upstream));
}

/** δ of the layer below, for eight rows and eight columns: `row` of the activations, `to` of the derivatives. */
fn net_fall(layer: u32, row: u32, to: u32, column: u32, s: Block) {
  var upstream = quarters(s);
  let hidden = net_left(layer, row) + 4u * column;
  let at = net_right(layer - 1u, to) + 4u * column;
  for (var q = 0u; q < 4u; q++) { net_deltas(hidden + q, at + q, 8u * column + 4u * (q / 2u), upstream[q]); }
}

/** ∂/∂x of one row of two inputs. */
fn net_inputGradient(row: u32) -> vec2f {
  let quads = (net_outputsOf(0u) + 3u) / 4u;
  let rows = net_right(0u, row);
  var x = vec4f(0);
  var y = vec4f(0);
  for (var quad = 0u; quad < quads; quad++) {
    let delta = right[rows + 2u * quad][row % 4u];
    x += delta * net_packed[quad][0];
    y += delta * net_packed[quad][1];
  }
  return vec2f(x.x + x.y + x.z + x.w, y.x + y.y + y.z + y.w);
}
