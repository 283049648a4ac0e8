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
  let m = left[at - update.networks[net].hiddenAt + update.networks[net].memoAt];
  return mat4x4f(net_slope(m[0]), net_slope(m[1]), net_slope(m[2]), net_slope(m[3]));
}

fn net_curvatures(at: u32) -> mat4x4f {
  let m = left[at - update.networks[net].hiddenAt + update.networks[net].memoAt];
  return mat4x4f(net_curvature(m[0]), net_curvature(m[1]), net_curvature(m[2]), net_curvature(m[3]));
}

/**
 * δ of the layer below. That of x̂ lies one class behind its activations, where it was they leave what arrives from above;
 * the adjoint adds to what is there.
 */
fn net_fall(layer: u32, row: u32, column: u32) {
  let interpolated = net_PENALISED && row >= 3u * update.samples;
  let adjoint = net_PENALISED && row >= 2u * update.samples && !interpolated;
  var sums: Block;
  net_down(&sums, layer, row, column);
  let point = select(row, row - update.samples, interpolated);
  let hidden = net_left(layer, point) + ACROSS * column;
  let kept = net_right(layer - 1u, point) + ACROSS * column;
  let at = net_right(layer - 1u, row) + ACROSS * column;
  var q = 0u;
  loop {
    let tile = net_tileAt(column, q);
    let upstream = tileOf(&sums, q);
    var delta = net_cut(columnOf(column, q), times(net_slopes(hidden + tile), upstream));
    if (CURVED && interpolated) { right[kept + tile] = upstream; }
    if (adjoint) { delta += right[at + tile]; }
    right[at + tile] = delta;
    continuing {
      q++;
      break if q >= TILES;
    }
  }
}

/** δ of so many hidden layers, from the uppermost of them down. A third class is that of x̂. */
fn net_backward(first: u32, thread: u32, classes: u32, layers: u32) {
  if (layers == 0u) { return; }
  var layer = layers;
  loop {
    var i = thread;
    loop {
      if (i < classes * update.networks[net].tasks) {
        let row = rowOf(first, i / update.networks[net].blocks);
        let interpolated = i >= 2u * update.networks[net].tasks;
        net_fall(layer, select(row, row + update.samples, interpolated), i % update.networks[net].blocks);
      }
      continuing {
        i += THREADS;
        break if i >= classes * update.networks[net].tasks;
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
