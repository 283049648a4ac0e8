// A network forward; `net_` is replaced by its name. Each thread computes one block of rows and columns.
// Loops have their condition at the end: an emulated GPU goes through a loop once more where it is in front.

/** Which of four threads that share rows has a column of blocks. */
fn net_lane(column: u32) -> u32 {
  return select(0u, column % 4u, net_SHARING);
}

/** A block of a hidden layer's pre-activations. */
fn net_up(sums: ptr<function, Block>, layer: u32, row: u32, column: u32, biased: bool) {
  let lines = net_lines(layer);
  let weights = net_packedOf(layer) + ACROSS * column;
  let rows = net_left(layer, row);
  *sums = blockOf(net_columns(weights + lines * update.networks[net].tiles, 1u), select(0.0, 1.0, biased));
  var line = 0u;
  // Two lines a turn share what it costs beside its products, but take twice as long to compile.
  loop {
    let at = weights + line * update.networks[net].tiles;
    let x = net_leftRows(rows + line, lines, net_lane(column));
    let w = net_columns(at, 1u);
    if (net_TWICE) {
      let y = net_leftRows(rows + line + 1u, lines, net_lane(column));
      grow(sums, x, w, y, net_columns(at + update.networks[net].tiles, 1u));
    } else {
      growOnce(sums, x, w);
    }
    continuing {
      line += select(1u, 2u, net_TWICE);
      break if 4u * line >= net_inputsOf(layer);
    }
  }
}

/** Four columns from `column` on, zero in the padding. */
fn net_cut(column: u32, values: mat4x4f) -> mat4x4f {
  let inside = column + vec4u(0u, 1u, 2u, 3u) < vec4u(update.networks[net].width);
  let zero = vec4f(0);
  return mat4x4f(
    select(zero, values[0], inside),
    select(zero, values[1], inside),
    select(zero, values[2], inside),
    select(zero, values[3], inside),
  );
}

/** Where tile `q` of a block lies behind its first. Threads that share rows have them in their own order. */
fn net_tileAt(column: u32, q: u32) -> u32 {
  return ((q / ACROSS) ^ net_lane(column)) * update.networks[net].tiles + q % ACROSS;
}

fn net_activate(at: u32, column: u32, a: mat4x4f) {
  if (net_MEMO) { left[at - update.networks[net].hiddenAt + update.networks[net].memoAt] = a; }
  left[at] = net_cut(column, mat4x4f(net_value(a[0]), net_value(a[1]), net_value(a[2]), net_value(a[3])));
}

/** Computes a block of a hidden layer. */
fn net_rise(layer: u32, row: u32, column: u32) {
  let tangent = net_PENALISED && row >= 3u * update.samples;
  var sums: Block;
  net_up(&sums, layer, row, column, !tangent);
  let at = net_left(layer + 1u, row) + ACROSS * column;
  var q = 0u;
  // Not unrolled, so that compilers see the activation once.
  loop {
    let tile = net_tileAt(column, q);
    if (tangent) {
      net_bend(layer, row, ACROSS * column + tile, columnOf(column, q), tileOf(&sums, q));
    } else {
      net_activate(at + tile, columnOf(column, q), tileOf(&sums, q));
    }
    continuing {
      q++;
      break if q >= TILES;
    }
  }
}

/** All hidden layers of so many classes of a strip of samples. */
fn net_forward(first: u32, thread: u32, classes: u32) {
  if (update.networks[net].depth == 0u) { return; }
  var layer = 0u;
  loop {
    var i = thread;
    loop {
      if (i < classes * update.networks[net].tasks) {
        net_rise(layer, rowOf(first, i / update.networks[net].blocks), i % update.networks[net].blocks);
      }
      continuing {
        i += THREADS;
        break if i >= classes * update.networks[net].tasks;
      }
    }
    storageBarrier();
    continuing {
      layer++;
      break if layer >= update.networks[net].depth;
    }
  }
}

/** Up to four outputs of one row. */
fn net_output(row: u32) -> vec4f {
  let lines = net_lines(update.networks[net].depth);
  let weights = net_packedOf(update.networks[net].depth);
  let rows = net_left(update.networks[net].depth, row);
  var sum = net_packed[weights + lines * update.networks[net].outputTiles][0];
  var line = 0u;
  loop {
    sum += net_packed[weights + line * update.networks[net].outputTiles] * left[rows + line][row % 4u];
    continuing {
      line++;
      break if 4u * line >= net_inputsOf(update.networks[net].depth);
    }
  }
  return sum;
}
