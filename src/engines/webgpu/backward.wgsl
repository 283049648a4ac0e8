// A network backward; `net_` is replaced by its name.

/** A block of ∂/∂h from a layer's δ; its columns are the layer's inputs. */
fn net_down(sums: ptr<function, Block>, layer: u32, row: u32, column: u32) {
  let across = net_across(layer);
  let weights = net_packedOf(layer) + ACROSS * column * across;
  let rows = net_right(layer, row);
  *sums = Block();
  var quad = 0u;
  loop {
    let x = net_rightRows(rows + quad, across, net_lane(column));
    let w = net_transposed(weights + quad, across);
    if (net_TWICE) {
      let y = net_rightRows(rows + quad + 1u, across, net_lane(column));
      grow(sums, x, w, y, net_transposed(weights + quad + 1u, across));
    } else {
      growOnce(sums, x, w);
    }
    continuing {
      quad += select(1u, 2u, net_TWICE);
      break if 4u * quad >= net_outputsOf(layer);
    }
  }
}

/** φ′ at a matrix of activations. */
fn net_slopes(at: u32) -> mat4x4f {
  let m = left[at - update.net.hiddenAt + update.net.memoAt];
  return mat4x4f(net_slope(m[0]), net_slope(m[1]), net_slope(m[2]), net_slope(m[3]));
}

fn net_curvatures(at: u32) -> mat4x4f {
  let m = left[at - update.net.hiddenAt + update.net.memoAt];
  return mat4x4f(net_curvature(m[0]), net_curvature(m[1]), net_curvature(m[2]), net_curvature(m[3]));
}

/** δ of the layer below: `row` of the activations, `to` of the derivatives. Where asked, what arrives from above stays at `row`. */
fn net_fall(layer: u32, row: u32, to: u32, column: u32, keep: bool) {
  var sums: Block;
  net_down(&sums, layer, to, column);
  let hidden = net_left(layer, row) + ACROSS * column;
  let kept = net_right(layer - 1u, row) + ACROSS * column;
  let at = net_right(layer - 1u, to) + ACROSS * column;
  var q = 0u;
  loop {
    let tile = net_tileAt(column, q);
    let upstream = tileOf(&sums, q);
    if (keep) { right[kept + tile] = upstream; }
    right[at + tile] = net_cut(columnOf(column, q), times(net_slopes(hidden + tile), upstream));
    continuing {
      q++;
      break if q >= TILES;
    }
  }
}

/** δ of all hidden layers. That of x̂ goes one class further: where it was, what arrived from above is kept. */
fn net_backward(first: u32, thread: u32, classes: u32) {
  if (update.net.depth == 0u) { return; }
  var layer = update.net.depth;
  loop {
    var i = thread;
    loop {
      if (i < classes * update.net.tasks) {
        let row = rowOf(first, i / update.net.blocks);
        let interpolated = row >= 2u * update.samples;
        net_fall(layer, row, select(row, row + update.samples, interpolated), i % update.net.blocks, CURVED && interpolated);
      }
      continuing {
        i += THREADS;
        break if i >= classes * update.net.tasks;
      }
    }
    storageBarrier();
    continuing {
      layer--;
      break if layer == 0u;
    }
  }
}

/** ∂/∂x of one row of two inputs. */
fn net_inputGradient(row: u32) -> vec2f {
  let rows = net_right(0u, row);
  var x = vec4f(0);
  var y = vec4f(0);
  var quad = 0u;
  loop {
    let delta = right[rows + quad][row % 4u];
    x += delta * net_packed[quad][0];
    y += delta * net_packed[quad][1];
    continuing {
      quad++;
      break if 4u * quad >= net_outputsOf(0u);
    }
  }
  return vec2f(x.x + x.y + x.z + x.w, y.x + y.y + y.z + y.w);
}
