// Where a network's numbers lie; `net_` is replaced by the network's name.
//
// Parameters are flat, layer by layer: weights row-major in × out, then the bias. The kernels that run
// the network read a packed copy. It, the activations (`left`) and the derivatives (`right`) are made of
// tiles of 4 × 4, row by row, each a matrix whose columns are four outputs of one input, or four columns
// of one row. So every load is a whole matrix. Widths are padded to whole blocks, with zeros; the bias is
// the first row of one more line of tiles.

fn net_inputsOf(layer: u32) -> u32 {
  return select(update.networks[net].width, update.networks[net].inputs, layer == 0u);
}
fn net_outputsOf(layer: u32) -> u32 {
  return select(update.networks[net].width, update.networks[net].outputs, layer == update.networks[net].depth);
}
/** First flat parameter of a layer. */
fn net_weightsOf(layer: u32) -> u32 {
  if (layer == 0u) { return 0u; }
  return (update.networks[net].inputs + 1u + (layer - 1u) * (update.networks[net].width + 1u)) * update.networks[net].width;
}

/** Tiles across a layer's inputs, and across its outputs. */
fn net_lines(layer: u32) -> u32 {
  return select(update.networks[net].tiles, update.networks[net].inputTiles, layer == 0u);
}
fn net_across(layer: u32) -> u32 {
  return select(update.networks[net].tiles, update.networks[net].outputTiles, layer == update.networks[net].depth);
}
/** First packed matrix of a layer. */
fn net_packedOf(layer: u32) -> u32 {
  if (layer == 0u) { return 0u; }
  return (update.networks[net].inputTiles + 1u + (layer - 1u) * (update.networks[net].tiles + 1u)) * update.networks[net].tiles;
}
/** Where one weight lies in the packed copy, in floats; input `inputs` is the bias. */
fn net_packedAt(layer: u32, input: u32, output: u32) -> u32 {
  let row = select(input, 4u * net_lines(layer), input == net_inputsOf(layer));
  let matrix = net_packedOf(layer) + (row / 4u) * net_across(layer) + output / 4u;
  return 16u * matrix + 4u * (row % 4u) + output % 4u;
}

/** The first tile of rows row … row + 3 of what a layer reads: the input, or the activations below. */
fn net_left(layer: u32, row: u32) -> u32 {
  let first = select(update.networks[net].hiddenAt + (layer - 1u) * update.networks[net].rows / 4u * update.networks[net].tiles, update.networks[net].inputAt, layer == 0u);
  return first + row / 4u * net_lines(layer);
}
/** The same of the derivatives by its outputs. */
fn net_right(layer: u32, row: u32) -> u32 {
  let first = select(update.networks[net].deltaAt + layer * update.networks[net].rows / 4u * update.networks[net].tiles, update.networks[net].outputAt, layer == update.networks[net].depth);
  return first + row / 4u * net_across(layer);
}
