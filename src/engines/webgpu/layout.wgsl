// Where a network's numbers lie; `net_` is replaced by the network's name.
//
// Parameters are flat, layer by layer: weights row-major in × out, then the bias. The kernels that run
// the network read a packed copy: tiles of 4 inputs × 8 outputs, two matrices each, a matrix column being
// four outputs of one input; the bias is the first row of one more line of tiles. Activations (`left`) and
// derivatives (`right`) are tiles of 8 rows × 4 columns, two matrices each, a matrix column being four
// columns of one row. So every load is a whole matrix. Padding is zero.

fn net_inputsOf(layer: u32) -> u32 {
  return select(net_WIDTH, net_INPUTS, layer == 0u);
}
fn net_outputsOf(layer: u32) -> u32 {
  return select(net_WIDTH, net_OUTPUTS, layer == net_DEPTH);
}
/** First flat parameter of a layer. */
fn net_weightsOf(layer: u32) -> u32 {
  if (layer == 0u) { return 0u; }
  return (net_INPUTS + 1u + (layer - 1u) * (net_WIDTH + 1u)) * net_WIDTH;
}

/** Lines of tiles that hold a layer's weights: four inputs each. */
fn net_linesOf(layer: u32) -> u32 {
  return (net_inputsOf(layer) + 3u) / 4u;
}
/** Tiles in a line: eight outputs each. */
fn net_tilesOf(layer: u32) -> u32 {
  return (net_outputsOf(layer) + 7u) / 8u;
}
/** First packed matrix of a layer. */
fn net_packedOf(layer: u32) -> u32 {
  if (layer == 0u) { return 0u; }
  return 2u * net_BLOCKS * ((net_INPUTS + 3u) / 4u + 1u + (layer - 1u) * ((net_WIDTH + 3u) / 4u + 1u));
}
/** Where one weight lies in the packed copy, in floats; input `inputs` is the bias. */
fn net_packedAt(layer: u32, input: u32, output: u32) -> u32 {
  let row = select(input, 4u * net_linesOf(layer), input == net_inputsOf(layer));
  let matrix = net_packedOf(layer) + 2u * ((row / 4u) * net_tilesOf(layer) + output / 8u) + (output % 8u) / 4u;
  return 16u * matrix + 4u * (row % 4u) + output % 4u;
}

/** Matrices of eight rows of what a layer reads, and of the derivatives by its outputs. */
fn net_leftStride(layer: u32) -> u32 {
  return 2u * select(net_STRIDE, net_INPUT_STRIDE, layer == 0u);
}
fn net_rightStride(layer: u32) -> u32 {
  return 2u * select(net_STRIDE, 2u, layer == net_DEPTH);
}
/** The matrix of rows row … row + 3 and the first four columns of what a layer reads: the input, or the activations below. */
fn net_left(layer: u32, row: u32) -> u32 {
  let first = select(net_HIDDEN_AT + (layer - 1u) * net_ROWS * net_STRIDE / 4u, net_INPUT_AT, layer == 0u);
  return first + (row / 8u) * net_leftStride(layer) + (row % 8u) / 4u;
}
fn net_right(layer: u32, row: u32) -> u32 {
  let first = select(net_DELTA_AT + layer * net_ROWS * net_STRIDE / 4u, net_OUTPUT_AT, layer == net_DEPTH);
  return first + (row / 8u) * net_rightStride(layer) + (row % 8u) / 4u;
}
